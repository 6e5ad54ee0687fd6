import { dueAt } from '../model/calendar/waits';
import type { DemandClass, PromiseModel, ServiceModel } from '../model/types';
import { lengthOf } from '../model/wall-clock';
import { normalQuantile } from '../simulation/normal';
import { formatDuration, formatPercent } from '../support/format';
import { NARROW } from '../support/verdict';
import type { Closing, PromiseCoverage } from './types';

const QUARTERS = 672;
/** So many halvings leave less of an interval than anybody sees. */
const HALVINGS = 50;

/**
 * What is left where the work alone takes longer than the promise leaves for so many written contacts that it cannot
 * be kept, whoever answers: an answer is there when the first reply is written. Null where it could be kept.
 */
export function workTooLong(model: ServiceModel, missed: PromiseCoverage): Closing | null {
  const { channel, types, reach } = missed;
  if (channel.nature !== 'written') return null;
  const classes = (model.demand?.classes ?? []).filter(({ type }) => types.includes(type));
  const promised = classes.map((each) => {
    const left = timeLeft(model, each, missed.promise);
    return { each, left, weight: sum(left.values()) };
  });
  const all = sum(promised.map(({ weight }) => weight));
  const late =
    sum(
      promised.map(({ each, left }) =>
        // Who writes too early for any answer is told of with the hours.
        sum(Array.from(left, ([minutes, weight]) => (minutes > 0 ? weight * shareOver(each, minutes) : 0))),
      ),
    ) / all;
  if (!(late > 1 - reach + NARROW)) return null;
  const longer = (minutes: number): number =>
    sum(promised.map(({ each, weight }) => weight * shareOver(each, minutes))) / all;
  const mean = sum(promised.map(({ each, weight }) => weight * each.handleMinutes)) / all;
  // At most one in k takes k times the mean.
  const most = firstAt(longer, 1 - reach, mean / (1 - reach));
  const later = reach < 1 ? ` (${formatPercent(reach)} take up to ${formatDuration(most)} of work)` : '';
  const spread = `channels.${channel.id}.handle_cv`;
  const rests = model.assumptions.some(({ at }) => at === spread) ? `, on an assumed \`${spread}\`` : '';
  return {
    change: `promise it later${later}, or send a short answer before the work: a shorter \`handle\`, and one more of \`replies\``,
    effect: `at least ${formatPercent(late)} of them take more work than the promise leaves time for, so no number of people keeps it (by formula${rests})`,
    costPerMonth: null,
  };
}

/**
 * Minutes that are left for the work if somebody begins as soon as the channel is open, with how many contacts of a
 * class have so many, over the quarter hours of the plain week in which the promise holds for them.
 */
function timeLeft(
  { period, demand }: ServiceModel,
  { type: { channel, segment, tier, promises }, share }: DemandClass,
  promise: PromiseModel,
): ReadonlyMap<number, number> {
  const opening = channel.openingFor(segment, tier);
  const length = lengthOf(promise.plan.within, promise.openingFor(channel, segment, tier), true);
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
function firstAt(falling: (at: number) => number, value: number, high: number): number {
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
