import type { AnalysedPlan } from '../../rule-engine';
import { defineRule } from '../../rule-engine';
import { DAYS } from '../../plan/units/hours';
import { formatCount, formatPercent } from '../../support/format';

type TeamCoverage = NonNullable<AnalysedPlan['coverage']>['people'][number];

const PLAN = `
      timezone: America/New_York
      hours: { morning: { open: "Mo 09:00-10:00", holidays: none } }
      channels: { phone: { hours: morning, handle: 6m, patience: 5m }, help: { kind: self_service } }
      demand: { contacts: 60/week }`;
const team = (count: number): string => `
      team: { desk: { count: ${String(count)}, week: 1h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo 09:00-10:00", count: ${String(count)} }] } }`;

export const overloadedStaff = defineRule({
  id: 'team/overloaded-staff',
  principles: ['P99', 'P78'],
  severity: 'warning',
  isSimulated: true,
  docs: {
    principle: 'Whoever answers has some time between contacts.',
    why: 'The busier people are the longer customers wait, and people tire long before they are busy all the time. A day that is counted in contacts leaves no time for the customer.',
    fix: 'Add people to these hours, move a shift over them, or move work that can wait out of them.',
    bad: `${PLAN}${team(4)}`,
    good: `${PLAN}${team(9)}`,
  },

  *check({ coverage, model }) {
    const growing = (coverage?.channels ?? []).flatMap(({ channel, backlogGrowth }) =>
      backlogGrowth ? [channel] : [],
    );
    for (const each of coverage?.people ?? []) {
      const { id, path, unlimited, maxOccupancy } = each.team;
      // Where work piles up without end, that is the finding.
      if (unlimited || growing.some((channel) => each.team.isRegularOn(channel))) continue;
      const writes = model.demand?.classes.some(
        ({ type, issues }) =>
          type.channel.nature === 'written' && issues.some((issue) => each.team.takes(type, issue)),
      );
      // Letters fill the time between calls, so that a busy hour says nothing; a busy week does.
      const message = writes ? busyWeek(each) : busyHours(each);
      if (message === null) continue;
      yield { at: path, message: `${id} is ${message} (limit ${formatPercent(maxOccupancy)})` };
    }
  },
});

function busyWeek({ occupancyOverall, team: { maxOccupancy } }: TeamCoverage): string | null {
  return occupancyOverall > maxOccupancy + 1e-9
    ? `${formatPercent(occupancyOverall)} busy over the whole week`
    : null;
}

function busyHours({ occupancy, team: { maxOccupancy } }: TeamCoverage): string | null {
  const over = occupancy.flatMap((busy, hour) => (busy > maxOccupancy + 1e-9 ? [{ busy, hour }] : []));
  const worst = over.toSorted((a, b) => b.busy - a.busy)[0];
  if (worst === undefined) return null;
  const at = `${DAYS[Math.floor(worst.hour / 24)] ?? ''} ${String(worst.hour % 24).padStart(2, '0')}:00`;
  return `${formatPercent(worst.busy)} busy at ${at}, and in ${formatCount(over.length, 'hour')} of the week more than it should be`;
}
