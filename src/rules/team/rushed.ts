import type { ServiceModel, TeamModel } from '../../model';
import { formatDuration } from '../../support/format';
import { defineRule } from '../../rule-engine';

export const rushed = defineRule({
  id: 'team/rushed',
  principles: ['P78'],
  severity: 'warning',
  docs: {
    principle: 'The day leaves each customer the time that they need.',
    why: 'A number of contacts per shift is met at the expense of the customer: the answer gets shorter, and the second contact comes.',
    fix: 'Lower `per_shift`, or drop it and measure what customers say.',
    bad: `
      channels: { email: { handle: 10m }, phone: { handle: 10m }, help: { kind: self_service } }
      demand: { contacts: 100/week }
      team: { desk: { count: 2, week: 40h, shrinkage: 25%, per_shift: 40 } }`,
    good: `
      channels: { email: { handle: 10m }, phone: { handle: 10m }, help: { kind: self_service } }
      demand: { contacts: 100/week }
      team: { desk: { count: 2, week: 40h, shrinkage: 25%, per_shift: 30 } }`,
  },

  *check({ model }) {
    for (const team of model.teams) {
      const perShift = team.plan.per_shift;
      const needed = handleMinutes(model, team);
      if (!perShift || needed === null) continue;
      const left = (shiftMinutes(team) * (1 - team.shrinkage)) / perShift;
      if (left >= needed - 1e-9) continue;
      yield {
        at: [...team.path, 'per_shift'],
        message: `${String(perShift)} contacts a shift leave ${formatDuration(left)} for each, and one takes ${formatDuration(needed)}`,
      };
    }
  },
});

/** Mean work of a contact among those that a team can take; null where the plan declares no volumes. */
function handleMinutes({ demand }: ServiceModel, team: TeamModel): number | null {
  let contacts = 0;
  let minutes = 0;
  for (const each of demand?.classes ?? []) {
    if (!each.issues.some((issue) => team.takes(each.type, issue))) continue;
    contacts += each.contactsPerWeek * each.replies;
    minutes += each.contactsPerWeek * each.replies * each.handleMinutes;
  }
  return contacts > 0 ? minutes / contacts : null;
}

/** Paid time of one shift: those on the roster, or a fifth of the week. */
function shiftMinutes({ plan, duties, weekMinutes }: TeamModel): number {
  if (!plan.shifts || duties.length === 0) return weekMinutes / 5;
  const worked = duties.reduce(
    (sum, { start, end, breaks }) =>
      sum + end - start - breaks.reduce((off, span) => off + span.end - span.start, 0),
    0,
  );
  return worked / duties.length;
}
