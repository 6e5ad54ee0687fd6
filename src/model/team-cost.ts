import type { TeamPlan } from '../plan/schema';
import type { Money } from '../plan/units/money';
import { PERIOD_DAYS } from '../plan/units/number';
import { clip } from './calendar/spans';
import type { Assuming } from './context';
import type { DutyModel, Opening, Period, TeamModel } from './types';

/** Weeks in a month: a twelfth of 365.25 days. */
export const WEEKS_PER_MONTH = PERIOD_DAYS.month / 7;

const DAY_MINUTES = 1440;
/** Without shifts. */
const USUAL_DAYS = 5;

/** What decides the paid days of a team. */
interface Paid {
  readonly at: string;
  readonly count: number;
  readonly unlimited: boolean;
  readonly weekMinutes: number;
  /** Those of the plain week. */
  readonly duties: readonly DutyModel[];
  readonly opening: Opening | null;
}

/** Money per month for being there, and per paid hour. A day that is paid is a day of work, not one of the calendar. */
export function costOf(
  { cost, shifts }: TeamPlan,
  paid: Paid,
  period: Period,
  assume: Assuming,
): Pick<TeamModel, 'costPerMonth' | 'costPerHour'> {
  if (!cost) return { costPerMonth: null, costPerHour: null };
  const { count, unlimited, weekMinutes } = paid;
  if (cost.per !== 'day') {
    const costPerMonth = perMonth(cost, unlimited ? 1 : count, weekMinutes);
    return { costPerMonth, costPerHour: perHour(cost, weekMinutes) };
  }
  const costPerMonth = cost.amount * daysPerWeek(paid, Boolean(shifts), period, assume) * WEEKS_PER_MONTH;
  const hours = (count * weekMinutes * WEEKS_PER_MONTH) / 60;
  return { costPerMonth, costPerHour: hours > 0 ? costPerMonth / hours : null };
}

/** Paid days of all people together; who works two shifts in a day is paid for one. */
function daysPerWeek(
  { at, count, unlimited, duties, opening }: Paid,
  hasShifts: boolean,
  { plainStart }: Period,
  assume: Assuming,
): number {
  const week = plainStart + 7 * DAY_MINUTES;
  const dayOf = (minute: number): number => Math.floor((minute - plainStart) / DAY_MINUTES);
  if (unlimited && opening) {
    return new Set(
      clip(opening.plainClock.spans(plainStart, week), plainStart, week).map(({ start }) => dayOf(start)),
    ).size;
  }
  if (hasShifts) {
    const people = new Map<number, number>();
    // A night that reaches into the week belongs to the one before.
    for (const day of duties.map(({ start }) => dayOf(start)).filter((each) => each >= 0))
      people.set(day, (people.get(day) ?? 0) + 1);
    return [...people.values()].reduce((sum, there) => sum + Math.min(there, count), 0);
  }
  assume.note(
    `${at}.cost`,
    `${String(USUAL_DAYS)} days a week`,
    `paid by the day, and nothing says on which days: ${unlimited ? 'give its hours' : 'give its shifts'}`,
  );
  return USUAL_DAYS * (unlimited ? 1 : count);
}

/** Money per month for so many people; work paid by contact or by minute is not counted here. Days are those of the calendar. */
export function perMonth({ amount, per }: Money, count: number, weekMinutes: number): number {
  switch (per) {
    case 'hour':
      return (amount * count * weekMinutes * WEEKS_PER_MONTH) / 60;
    case 'minute':
    case 'contact':
    case 'once':
      return 0;
    default:
      return (amount * count * PERIOD_DAYS.month) / PERIOD_DAYS[per];
  }
}

function perHour(money: Money, weekMinutes: number): number | null {
  if (money.per === 'hour') return money.amount;
  if (money.per === 'minute' || money.per === 'contact' || money.per === 'once' || weekMinutes === 0)
    return null;
  return perMonth(money, 1, weekMinutes) / ((weekMinutes * WEEKS_PER_MONTH) / 60);
}
