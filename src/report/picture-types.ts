/** What the simulation shows besides what is judged. */
export interface PictureReport {
  readonly teams: readonly TeamPicture[];
  /** What customers ask, as the plan says, found open or not: contacts and hours of work, per week. */
  readonly issues: readonly IssuePicture[];
  /** When each promise is missed, by hour of week of arrival; contacts per week. */
  readonly missed: readonly {
    readonly wait: string;
    readonly channel: string;
    readonly at: string;
    readonly perWeek: number;
  }[];
  readonly scenarios: readonly ScenarioReport[];
  /** What one person more, and one fewer, in each team makes of the promises; null: not tried, as so many contacts take too long. */
  readonly onePerson: readonly OnePersonReport[] | null;
  /** The fewest people that keep every promise; null where there is no promise that contacts come under, or nobody to hire. */
  readonly leastPeople: LeastPeopleReport | null;
  /**
   * Seconds until half of the deep issues that come in writing are solved, by the wall clock, the customer's own time left
   * out; null: fewer were solved by the end of the run. Only where the plan says by when, or that it takes more than one reply.
   */
  readonly solutions: readonly { readonly channel: string; readonly median: number | null }[];
  readonly ledger: readonly LedgerReport[];
  readonly spread: readonly SpreadReport[];
  /** The four definitions of service level, of promises on live channels. */
  readonly serviceLevels: readonly ServiceLevelReport[];
  readonly clearing: readonly ClearingReport[];
  /** Written contacts by priority, most urgent first. */
  readonly priorities: readonly PriorityReport[];
  /** Lowest first; empty where the plan has no tiers. */
  readonly tiers: readonly TierReport[];
  /** Which solver spoke for which number. */
  readonly solvers: readonly { readonly numbers: string; readonly solver: string }[];
  readonly opinions: readonly OpinionReport[];
}

/** How a tier is served over all channels: contacts a week, share in time, seconds within which 95 % are answered. */
export interface TierReport {
  readonly tier: string;
  readonly contacts: number;
  readonly kept: number | null;
  readonly liveP95: number | null;
  readonly writtenP95: number | null;
}

/** A promise as each segment meets it, the least served first. */
export interface LedgerReport {
  readonly wait: string;
  readonly channel: string;
  readonly selects: string;
  readonly reach: number;
  /** The segment that surely gets less of it than all others together; null where there is none. */
  readonly worst: string | null;
  readonly segments: readonly {
    readonly segment: string;
    readonly expected: number;
    readonly low: number;
    readonly high: number;
    readonly n: number;
  }[];
}

/** A promise on a channel by all that names it. */
interface NamedPromise {
  readonly wait: string;
  readonly channel: string;
  /** All that it selects besides the channel; empty for all contacts. */
  readonly selects: string;
  /** As written in the plan. */
  readonly within: string;
}

/** How a promise fares from day to day and week to week: a good mean hides bad Mondays. */
export interface SpreadReport extends NamedPromise {
  readonly reach: number;
  readonly days: SpreadOf;
  readonly weeks: SpreadOf;
  /** Null where nothing is missed. */
  readonly worstHour: { readonly at: string; readonly share: number } | null;
}

/** Shares in time of the days (weeks) in which contacts came, over all runs. */
export interface SpreadOf {
  readonly n: number;
  readonly worst: number;
  /** One in twenty is below it. */
  readonly p5: number;
  readonly p50: number;
  /** Share of them with less than `reach`. */
  readonly belowReach: number;
}

export interface ServiceLevelReport extends NamedPromise {
  /** Answered in time ÷ offered: ours. */
  readonly ofOffered: number;
  /** Those who gave up within the promise left out. */
  readonly withoutShortAbandons: number;
  readonly ofAnswered: number;
  /** What somebody of endless patience would meet; null where the promise outlasts patience by so much that nobody tells. */
  readonly ofPatient: number | null;
}

/** What waits when people come back after the longest pause of the week, and how long it takes to clear. Seconds; null: not by the end of the run. */
export interface ClearingReport {
  readonly channel: string;
  readonly opensAt: string;
  readonly closedSeconds: number;
  /** Contacts, in the mean. */
  readonly waiting: number;
  /** By means alone, the oldest first; null where no formula applies, or more comes than can be done (`overloaded`). */
  readonly fluidSeconds: number | null;
  readonly overloaded: boolean;
  readonly p50: number | null;
  readonly p90: number | null;
  readonly longest: number | null;
}

/** Seconds from arrival to answer; contacts over all runs. */
export interface PriorityReport {
  readonly priority: string;
  readonly answered: number;
  readonly neverAnswered: number;
  readonly p50: number | null;
  readonly p95: number | null;
  readonly longest: number | null;
}

/** Where a channel stands alone, formulas speak beside the simulation. */
export interface OpinionReport {
  readonly wait: string;
  readonly channel: string;
  readonly simulated: number;
  readonly low: number;
  readonly high: number;
  readonly others: readonly { readonly solver: string; readonly share: number; readonly note: string }[];
  /** Why they differ; empty where they agree. */
  readonly reasons: readonly string[];
}

/** Hours per week; `busy` is the share of the time on duty, null where nobody is there to be busy. */
export interface TeamPicture {
  readonly team: string;
  /** Null for a service whose people nobody counts. */
  readonly paidHours: number | null;
  readonly onDutyHours: number | null;
  readonly neededHours: number | null;
  readonly busy: number | null;
  readonly costPerMonth: number | null;
  readonly hours: readonly { readonly at: string; readonly busy: number }[];
}

export interface IssuePicture {
  readonly issue: string;
  readonly contacts: number;
  readonly workHours: number;
}

/** Employees by the shifts of today, from the plan's own people one by one; money per month in the plan's currency. */
export interface LeastPeopleReport {
  /** `not-found`: not with up to `people`; `too-long`: not tried. */
  readonly state: 'found' | 'not-found' | 'too-long';
  readonly runs: number;
  /** What ended the search before it was over. */
  readonly stoppedBy: 'time' | 'nobody-to-add' | 'most-people' | 'out-of-reach' | null;
  readonly planned: number;
  readonly people: number;
  readonly teams: readonly { readonly team: string; readonly planned: number; readonly people: number }[];
  /** What these people cost, and that less what the planned ones cost; null where a team has no price. */
  readonly costPerMonth: number | null;
  readonly changePerMonth: number | null;
  /** With one fewer in the team, the promise that fails most; with team null, what still fails. */
  readonly limits: readonly (OutcomeReport & { readonly team: string | null })[];
  /** What so many people keep by the mean of the runs, but not surely. */
  readonly undecided: readonly OutcomeReport[];
  /** Channels with contacts that nothing is promised to: whoever serves only them is not seen to be needed. */
  readonly unpromised: readonly string[];
}

/** What becomes of a promise. Shares 0 to 1. */
export interface OutcomeReport {
  /** Null: messages within the channel's `callback`. */
  readonly wait: string | null;
  readonly channel: string;
  readonly selects: string;
  readonly window: 'within' | 'next_within' | 'resolve_within' | 'callback';
  readonly reach: number;
  readonly expected: number;
  /** False where the runs do not tell. */
  readonly missed: boolean;
}

/** One person more, or fewer, in a team, and what that makes of the promises. */
export interface OnePersonReport {
  readonly team: string;
  readonly change: 1 | -1;
  /** Where several take turns in one place of the shifts, how many it takes; the change is such a place then. */
  readonly people?: number;
  /** Money per month, less than none where it is saved. */
  readonly costPerMonth: number | null;
  readonly runs: number;
  readonly promises: readonly ScenarioPromiseReport[];
}

/** A stress that the plan declares, and what it makes of the weeks that it falls in. */
export interface ScenarioReport {
  readonly id: string;
  readonly volume: number;
  readonly absent: readonly { readonly team: string; readonly people: number }[];
  readonly channel: string | null;
  /** Null: all the time. */
  readonly days: number | null;
  /** The first of the days. */
  readonly start: string | null;
  readonly weeks: number;
  readonly runs: number;
  readonly promises: readonly ScenarioPromiseReport[];
  /** Contacts per week. */
  readonly channels: readonly {
    readonly channel: string;
    readonly contacts: number;
    readonly answered: number;
    readonly abandoned: number;
    readonly turnedAway: number;
    /** In the same weeks without the stress. */
    readonly turnedAwayUsually: number;
  }[];
}

export interface ScenarioPromiseReport {
  readonly wait: string;
  readonly channel: string;
  readonly selects: string;
  readonly reach: number;
  /** Share in time under stress; null where nobody was there to be judged. */
  readonly expected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Less the share in the same weeks without the stress, for the same contacts, with its 95 % interval. */
  readonly difference: { readonly expected: number; readonly low: number; readonly high: number } | null;
}
