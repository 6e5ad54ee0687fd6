import { windowOf, WINDOWS, type DemandClass, type ServiceModel } from '../../model';
import { defineRule, share } from '../../rule-engine';
import { formatPercent } from '../../support/format';
import { groupBy } from '../contacts';
import { bestTypicalMinutes, textOf } from '../promised';

const HOUR_MINUTES = WINDOWS[1];

export const fastestLevelOverused = defineRule({
  id: 'tiers/fastest-level-overused',
  principles: ['P70'],
  severity: 'warning',
  docs: {
    principle: 'The fastest level is offered sparingly, so that it can be delivered.',
    why: 'A level is fast because few use it. When many do, it is the normal queue under another name, and the promise breaks for those who need it.',
    fix: 'Narrow the fastest wait to fewer issues, tiers or priorities, or relax it for the most common of them.',
    bad: `
      channels: { email: { hours: 24/7 }, form: { hours: 24/7 }, help: { kind: self_service } }
      issues:
        how-to: { depth: deep, breadth: broad, scope: in, share: 40%, channels: { email: 100% } }
        invoice-copy: { depth: shallow, breadth: broad, scope: in, share: 55%, channels: { email: 100% } }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, share: 5%, refer_to: the shop that sold it }
      waits: [{ channel: email, depth: deep, within: 1h }, { channel: email, within: 8h }]
      demand: { contacts: 50/week }`,
    good: `
      channels: { email: { hours: 24/7 }, form: { hours: 24/7 }, help: { kind: self_service } }
      issues:
        cannot-log-in: { depth: deep, breadth: narrow, scope: in, share: 8%, channels: { email: 100% } }
        invoice-copy: { depth: shallow, breadth: broad, scope: in, share: 87%, channels: { email: 100% } }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, share: 5%, refer_to: the shop that sold it }
      waits: [{ channel: email, depth: deep, within: 1h }, { channel: email, within: 8h }]
      demand: { contacts: 50/week }`,
  },
  options: {
    maxShare: share(0.15, 'Share of a channel’s contacts that may have its fastest level'),
  },

  *check({ model, coverage }, { maxShare }) {
    const classes = promisedClasses(model);
    const all = (model.demand?.classes ?? []).map((of) => ({ of }));
    for (const group of groupBy(classes, ({ of }) => of.type.channel.id)) {
      const levels = new Set(group.map(({ level }) => level));
      if (levels.size < 2) continue;
      const fastest = Math.min(...levels);
      // What takes longer than an hour is no fast lane, and needs nobody who sits ready.
      if (fastest > windowOf(HOUR_MINUTES)) continue;
      const fast = group.filter(({ level }) => level === fastest);
      const share = volume(fast) / volume(group);
      const [most] = fast.toSorted((a, b) => b.of.contactsPerWeek - a.of.contactsPerWeek);
      const promise = most?.of.type.promises.at(-1);
      if (!most || !promise || share <= maxShare + 1e-9) continue;
      const { channel } = most.of.type;
      const simulated = coverage?.promises.find(
        (each) => each.promise === promise && each.channel === channel,
      );
      if (simulated?.verdict === 'kept') continue; // Many have it, and it is delivered all the same.
      yield {
        at: promise.path,
        message:
          `${formatPercent(share)} of the contacts by ${channel.id}, and ${formatPercent(work(fast) / work(all))} of all work, have its fastest level ` +
          `(above all ${promise.id}: ${textOf(promise.plan.within)}; limit ${formatPercent(maxShare)})`,
        discriminator: channel.id,
      };
    }
  },
});

interface PromisedClass {
  readonly of: DemandClass;
  /** The window that it feels like: two promises in one window are one level. */
  readonly level: number;
}

function promisedClasses(model: ServiceModel): readonly PromisedClass[] {
  return (model.demand?.classes ?? []).flatMap((of) => {
    if (of.type.issues.every(({ plan }) => plan.scope === 'out')) return [];
    const minutes = bestTypicalMinutes(model, of.type);
    return minutes === null ? [] : [{ of, level: windowOf(minutes) }];
  });
}

/** What classes of contacts take of the people, in minutes a week. */
const work = (classes: readonly Pick<PromisedClass, 'of'>[]): number =>
  classes.reduce((sum, { of }) => sum + of.contactsPerWeek * of.replies * of.handleMinutes, 0);

const volume = (classes: readonly PromisedClass[]): number =>
  classes.reduce((sum, { of }) => sum + of.contactsPerWeek, 0);
