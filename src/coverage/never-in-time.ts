import { dueAt } from '../model/calendar/waits';
import type { DemandClass, PromiseModel, ServiceModel } from '../model/types';
import { lengthOf } from '../model/wall-clock';
import { normalQuantile } from '../simulation/normal';
import { NARROW } from '../support/verdict';
import type { PromiseCoverage } from './types';

const QUARTERS = 672;
/** So many halvings leave less of an interval than anybody sees. */
const HALVINGS = 50;

/** Written contacts that are late whoever answers, and however many, as shares of all that come under a promise. */
export interface NeverInTime {
  /** They come so early before the channel opens that it is too late then. */
  readonly closed: number;
  /** They come in time, but the work alone takes longer than is left. */
  readonly work: number;
  /** Share whose first reply takes more than so many minutes of work. */
  readonly takesLonger: (minutes: number) => number;
  /** Of the work on a first reply, in the mean. */
  readonly meanMinutes: number;
}

/**
 * At least so many are late, by formula: an answer is there when the first reply is written, by somebody who begins as
 * soon as the channel is open; nothing is solved before. Null on live channels, and where nobody comes.
 */
export function neverInTime(
  model: ServiceModel,
  { channel, promise }: Pick<PromiseCoverage, 'channel' | 'promise'>,
  window: 'within' | 'resolve_within' = 'within',
): NeverInTime | null {
  const promised = (model.demand?.classes ?? [])
    .filter(({ type }) => type.channel === channel && type.promises.includes(promise))
    .map((each) => {
      const left = timeLeft(model, each, promise, window);
      return { each, left, weight: sum(left.values()) };
    });
  const all = sum(promised.map(({ weight }) => weight));
  if (channel.nature !== 'written' || all === 0) return null;
  const shareOf = (lost: (minutes: number, each: DemandClass) => number): number =>
    sum(
      promised.map(({ each, left }) =>
        sum(Array.from(left, ([minutes, weight]) => weight * lost(minutes, each))),
      ),
    ) / all;
  return {
    closed: shareOf((minutes) => (minutes > 0 ? 0 : 1)),
    work: shareOf((minutes, each) => (minutes > 0 ? shareOver(each, minutes) : 0)),
    takesLonger: (minutes) => shareOf((_, each) => shareOver(each, minutes)),
    meanMinutes: shareOf((_, { handleMinutes }) => handleMinutes),
  };
}

/** Whether so many are late that no number of people keeps the promise of a first answer, or of a solution. */
export function isOutOfReach(
  model: ServiceModel,
  missed: Pick<PromiseCoverage, 'channel' | 'promise' | 'reach'>,
  window: 'within' | 'resolve_within',
): boolean {
  const never = neverInTime(model, missed, window);
  return never !== null && isBeyond(never.closed + never.work, missed.reach);
}

/** Whether more are late than may be, and not by so little that nobody acts on it. */
export const isBeyond = (late: number, reach: number): boolean => late > 1 - reach + NARROW;

/**
 * Minutes that are left for the work if somebody begins as soon as the channel is open, with how many contacts of a
 * class have so many, over the quarter hours of the plain week in which the promise holds for them.
 */
function timeLeft(
  { period, demand }: ServiceModel,
  { type: { channel, segment, tier, promises }, share }: DemandClass,
  promise: PromiseModel,
  window: 'within' | 'resolve_within',
): ReadonlyMap<number, number> {
  const opening = channel.openingFor(segment, tier);
  const length = lengthOf(promise.plan[window], promise.openingFor(channel, segment, tier), true);
  const curve = demand?.plainCurves.get(segment.id);
  const left = new Map<number, number>();
  const leftAt = (moment: number): number =>
    length ? dueAt(moment, length) - (opening?.plainClock.nextOpen(moment) ?? moment) : Infinity;
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    const weight = (curve?.[quarter] ?? 0) * share;
    const start = period.plainStart + quarter * 15;
    const first = promises.find(({ during }) => during?.(segment).plainClock.isOpen(start) ?? true);
    if (weight === 0 || first !== promise) continue;
    // Whoever comes at the better end of the quarter hour has the most time.
    const most = Math.max(leftAt(start), leftAt(start + 14.999));
    left.set(most, (left.get(most) ?? 0) + weight);
  }
  return left;
}

/** Share of the contacts whose first reply takes more minutes of work: ln X is normal with variance s² = ln(1 + cv²) and mean ln(mean) − s²/2. */
function shareOver({ handleMinutes, handleCv }: DemandClass, minutes: number): number {
  const deviation = Math.sqrt(Math.log(1 + handleCv * handleCv));
  if (deviation === 0 || handleMinutes === 0) return handleMinutes > minutes ? 1 : 0;
  const score = Math.log(minutes / handleMinutes) / deviation + deviation / 2;
  return 1 - firstAt((share) => score - normalQuantile(share), 0, 1);
}

/** Where a function that falls from 0 to `high` comes down to a value. */
export function firstAt(falling: (at: number) => number, value: number, high: number): number {
  let [from, to] = [0, high];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (from + to) / 2;
    if (falling(middle) > value) from = middle;
    else to = middle;
  }
  return to;
}

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
