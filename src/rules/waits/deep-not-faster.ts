import { defineRule, type Violation } from '../../rule-engine';
import { formatDuration } from '../../support/format';
import { nameIssues } from '../contacts';
import { inversionAt, inversionBecause, inversions, type Inversion } from '../order';
import { textOf } from '../promised';
import { closePairs, deepAndShallow, type TooClose } from './deep-and-shallow';

export const deepNotFaster = defineRule({
  id: 'waits/deep-not-faster',
  principles: ['P57'],
  severity: 'error',
  docs: {
    principle:
      'Deep issues are answered much faster than the rest: at least one window (5 minutes, 1 hour, 8 hours, 24 hours).',
    why: 'Somebody who gets nothing for the money cannot wait as long as somebody who wants a copy of an invoice. Compared by the clock on the wall, at the same moment of arrival.',
    fix: 'Put a faster wait above the general one: `{ channel: email, depth: deep, within: 1h }` above `{ channel: email, within: 8h }`.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      issues:
        cannot-log-in: { depth: deep, breadth: narrow, scope: in }
        invoice-copy: { depth: shallow, breadth: broad, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }
      waits: [{ channel: email, depth: deep, within: 24h }, { channel: email, within: 8h }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      issues:
        cannot-log-in: { depth: deep, breadth: narrow, scope: in }
        invoice-copy: { depth: shallow, breadth: broad, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }
      waits: [{ channel: email, depth: deep, within: 1h }, { channel: email, within: 8h }]`,
  },

  *check({ model }) {
    if (model.promises.length === 0) return;
    const slower = inversions(model, deepAndShallow(model)).map(slowerViolation);
    yield* slower;
    const told = new Set(slower.map(({ at }) => at.join('.')));
    for (const close of closePairs(model).values()) {
      const violation = tooCloseViolation(close);
      if (!told.has(violation.at.join('.'))) yield violation;
    }
  },
});

function slowerViolation(inversion: Inversion): Violation {
  const [deep, shallow] = inversion.pair;
  const others = nameIssues(shallow.issues);
  return {
    at: inversionAt(inversion, deep.issues[0]?.path ?? ['issues']),
    message: `by ${deep.channel.id}, ${nameIssues(deep.issues)} (deep) may have to wait longer than ${others} (shallow): ${inversion.evidence}`,
    because: inversionBecause(inversion, others),
  };
}

/** Equal, or faster by less than a window: a warning, unless both are extremely responsive anyway. */
function tooCloseViolation({ pair, promise, deepMinutes, shallowMinutes, equal }: TooClose): Violation {
  const [deep, shallow] = pair;
  const names = `by ${deep.channel.id}, ${nameIssues(deep.issues)} (deep)`;
  const others = `${nameIssues(shallow.issues)} (shallow)`;
  return {
    at: [...promise.path, 'within'],
    severity: 'warning',
    message: equal
      ? `${names} waits as long as ${others}: ${textOf(promise.plan.within)}`
      : `${names} typically waits ${formatDuration(deepMinutes)} and ${others} ${formatDuration(shallowMinutes)}: less than one window apart, so it feels the same`,
  };
}
