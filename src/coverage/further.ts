import type { ChannelModel, PromiseModel, ServiceModel } from '../model/types';
import { isPromised, judge, menuMinutes, type JudgedPromise } from './due';
import { ROUNDING_MINUTES, type RunWeeks } from './run-weeks';
import type { PlanClass } from './system';

/** What a wait may promise beyond the first answer. */
const FURTHER = ['next_within', 'resolve_within'] as const;
export type Further = (typeof FURTHER)[number];

/** Slower promises that the same runs tell of, by the wall clock: what a plan says, and minutes. */
export const LATER_WINDOWS = [
  ['1h', 60],
  ['4h', 240],
  ['8h', 480],
  ['1d', 1440],
  ['2d', 2880],
  ['3d', 4320],
  ['5d', 7200],
  ['1w', 10_080],
  ['2w', 20_160],
] as const;

/** What became of such a promise on one channel, per run. */
export interface FurtherTally {
  readonly promise: PromiseModel;
  readonly channel: ChannelModel;
  readonly window: Further;
  readonly kept: number[];
  readonly judged: number[];
  /** Of the judged ones, those that came within each of `LATER_WINDOWS`; per run. */
  readonly withinWindow: readonly number[][];
}

export function emptyFurther({ promises }: ServiceModel): readonly FurtherTally[] {
  return promises.flatMap((promise) =>
    FURTHER.filter((window) => isPromised(promise.plan, window)).flatMap((window) =>
      promise.channels
        // What is answered live is answered once.
        .filter(({ nature }) => nature === 'written' || window === 'resolve_within')
        .map((channel) => ({
          promise,
          channel,
          window,
          kept: [],
          judged: [],
          withinWindow: LATER_WINDOWS.map(() => []),
        })),
    ),
  );
}

/** What is expected of the contacts of a class from a minute on, and whether it came in time. */
export interface FurtherCounter {
  readonly expect: (run: number, since: number) => void;
  readonly met: (run: number, since: number, end: number) => void;
}

/** What the counters of all classes share. */
export interface FurtherSetting {
  readonly tallies: readonly FurtherTally[];
  readonly weeks: RunWeeks;
  readonly startMinute: number;
  readonly horizonMinutes: number;
}

/** Null where nothing of the kind is promised. What is due after the run is not judged, however it ends. */
export function furtherCounter(
  { demand: { type }, variant }: Pick<PlanClass, 'demand' | 'variant'>,
  window: Further,
  { tallies, weeks, startMinute, horizonMinutes }: FurtherSetting,
): FurtherCounter | null {
  const own = tallies.filter(
    (each) => each.window === window && each.channel === type.channel && type.promises.includes(each.promise),
  );
  if (own.length === 0 || variant !== 'arriving') return null;
  const byPromise = new Map<JudgedPromise['promise'], FurtherTally>(own.map((each) => [each.promise, each]));
  const promiseAt = judge(type, startMinute, window);
  const before = menuMinutes(type);
  /** Whether anything is due, and when; null where it is not judged. */
  const expected = (since: number): { readonly tally: FurtherTally; readonly due: number } | null => {
    const week = weeks.weekOf(since);
    const judged = week >= 0 && weeks.isJudged(week) ? promiseAt(since) : null;
    const tally = judged ? byPromise.get(judged.promise) : undefined;
    const due = judged?.dueAt(since) ?? Infinity;
    return tally && due <= horizonMinutes ? { tally, due } : null;
  };
  return {
    expect: (run, since) => {
      const found = expected(since);
      if (found) countOne(found.tally.judged, run);
    },
    met: (run, since, end) => {
      const found = expected(since);
      if (!found) return;
      if (end <= found.due + ROUNDING_MINUTES) countOne(found.tally.kept, run);
      LATER_WINDOWS.forEach(([, minutes], index) => {
        const counts = found.tally.withinWindow[index];
        if (counts && before + end - since <= minutes + ROUNDING_MINUTES) countOne(counts, run);
      });
    },
  };
}

function countOne(perRun: number[], run: number): void {
  perRun[run] = (perRun[run] ?? 0) + 1;
}
