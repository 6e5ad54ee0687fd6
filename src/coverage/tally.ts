import type { ChannelModel, PromiseModel, SegmentModel, ServiceModel } from '../model/types';
import { WINDOWS } from '../model/wall-clock';
import { Histogram } from '../simulation/histogram';
import { emptyFurther, type FurtherTally } from './further';

const HOURS = 168;

/** What happened to the contacts of one promise on one channel. */
export interface PromiseTally {
  readonly promise: PromiseModel;
  readonly channel: ChannelModel;
  /** Per run. */
  readonly kept: number[];
  readonly judged: number[];
  /** Answered within each of the four windows, by the wall clock; per run. */
  readonly withinWindow: readonly number[][];
  readonly waits: Histogram;
  /** Those of the waits that were too long. */
  readonly late: Histogram;
  /** Contacts that nobody answered: given up, only a message taken, or still open when the run ended. */
  unanswered: number;
  /** Missed by hour of week of arrival, in the plan's zone. */
  readonly missed: Float64Array;
}

export interface ChannelTally {
  readonly channel: ChannelModel;
  /** Each is one of the five below, or still unanswered when the run ended. Per run, as the minutes of work. */
  readonly contacts: number[];
  readonly workMinutes: number[];
  /** Minutes of work by team, over all runs. */
  readonly workByTeam: Float64Array;
  answered: number;
  abandoned: number;
  turnedAway: number;
  messages: number;
  unanswered: number;
  /** Found it closed and went on to another channel, where they are counted. */
  movedOn: number;
  /** Come but not answered when the first week, and the last, had ended; over all runs. */
  backlogAfterFirst: number;
  backlogEnd: number;
  readonly waits: Histogram;
  /** Deep issues that came in writing, and the minutes until each was solved: whoever is missing there was not. */
  deepCases: number;
  readonly solved: Histogram;
  /** Messages called or written back to in time, and all; per run. */
  readonly calledBack: number[];
  readonly callbacks: number[];
}

/** All contacts of a segment, whatever they came by, and those answered within a promise; per run. */
export interface SegmentTally {
  readonly segment: SegmentModel;
  readonly kept: number[];
  readonly judged: number[];
}

export interface TeamTally {
  /** Contacts taken in the judged weeks, and minutes of work; per run. */
  readonly contacts: number[];
  readonly workMinutes: number[];
  readonly busy: Float64Array;
}

/** How long the contacts of a class wait for somebody, whatever becomes of them; only those of judged weeks. */
export interface QueueTally {
  contacts: number;
  abandoned: number;
  turnedAway: number;
  minutes: number;
}

/** Counts the outcomes of all runs. */
export interface Tally {
  readonly promises: readonly PromiseTally[];
  readonly further: readonly FurtherTally[];
  readonly channels: readonly ChannelTally[];
  readonly teams: readonly TeamTally[];
  /** By class of the model's demand. */
  readonly queues: readonly QueueTally[];
  readonly segments: readonly SegmentTally[];
  /** By simulated week, over all runs. */
  readonly weeks: readonly { kept: number; judged: number }[];
  runs: number;
}

export function emptyTally(model: ServiceModel): Tally {
  const promises = model.promises.flatMap((promise) =>
    promise.channels.map((channel) => ({
      promise,
      channel,
      kept: [],
      judged: [],
      withinWindow: WINDOWS.map(() => []),
      waits: new Histogram(),
      late: new Histogram(),
      unanswered: 0,
      missed: new Float64Array(HOURS),
    })),
  );
  const channels = model.channels
    .filter(({ nature }) => nature !== 'self_service')
    .map((channel) => ({
      channel,
      contacts: [],
      workMinutes: [],
      workByTeam: new Float64Array(model.teams.length),
      answered: 0,
      abandoned: 0,
      turnedAway: 0,
      messages: 0,
      unanswered: 0,
      movedOn: 0,
      backlogAfterFirst: 0,
      backlogEnd: 0,
      waits: new Histogram(),
      deepCases: 0,
      solved: new Histogram(),
      calledBack: [],
      callbacks: [],
    }));
  const teams = model.teams.map(() => ({
    contacts: [],
    workMinutes: [],
    busy: new Float64Array(HOURS),
  }));
  const segments = model.segments.map((segment) => ({ segment, kept: [], judged: [] }));
  const weeks = model.period.weekList.map(() => ({ kept: 0, judged: 0 }));
  const queues = (model.demand?.classes ?? []).map(emptyQueue);
  return { promises, further: emptyFurther(model), segments, channels, teams, queues, weeks, runs: 0 };
}

/** Of nobody yet. */
export const emptyQueue = (): QueueTally => ({ contacts: 0, abandoned: 0, turnedAway: 0, minutes: 0 });
