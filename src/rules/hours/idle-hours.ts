import { intersect, union, type Interval } from '../../model/calendar/spans';
import {
  plainWeekOf,
  WEEKS_PER_MONTH,
  type SegmentModel,
  type ServiceModel,
  type TeamModel,
} from '../../model';
import { defineRule, share, whole, type AnalysedPlan } from '../../rule-engine';
import { formatMoney, formatNumber, formatPercent } from '../../support/format';

const QUARTER_MINUTES = 15;

export const idleHours = defineRule({
  id: 'hours/idle-hours',
  principles: ['P16'],
  severity: 'warning',
  docs: {
    principle: 'Staff are on duty when customers use the product, not when nobody does.',
    why: 'Some products need help around the clock and some do not. Hours that nobody uses are paid for and missing elsewhere.',
    fix: 'Move the shift into the hours that customers use, shorten it, or correct `uses`.',
    bad: `
      timezone: America/Chicago
      customers: { all: { timezone: America/Chicago, uses: "Mo-Fr 09:00-17:00" } }
      team: { desk: { count: 2, cost: 25/h, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 1 }, { hours: "Sa-Su 09:00-13:00", count: 1 }] } }`,
    good: `
      timezone: America/Chicago
      customers: { all: { timezone: America/Chicago, uses: "Mo-Su 09:00-17:00" } }
      team: { desk: { count: 2, cost: 25/h, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 1 }, { hours: "Sa-Su 09:00-13:00", count: 1 }] } }`,
  },
  options: {
    marginMinutes: whole(60, 0, 'Minutes before and after use-hours in which nobody on duty is idle'),
    tolerance: share(0.05, 'Share of a team’s hours on duty that may lie outside use-hours'),
    busy: share(0.1, 'Busy share, as simulated, from which such an hour is not idle after all'),
  },

  *check(analysed, { marginMinutes, tolerance, busy }) {
    const { model } = analysed;
    const used = useHours(model, marginMinutes);
    if (used === null) return;
    for (const team of model.teams) {
      if (!team.plan.shifts?.length) continue;
      const onDuty = sum(team.plainPeople) / 4;
      const idlePeople = team.plainPeople.filter(
        (people, quarter) => people > 0 && isIdle(analysed, team, quarter, used, busy),
      );
      const idle = sum(idlePeople) / 4;
      if (onDuty === 0 || idle / onDuty <= tolerance + 1e-9) continue;
      yield {
        at: [...team.path, 'shifts'],
        message:
          `${team.id} spends ${formatNumber(idle, 1)} of ${formatNumber(onDuty, 1)} hours a week on duty when no customer uses the product ` +
          `(${formatPercent(idle / onDuty)}; limit ${formatPercent(tolerance)})${price(model, team, idle)}`,
      };
    }
  },
});

/** When any segment uses the product, with a margin on either side; null unless every segment says so. */
function useHours(model: ServiceModel, margin: number): readonly Interval[] | null {
  const { start, end } = plainWeekOf(model);
  const spansOf = ({ uses }: SegmentModel) =>
    uses?.plainClock
      .spans(start - margin, end + margin)
      .map((span) => ({ start: span.start - margin, end: span.end + margin })) ?? null;
  const spans = model.segments.map(spansOf);
  return spans.every((list) => list !== null) ? union(...spans) : null;
}

function isIdle(
  { model, coverage }: AnalysedPlan,
  team: TeamModel,
  quarter: number,
  used: readonly Interval[],
  busy: number,
): boolean {
  const start = model.period.plainStart + quarter * QUARTER_MINUTES;
  if (intersect(used, [{ start, end: start + QUARTER_MINUTES }]).length > 0) return false;
  // Whoever works off what came in before is not idle.
  const occupancy =
    coverage?.people.find((entry) => entry.team.id === team.id)?.occupancy[Math.floor(quarter / 4)] ?? 0;
  return !(occupancy >= busy);
}

function price({ currency }: ServiceModel, { costPerHour }: TeamModel, hours: number): string {
  if (costPerHour === null) return '';
  const perMonth = costPerHour * hours * WEEKS_PER_MONTH;
  return `, which costs ${currency ? formatMoney(perMonth, currency) : formatNumber(perMonth)} a month`;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
