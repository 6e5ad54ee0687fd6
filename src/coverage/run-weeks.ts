import { addDays, weekdayOf } from '../model/calendar/dates';
import type { ServiceModel } from '../model/types';

/** Rounding of moments, which count minutes from 1970; far below anything that anybody waits. */
export const ROUNDING_MINUTES = 1e-6;
const WEEK_MINUTES = 10_080;
/** A moment so little before a full hour, in hours, belongs to it. */
const HOUR_ROUNDING = 1e-9;
const HOUR_ROUNDING_MINUTES = 100 * HOUR_ROUNDING;

/** The simulated weeks in minutes of the run. Clock changes lie in weeks that are not plain. */
export class RunWeeks {
  readonly first: number;
  readonly last: number;
  private readonly weeks: number;
  /** One more than there are weeks: the last one is the end. */
  private readonly starts: Float64Array;
  private readonly judged: Uint8Array;
  private readonly dayHours: number;

  /** The hour that was entered last: its week, its number in the week, its end, and whether the week is judged. */
  week = -1;
  hour = 0;
  hourEnd = -Infinity;
  isHourJudged = false;
  /** The week that was found last, and where it begins and ends. */
  private found = -1;
  private foundFrom = Infinity;
  private foundTo = -Infinity;
  /** Minutes that lie surely within that hour. */
  private sureFrom = Infinity;
  private sureTo = -Infinity;

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
    if (minute >= this.foundFrom && minute < this.foundTo) return this.found;
    if (minute < this.first || minute >= this.last) return -1;
    const { starts } = this;
    let week = Math.min(this.weeks - 1, Math.floor((minute - this.first) / WEEK_MINUTES));
    while (minute < (starts[week] as number)) week--;
    while (minute >= (starts[week + 1] as number)) week++;
    this.found = week;
    this.foundFrom = starts[week] as number;
    this.foundTo = starts[week + 1] as number;
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

  /** Enters the hour of a minute of the simulated weeks. Most of what is asked for falls into the hour of what was before. */
  enter(minute: number): void {
    if (minute >= this.sureFrom && minute < this.sureTo) return;
    const week = this.weekOf(minute);
    this.week = week;
    this.hour = this.hourOf(minute, week);
    this.isHourJudged = this.isJudged(week);
    const hourEnd = this.nextHour(minute, week);
    this.hourEnd = Math.min(hourEnd, this.endOf(week));
    this.sureFrom = minute;
    this.sureTo = this.hourEnd - HOUR_ROUNDING_MINUTES;
  }

  endOf(week: number): number {
    return this.startOf(week + 1);
  }

  /** The next full hour after a minute of a week. */
  nextHour(minute: number, week: number): number {
    return (this.hoursInto(minute, week) + 1) * 60 + this.startOf(week);
  }

  private hoursInto(minute: number, week: number): number {
    return Math.floor((minute - this.startOf(week)) / 60 + HOUR_ROUNDING);
  }

  startOf(week: number): number {
    return this.starts[week] as number;
  }
}
