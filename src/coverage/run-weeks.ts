import { addDays, weekdayOf } from '../model/calendar/dates';
import type { ServiceModel } from '../model/types';

/** The simulated weeks in minutes of the run. */
export interface RunWeeks {
  readonly first: number;
  readonly last: number;
  /** Index of the week of a minute; −1 outside the simulated weeks. */
  readonly weekOf: (minute: number) => number;
  /** Whether promises are judged in a week: only in plain ones, without any in all. */
  readonly isJudged: (week: number) => boolean;
  /** Hour of week, Monday 0 h first, on the plan's clock as it is when the week begins. */
  readonly hourOf: (minute: number, week: number) => number;
  readonly endOf: (week: number) => number;
  /** The next full hour after a minute of a week. */
  readonly nextHour: (minute: number, week: number) => number;
}

/** Lays the weeks of a period over a run that begins at `startMinute`; clock changes lie in weeks that are not plain. */
export function runWeeks({ period }: ServiceModel, startMinute: number): RunWeeks {
  const { weekList, zone, startDate, weeks } = period;
  const starts = Float64Array.from(
    { length: weeks + 1 },
    (_, week) => zone.dayStart(addDays(startDate, 7 * week)) - startMinute,
  );
  const startAt = (week: number): number => starts[week] ?? Infinity;
  const first = startAt(0);
  const last = startAt(weeks);
  const anyPlain = weekList.some(({ plain }) => plain);
  const judged = weekList.map(({ plain }) => plain || !anyPlain);
  const dayHours = weekdayOf(startDate) * 24;
  return {
    first,
    last,
    weekOf: (minute) => {
      if (minute < first || minute >= last) return -1;
      let week = Math.min(weeks - 1, Math.floor((minute - first) / 10_080));
      while (minute < startAt(week)) week--;
      while (minute >= startAt(week + 1)) week++;
      return week;
    },
    isJudged: (week) => judged[week] ?? false,
    hourOf: (minute, week) => (dayHours + Math.floor((minute - startAt(week)) / 60 + 1e-9)) % 168,
    endOf: (week) => startAt(week + 1),
    nextHour: (minute, week) => (Math.floor((minute - startAt(week)) / 60 + 1e-9) + 1) * 60 + startAt(week),
  };
}
