import { addDays, weekdayOf } from '../model/calendar/dates';
import type { ServiceModel } from '../model/types';

const WEEK_MINUTES = 10_080;

/** The simulated weeks in minutes of the run. Clock changes lie in weeks that are not plain. */
export class RunWeeks {
  readonly first: number;
  readonly last: number;
  private readonly weeks: number;
  /** One more than there are weeks: the last one is the end. */
  private readonly starts: Float64Array;
  private readonly judged: Uint8Array;
  private readonly dayHours: number;

  /** Lays the weeks of a period over a run that begins at `startMinute`. */
  constructor({ period }: ServiceModel, startMinute: number) {
    const { weekList, zone, startDate, weeks } = period;
    const anyPlain = weekList.some(({ plain }) => plain);
    this.weeks = weeks;
    this.starts = new Float64Array(weeks + 1);
    for (let week = 0; week <= weeks; week++) {
      this.starts[week] = zone.dayStart(addDays(startDate, 7 * week)) - startMinute;
    }
    this.judged = Uint8Array.from(weekList, ({ plain }) => (plain || !anyPlain ? 1 : 0));
    this.dayHours = weekdayOf(startDate) * 24;
    this.first = this.startOf(0);
    this.last = this.startOf(weeks);
  }

  /** Index of the week of a minute; −1 outside the simulated weeks. */
  weekOf(minute: number): number {
    if (minute < this.first || minute >= this.last) return -1;
    let week = Math.min(this.weeks - 1, Math.floor((minute - this.first) / WEEK_MINUTES));
    while (minute < this.startOf(week)) week--;
    while (minute >= this.startOf(week + 1)) week++;
    return week;
  }

  /** Whether promises are judged in a week: only in plain ones, without any in all. */
  isJudged(week: number): boolean {
    return this.judged[week] === 1;
  }

  /** Hour of week, Monday 0 h first, on the plan's clock as it is when the week begins. */
  hourOf(minute: number, week: number): number {
    return (this.dayHours + this.hoursInto(minute, week)) % 168;
  }

  endOf(week: number): number {
    return this.startOf(week + 1);
  }

  /** The next full hour after a minute of a week. */
  nextHour(minute: number, week: number): number {
    return (this.hoursInto(minute, week) + 1) * 60 + this.startOf(week);
  }

  private hoursInto(minute: number, week: number): number {
    return Math.floor((minute - this.startOf(week)) / 60 + 1e-9);
  }

  startOf(week: number): number {
    return this.starts[week] as number;
  }
}
