import { impressionOf, type ContactType, type ServiceModel } from '../../model';
import { defineRule } from '../../rule-engine';
import { groupBy, helpedTypes } from '../contacts';
import { partyKey, promisesKey } from '../order';
import { bestTypicalMinutes, textOf } from '../promised';

export const oneLevelForAll = defineRule({
  id: 'waits/one-level-for-all',
  principles: ['P56'],
  severity: 'warning',
  docs: {
    principle: 'How fast an issue is answered follows from how much it hurts and how urgent it is.',
    why: 'One level for all is too slow for the urgent ones or too dear for the calm ones, and mostly both.',
    fix: 'Give the urgent ones a wait above the general one: `{ channel: email, priority: urgent, within: 1h }`.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      issues:
        refund: { depth: shallow, breadth: narrow, scope: premium, priority: urgent }
        invoice-copy: { depth: shallow, breadth: broad, scope: in }
      waits: [{ channel: email, within: 24h }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      issues:
        refund: { depth: shallow, breadth: narrow, scope: premium, priority: urgent }
        invoice-copy: { depth: shallow, breadth: broad, scope: in }
      waits: [{ channel: email, priority: urgent, within: 1h }, { channel: email, within: 24h }]`,
  },

  *check({ model }) {
    // Where nobody knows the issue in time there can only be one level.
    const known = helpedTypes(model).filter(
      ({ channel, issues }) => channel.knowsIssue && issues.some(({ declared }) => declared),
    );
    const groups = groupBy(known, partyKey);
    const differing = groups.filter((types) => new Set(types.map(({ priority }) => priority)).size > 1);
    // Priorities that only follow from impact are nobody's word that one issue is more urgent.
    if (!known.some(({ issues }) => issues.some(({ priorityDeclared }) => priorityDeclared))) return;
    const [first] = differing;
    const [type] = first ?? [];
    const promise = type?.promises.at(-1);
    if (!type || !promise || !differing.every((types) => isOneSlowLevel(model, types))) return;
    const priorities = [...new Set((first ?? []).map(({ priority }) => priority))].toSorted((a, b) => a - b);
    const names = priorities.map((priority) => model.priorities[priority] ?? '').join(', ');
    yield {
      at: promise.path,
      message: `issues of every priority (${names}) wait equally long: ${textOf(promise.plan.within)} by ${type.channel.id}`,
    };
  },
});

/** One promise for issues of any priority, noticeably slow, and with no deep issue among shallow ones: that is said elsewhere. */
function isOneSlowLevel(model: ServiceModel, types: readonly ContactType[]): boolean {
  const [type] = types;
  if (!type || new Set(types.map(promisesKey)).size > 1) return false;
  const depths = new Set(types.map(({ depth }) => depth));
  if (depths.has('deep') && depths.has('shallow')) return false;
  const minutes = bestTypicalMinutes(model, type);
  return minutes !== null && impressionOf(type.channel.nature, minutes) !== 'extremely-responsive';
}
