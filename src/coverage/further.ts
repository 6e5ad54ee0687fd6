import type { ChannelModel, PromiseModel, ServiceModel } from '../model/types';
import { isPromised, judge, type JudgedPromise } from './due';
import type { RunWeeks } from './run-weeks';
import type { PlanClass } from './system';

/** What a wait may promise beyond the first answer. */
const FURTHER = ['next_within', 'resolve_within'] as const;
export type Further = (typeof FURTHER)[number];

/** What became of such a promise on one channel, per run. */
export interface FurtherTally {
  readonly promise: PromiseModel;
  readonly channel: ChannelModel;
  readonly window: Further;
  readonly kept: number[];
  readonly judged: number[];
}

export function emptyFurther({ promises }: ServiceModel): readonly FurtherTally[] {
  return promises.flatMap((promise) =>
    FURTHER.filter((window) => isPromised(promise.plan, window)).flatMap((window) =>
      promise.channels
        // What is answered live is answered once.
        .filter(({ nature }) => nature === 'written' || window === 'resolve_within')
        .map((channel) => ({ promise, channel, window, kept: [], judged: [] })),
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
  const count = (counts: 'judged' | 'kept', run: number, since: number, end: number): void => {
    const week = weeks.weekOf(since);
    const judged = week >= 0 && weeks.isJudged(week) ? promiseAt(since) : null;
    const tally = judged ? byPromise.get(judged.promise) : undefined;
    const due = judged?.dueAt(since) ?? Infinity;
    if (!tally || due > horizonMinutes || end > due + ROUNDING_MINUTES) return;
    tally[counts][run] = (tally[counts][run] ?? 0) + 1;
  };
  return {
    expect: (run, since) => {
      count('judged', run, since, -Infinity);
    },
    met: (run, since, end) => {
      count('kept', run, since, end);
    },
  };
}

/** Rounding of moments, which count minutes from 1970. */
const ROUNDING_MINUTES = 1e-6;
