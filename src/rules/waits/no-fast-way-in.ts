import { impressionOf, type ContactType, type IssueModel, type ServiceModel } from '../../model';
import { defineRule } from '../../rule-engine';
import { formatDuration } from '../../support/format';
import { groupBy, helpedTypes } from '../contacts';
import { bestTypicalMinutes } from '../promised';

export const noFastWayIn = defineRule({
  id: 'waits/no-fast-way-in',
  principles: ['P57'],
  severity: 'warning',
  docs: {
    principle: 'Where nobody knows the issue before somebody answers, deep issues have a faster way in.',
    why: 'A call is a call: a deep issue cannot be taken first if the phone does not tell. Then it needs a number, a menu or a channel that gets it answered sooner.',
    fix: 'Ask before the queue (`call_tree: 30s`) and put a faster wait for `depth: deep` on top, or give deep issues a channel of their own.',
    bad: `
      channels: { phone: {}, chat: {}, help: { kind: self_service } }
      issues:
        cannot-log-in: { depth: deep, breadth: narrow, scope: in }
        invoice-copy: { depth: shallow, breadth: broad, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }
      waits: [{ within: 20m }]`,
    good: `
      channels: { phone: { call_tree: 30s }, chat: { intake: [what is wrong] }, help: { kind: self_service } }
      issues:
        cannot-log-in: { depth: deep, breadth: narrow, scope: in }
        invoice-copy: { depth: shallow, breadth: broad, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }
      waits: [{ depth: deep, within: 1m }, { within: 5m }]`,
    badAlso: ['waits/slow-live-channel', 'tailoring/uniform-plan'],
  },

  *check({ model }) {
    if (model.promises.length === 0) return;
    const told = new Set<string>();
    for (const types of groupBy(helpedTypes(model), ({ segment, tier }) => `${segment.id} ${tier.id}`)) {
      const shallow = fastest(
        model,
        types.filter(({ depth }) => depth === 'shallow'),
      );
      if (!shallow) continue;
      for (const issue of blindlyAnswered(types)) {
        if (told.has(issue.id)) continue;
        const deep = fastest(
          model,
          types.filter(({ issues }) => issues.includes(issue)),
        );
        if (!deep || deep.minutes < shallow.minutes - 1e-6) continue;
        if (impressionOf(deep.type.channel.nature, deep.minutes) === 'extremely-responsive') continue;
        told.add(issue.id);
        yield {
          at: issue.path,
          message:
            `${issue.id} is deep, and no way in is faster for it than for shallow issues: ` +
            `${formatDuration(deep.minutes)} by ${deep.type.channel.id}, against ${formatDuration(shallow.minutes)} by ${shallow.type.channel.id}`,
          ...(deep.minutes > shallow.minutes + 1e-6 ? { severity: 'error' as const } : {}),
        };
      }
    }
  },
});

/** Deep issues that come in only where nobody knows what it is about before the talk. */
function blindlyAnswered(types: readonly ContactType[]): readonly IssueModel[] {
  const deep = types.filter(({ depth }) => depth === 'deep');
  const blind = new Set<IssueModel>();
  for (const { channel, issues } of deep)
    if (!channel.knowsIssue) for (const issue of issues) blind.add(issue);
  if (blind.size === 0) return [];
  for (const { channel, issues } of deep)
    if (channel.knowsIssue) for (const issue of issues) blind.delete(issue);
  return [...blind];
}

interface WayIn {
  readonly type: ContactType;
  readonly minutes: number;
}

function fastest(model: ServiceModel, types: readonly ContactType[]): WayIn | null {
  let best: WayIn | null = null;
  for (const type of types) {
    const minutes = bestTypicalMinutes(model, type);
    if (minutes !== null && (best === null || minutes < best.minutes)) best = { type, minutes };
  }
  return best;
}
