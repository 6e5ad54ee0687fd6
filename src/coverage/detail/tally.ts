import type { ChannelModel, PromiseModel, SegmentModel, ServiceModel } from '../../model/types';
import { Histogram } from '../../simulation/histogram';

const HOURS = 168;

/** What the simulation tells beyond the verdict: counted for `simulate` alone. */
export interface DetailTally {
  readonly promises: readonly PromiseDetail[];
  readonly reopenings: readonly ReopeningTally[];
  /** Written contacts by the priority of their issue; index 0 is most urgent. */
  readonly priorities: readonly PriorityTally[];
  /** By tier, in the plan's order. */
  readonly tiers: readonly TierTally[];
  runs: number;
}

/** One promise on one channel. Judged are the same contacts that the verdict judges. */
export interface PromiseDetail {
  readonly promise: PromiseModel;
  readonly channel: ChannelModel;
  /** Every judged day of every run. */
  readonly dayKept: number[];
  readonly dayJudged: number[];
  /** By hour of week of arrival. */
  readonly hourKept: Float64Array;
  readonly hourJudged: Float64Array;
  /** By place of the segment in the model. */
  readonly segments: readonly SegmentDetail[];
  judged: number;
  kept: number;
  answered: number;
  /** Gave up within the promise. */
  gaveUpEarly: number;
  /** Answered in time, each weighted by 1 ÷ the chance that somebody waits so long: what endless patience would count. */
  patient: number;
}

/** The contacts of one segment under one promise, run by run. */
export interface SegmentDetail {
  readonly segment: SegmentModel;
  readonly kept: number[];
  readonly judged: number[];
}

/** What had come before a channel opens again after its longest pause of the week. */
export interface ReopeningTally {
  readonly channel: ChannelModel;
  /** Minutes of the plain week from Monday 00:00 at which people answer again, and how long nobody did. */
  readonly opensAt: number;
  readonly closedMinutes: number;
  /** Of every such moment of every run: contacts waiting, and the minutes until the last of them is answered. */
  readonly waiting: number[];
  readonly clearedAfter: number[];
}

export interface PriorityTally {
  readonly waits: Histogram;
  /** Not answered when the run ended, though promised by then or for longer than a week. */
  neverAnswered: number;
}

export interface TierTally {
  /** Contacts that came, and those of them whose promise could be judged and was kept. */
  contacts: number;
  judged: number;
  kept: number;
  readonly live: Histogram;
  readonly written: Histogram;
}

/** An empty tally; `reopenings` are the moments to look at. */
export function emptyDetail(
  model: ServiceModel,
  reopenings: readonly Pick<ReopeningTally, 'channel' | 'opensAt' | 'closedMinutes'>[],
): DetailTally {
  return {
    promises: model.promises.flatMap((promise) =>
      promise.channels.map((channel) => ({
        promise,
        channel,
        dayKept: [],
        dayJudged: [],
        hourKept: new Float64Array(HOURS),
        hourJudged: new Float64Array(HOURS),
        segments: model.segments.map((segment) => ({ segment, kept: [], judged: [] })),
        judged: 0,
        kept: 0,
        answered: 0,
        gaveUpEarly: 0,
        patient: 0,
      })),
    ),
    reopenings: reopenings.map((each) => ({ ...each, waiting: [], clearedAfter: [] })),
    priorities: model.priorities.map(() => ({ waits: new Histogram(), neverAnswered: 0 })),
    tiers: model.tiers.map(() => ({
      contacts: 0,
      judged: 0,
      kept: 0,
      live: new Histogram(),
      written: new Histogram(),
    })),
    runs: 0,
  };
}
