import type { BacklogGrowth } from './backlog';
import type { Closing } from './closing';
import type { Effort, EffortCoverage } from './effort';
import type { GrowthCoverage } from './growth';
import type { Histogram } from '../simulation/histogram';
import type { ChannelModel, ContactType, PromiseModel, SegmentModel, TeamModel } from '../model/types';

export type { Closing };
export type { Effort };

/** What the people on duty make of the promises. Minutes throughout; shares 0 to 1; hours of week count from Monday 00:00 in the plan's zone. */
export interface Coverage {
  readonly runs: number;
  readonly weeks: readonly WeekCoverage[];
  readonly time: readonly TimeCoverage[];
  readonly people: readonly TeamCoverage[];
  readonly promises: readonly PromiseCoverage[];
  /** Further answers and solutions that are promised. */
  readonly further: readonly FurtherCoverage[];
  readonly channels: readonly ChannelCoverage[];
  readonly segments: readonly SegmentCoverage[];
  readonly cost: CostCoverage;
  readonly effort: EffortCoverage;
  /** Null where the plan declares no growth. */
  readonly growth: GrowthCoverage | null;
}

export interface WeekCoverage {
  readonly startDate: string;
  readonly plain: boolean;
  readonly why: readonly string[];
  /** Share of all promised contacts of this week answered in time; null where none came. */
  readonly kept: number | null;
}

/** How much of a segment's use-hours one channel covers. */
export interface TimeCoverage {
  readonly segment: SegmentModel;
  readonly channel: ChannelModel;
  readonly share: number;
  /** Uncovered parts of a plain week, in minutes from `period.plainStart`. */
  readonly uncovered: readonly { readonly start: number; readonly end: number }[];
}

export interface TeamCoverage {
  readonly team: TeamModel;
  /** 168 values each. */
  readonly needed: readonly number[];
  readonly onDuty: readonly number[];
  /** Busy share of the time on duty; NaN where nobody is. */
  readonly occupancy: readonly number[];
  readonly occupancyOverall: number;
  /** Contacts that it takes. */
  readonly contactsPerWeek: number;
}

export interface Estimate {
  readonly expected: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** Contacts judged. */
  readonly n: number;
}

/** One promise on one channel, simulated. */
export interface PromiseCoverage {
  readonly promise: PromiseModel;
  readonly channel: ChannelModel;
  readonly kept: Estimate;
  readonly reach: number;
  readonly verdict: 'kept' | 'missed' | 'undecided';
  /** Wall-clock wait that a share `reach` of its contacts did not exceed; Infinity where more were never answered. */
  readonly waitAtReachMinutes: number;
  /** Longest wait seen. */
  readonly longestWaitMinutes: number;
  /** Share of its contacts answered within 5 min, 1 h, 8 h and 24 h by the wall clock. */
  readonly withinWindow: readonly Estimate[];
  /** Contacts per week that come under it. */
  readonly contactsPerWeek: number;
  /** Hours of week in which it is missed most, worst first. */
  readonly worstHours: readonly { readonly hour: number; readonly missedPerWeek: number }[];
  readonly distribution: WaitDistribution;
  /** What would close it, cheapest first; empty unless it is missed. */
  readonly closes: readonly Closing[];
  /** Contact types that come under it. */
  readonly types: readonly ContactType[];
  readonly perRun: RunCounts;
}

/** Counts of each replication, to be held against those of another plan that faced the same luck. */
export interface RunCounts {
  readonly kept: readonly number[];
  readonly judged: readonly number[];
}

/** All contacts of a segment, those who found nobody included: the share answered within what they were promised. */
export interface SegmentCoverage {
  readonly segment: SegmentModel;
  readonly kept: Estimate;
  readonly perRun: RunCounts;
}

/** How long the contacts of a promise wait, as shares of all of them; buckets and `unanswered` add up to 1. */
export interface WaitDistribution {
  /** The window by the wall clock; null where it counts business hours or days. */
  readonly windowMinutes: number | null;
  readonly buckets: readonly WaitBucket[];
  /** Nobody answered: given up, only a message taken, or still waiting at the end. */
  readonly unanswered: number;
}

/** Waits over one length and up to another; the first bucket begins below 0, the last may end at Infinity. */
export interface WaitBucket {
  readonly overMinutes: number;
  readonly upToMinutes: number;
  readonly inTime: number;
  readonly late: number;
}

/** A further promise on one channel, simulated: each further reply, or the end of the last one (or of the talk). */
export interface FurtherCoverage {
  readonly promise: PromiseModel;
  readonly channel: ChannelModel;
  readonly window: 'next_within' | 'resolve_within';
  readonly kept: Estimate;
  readonly verdict: 'kept' | 'missed' | 'undecided';
  /** Replies, or contacts, per week that come under it. */
  readonly perWeek: number;
  /** Share of them that came within each of the later windows. */
  readonly withinWindow: readonly Estimate[];
  /** What would close it; empty unless it is missed. */
  readonly closes: readonly Closing[];
  /** Contact types that come under it. */
  readonly types: readonly ContactType[];
}

export interface ChannelCoverage {
  readonly channel: ChannelModel;
  /** Per week, means over runs. */
  readonly contacts: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly turnedAway: number;
  /** Became a message: at a closed channel, or taken by a service that does not resolve. */
  readonly messages: number;
  /** Still unanswered when the run ended. Contacts are the sum of these five. */
  readonly unanswered: number;
  /** Found it closed and went on to another channel, where they are counted. */
  readonly movedOn: number;
  /** Messages called or written back to within the channel's `callback`; null where nothing is promised or none came. */
  readonly callback: Estimate | null;
  /** Waits for an answer, the menu included; of those who were answered. */
  readonly meanWaitMinutes: number | null;
  readonly p50Minutes: number | null;
  readonly p90Minutes: number | null;
  readonly p95Minutes: number | null;
  readonly longestMinutes: number | null;
  /** Deep issues that came in writing, over all runs, and the minutes until each was solved, the customer's own time left out. */
  readonly deepCases: number;
  readonly solved: Histogram;
  readonly occupancy: number | null;
  readonly backlogEnd: number;
  /** How its backlog grows where work exceeds capacity; else null. */
  readonly backlogGrowth: BacklogGrowth | null;
  readonly workMinutesPerWeek: number;
  /** The same by team, in the order of the model. */
  readonly workByTeam: readonly number[];
  /** Erlang A or C for this channel alone, beside the simulation; null where no formula applies. */
  readonly formula: { readonly model: string; readonly share: number; readonly note: string } | null;
}

/** Money per month in the plan's currency, heads, and hours per week. Null: the plan gives no number for it. */
export interface CostCoverage {
  readonly cashPerMonth: number | null;
  /** 95 % interval where some of it is paid by a use that only the runs can tell; else null. */
  readonly cashInterval: { readonly low: number; readonly high: number } | null;
  readonly byItem: readonly { readonly at: string; readonly perMonth: number }[];
  readonly heads: number;
  readonly headsNeeded: number | null;
  readonly ownerHours: number | null;
  readonly ownerHoursNeeded: number | null;
  /** Staff minutes of work per week, and paid minutes per week. */
  readonly workMinutesPerWeek: number;
  readonly paidMinutesPerWeek: number;
}
