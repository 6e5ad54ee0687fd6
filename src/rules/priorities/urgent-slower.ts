import type { ContactType, ServiceModel } from '../../model';
import { defineRule } from '../../rule-engine';
import { groupBy, helpedTypes, nameIssues } from '../contacts';
import { inversionAt, inversionBecause, inversions, partyKey, type Inversion, type Pair } from '../order';

export const urgentSlower = defineRule({
  id: 'priorities/urgent-slower',
  principles: ['P68', 'P56'],
  severity: 'error',
  docs: {
    principle: 'What is more urgent never waits longer.',
    why: 'Levels that run against urgency make staff work on the wrong thing first, with the best of intentions. Best effort counts as no promise at all.',
    fix: 'Swap the two promises, or change the priority of the issue.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      issues:
        refund: { depth: shallow, breadth: narrow, scope: premium, priority: urgent }
        invoice-copy: { depth: shallow, breadth: broad, scope: in, priority: normal }
      waits: [{ channel: email, priority: urgent, within: 24h }, { channel: email, within: 8h }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      issues:
        refund: { depth: shallow, breadth: narrow, scope: premium, priority: urgent }
        invoice-copy: { depth: shallow, breadth: broad, scope: in, priority: normal }
      waits: [{ channel: email, priority: urgent, within: 8h }, { channel: email, within: 24h }]`,
  },

  *check({ model }) {
    if (model.promises.length === 0) return;
    for (const inversion of inversions(model, urgentAndCalm(model))) {
      const [urgent, calm] = inversion.pair;
      const name = (type: ContactType): string =>
        `${nameIssues(type.issues)} (${model.priorities[type.priority] ?? ''})`;
      yield {
        at: inversionAt(inversion, urgent.issues[0]?.path ?? ['issues']),
        // Where no priority is declared, the order is only what depth and breadth suggest.
        severity: isMeant(inversion) ? 'error' : 'info',
        message: `by ${urgent.channel.id}, ${name(urgent)} may have to wait longer than ${name(calm)}: ${inversion.evidence}`,
        because: inversionBecause(inversion, nameIssues(calm.issues)),
      };
    }
  },
});

/** More urgent against calmer issues on the same channel; deep against shallow ones have a rule of their own. */
function urgentAndCalm(model: ServiceModel): readonly Pair[] {
  const known = helpedTypes(model).filter(({ channel }) => channel.knowsIssue);
  return groupBy(known, partyKey).flatMap((types) =>
    types.flatMap((urgent) =>
      types
        .filter(
          (calm) =>
            calm.priority > urgent.priority && !(urgent.depth && calm.depth && calm.depth !== urgent.depth),
        )
        .map((calm): Pair => [urgent, calm]),
    ),
  );
}

function isMeant({ pair, promise, other }: Inversion): boolean {
  const isDeclared = pair.some(({ issues }) => issues.some(({ priorityDeclared }) => priorityDeclared));
  return isDeclared || [promise, other].some((wait) => Boolean(wait?.plan.priority));
}
