import type { ChannelPlan, IssuePlan, Plan, SegmentPlan, TeamPlan, TierPlan, WaitPlan } from '../plan/schema';
import type { Duration } from '../plan/units/duration';
import type { HoursReference, WeeklyHours } from '../plan/units/hours';
import type { BusinessClock } from './calendar/clock';
import type { Interval } from './calendar/spans';
import type { Week } from './calendar/plain-weeks';
import type { Minute, Zone } from './calendar/zones';

/** A plan made ready for computing: references resolved, calendars laid over real dates, silence filled in with named assumptions. */
export interface ServiceModel {
  readonly plan: Plan;
  readonly currency: string | null;
  readonly period: Period;
  readonly channels: readonly ChannelModel[];
  /** Declared segments, or one that stands for everybody. */
  readonly segments: readonly SegmentModel[];
  /** Declared tiers, lowest first, or one that stands for all. */
  readonly tiers: readonly TierModel[];
  /** Declared issues, and `other` for what their shares leave. */
  readonly issues: readonly IssueModel[];
  /** Names of priorities, most urgent first. */
  readonly priorities: readonly string[];
  readonly promises: readonly PromiseModel[];
  readonly teams: readonly TeamModel[];
  /** Null where the plan declares no volumes. */
  readonly demand: DemandModel | null;
  readonly assumptions: readonly Assumption[];
  /** What a reference to hours means for customers of a segment. */
  readonly hoursOf: (reference: HoursReference, segment: SegmentModel) => Opening;
}

/** A number that the plan does not give: where it would stand, what was used, and why that. */
export interface Assumption {
  readonly at: string;
  readonly value: string;
  readonly source: string;
}

export type Path = readonly (string | number)[];

/** The dates that are simulated, and the plain week that promises are described by. */
export interface Period {
  readonly zone: Zone;
  /** First day simulated, YYYY-MM-DD; a whole number of weeks follows. */
  readonly startDate: string;
  readonly weeks: number;
  readonly start: Minute;
  readonly end: Minute;
  /** Demand and duties are laid out from here to there: room to warm up, and to finish what began inside. */
  readonly earliest: Minute;
  readonly latest: Minute;
  /** Each simulated week, and what sets it apart where it is not plain. */
  readonly weekList: readonly Week[];
  /** A week without holidays and clock changes, as described by every calendar's `plain`; starts Monday 00:00 in the plan's zone. */
  readonly plainStart: Minute;
}

/** When something is open: over the real dates, and over plain weeks without holidays and clock changes. */
export interface Opening {
  readonly hours: WeeklyHours;
  readonly zoneId: string;
  readonly clock: BusinessClock;
  readonly plainClock: BusinessClock;
}

export type ChannelNature = 'live' | 'written' | 'self_service';

export interface ChannelModel {
  readonly id: string;
  readonly path: Path;
  readonly plan: ChannelPlan;
  readonly kind: string;
  readonly nature: ChannelNature;
  /** Whether the plan says when it is answered. */
  readonly hoursDeclared: boolean;
  /** When it is answered for a segment and tier; null where neither declared nor derivable. */
  readonly openingFor: (segment: SegmentModel, tier: TierModel) => Opening | null;
  /** Whether the issue is known before somebody answers (written, a call tree or intake). */
  readonly knowsIssue: boolean;
  /** Chats that one person handles at once; 1 elsewhere. */
  readonly concurrency: number;
  /** Work that one person gets done with 1, 2, … chats open, against one alone; as long as `concurrency`. */
  readonly paces: readonly number[];
  /** The last of them: what gets done while every place is taken. */
  readonly fullPace: number;
  /** Who has waited so long may choose to be called back, and this share does; null where nobody is asked. */
  readonly callbackOffer: { readonly afterMinutes: number; readonly share: number } | null;
}

export interface SegmentModel {
  readonly id: string;
  readonly declared: boolean;
  readonly path: Path;
  readonly plan: SegmentPlan;
  readonly zoneId: string;
  /** When they use the product, over real dates; null where not declared. */
  readonly uses: Opening | null;
  /** Share of its contacts in each tier, by tier index. */
  readonly tierShares: readonly number[];
}

export interface TierModel {
  readonly id: string;
  readonly declared: boolean;
  readonly index: number;
  readonly path: Path;
  readonly plan: TierPlan | null;
  readonly takes: (channel: string) => boolean;
}

export interface IssueModel {
  readonly id: string;
  readonly declared: boolean;
  readonly path: Path;
  readonly plan: IssuePlan;
  /** Share of all contacts, 0 to 1, and whether the plan gives it. */
  readonly share: number;
  readonly shareDeclared: boolean;
  /** Place in the order of priorities; 0 is most urgent. */
  readonly priority: number;
  readonly priorityName: string;
  readonly priorityDeclared: boolean;
}

/** A promised window: a length of time, no promise on purpose, or nothing said. */
export type Window = Duration | 'best_effort' | null;
export type WindowName = 'within' | 'target' | 'next_within' | 'update_every' | 'resolve_within';

export interface PromiseModel {
  readonly index: number;
  readonly id: string;
  /** By ids: `waits.email-deep`. */
  readonly at: string;
  readonly path: Path;
  readonly plan: WaitPlan;
  /** Channels that it can apply to, in the plan's order; none where it ended before the simulated weeks. */
  readonly channels: readonly ChannelModel[];
  readonly reach: number;
  readonly during: ((segment: SegmentModel) => Opening) | null;
  /** When it is no longer promised; Infinity where that is not within the simulated weeks. */
  readonly until: Minute;
  /** The calendar that its business windows count on. */
  readonly openingFor: (channel: ChannelModel, segment: SegmentModel, tier: TierModel) => Opening | null;
}

/** Contacts that are alike in all that decides what is promised to them. */
export interface ContactType {
  readonly channel: ChannelModel;
  /** Issues of this kind; never empty. */
  readonly issues: readonly IssueModel[];
  readonly depth: 'deep' | 'shallow' | null;
  readonly breadth: 'broad' | 'narrow' | null;
  readonly priority: number;
  readonly tier: TierModel;
  readonly segment: SegmentModel;
  /** Promises that may apply, first match first; ends with the first that is not bound to hours of arrival. */
  readonly promises: readonly PromiseModel[];
}

export interface TeamModel {
  readonly id: string;
  readonly path: Path;
  readonly plan: TeamPlan;
  readonly kind: 'employee' | 'owner' | 'service';
  readonly count: number;
  /** Nobody counts the people of an outside service without `count`: somebody is always free. */
  readonly unlimited: boolean;
  readonly weekMinutes: number;
  readonly shrinkage: number;
  readonly absence: number;
  readonly maxOccupancy: number;
  readonly resolves: boolean;
  readonly shiftEnd: 'finish' | 'hand_back' | 'cut';
  /** A service that some channel calls on by overflow or after hours. */
  readonly onCallOnly: boolean;
  /** Whether it takes part in a channel's regular work: not where it is only called on. */
  readonly isRegularOn: (channel: ChannelModel) => boolean;
  /** When a service answers; null where it does not say: always. */
  readonly opening: Opening | null;
  readonly rosterAssumed: boolean;
  readonly duties: readonly DutyModel[];
  /** Scheduled people by quarter hour of a plain week from `period.plainStart`, breaks off, before shrinkage: 672 values. */
  readonly plainPeople: readonly number[];
  readonly takes: (type: ContactType, issue: IssueModel) => boolean;
  /** Money per month for being there; work paid by contact or minute comes on top. */
  readonly costPerMonth: number | null;
  /** Loaded money per paid hour; null where not declared or paid otherwise. */
  readonly costPerHour: number | null;
}

/** One person's shift on one date. */
export interface DutyModel {
  readonly person: number;
  readonly start: Minute;
  readonly end: Minute;
  readonly breaks: readonly Interval[];
}

export interface DemandModel {
  readonly contactsPerWeek: number;
  readonly variation: number;
  /** Contacts per minute of one segment by quarter hour from `period.earliest`; a plain week sums to its weekly contacts. */
  readonly curves: ReadonlyMap<string, Float64Array>;
  /** The same over a plain week from `period.plainStart`: 672 values. */
  readonly plainCurves: ReadonlyMap<string, Float64Array>;
  readonly classes: readonly DemandClass[];
}

/** A fix that takes a share of the contacts away from a moment on. */
export interface Removal {
  readonly from: Minute;
  readonly share: number;
}

/** Contacts of one type that make the same work for the same teams, with their share of their segment's contacts. */
export interface DemandClass {
  /** Segment, tier, channel and first issue: it stays the same where only numbers change. */
  readonly id: string;
  readonly type: ContactType;
  /** Those of the type's issues that it stands for; a team that takes one of them takes all. */
  readonly issues: readonly IssueModel[];
  /** Share of the segment's contacts, those who come again included. */
  readonly share: number;
  /** Share of those who come, first or again, that come again; the rest come by themselves. */
  readonly repeat: number;
  /** In the mean, counted at the pace at which the segment's contacts come. */
  readonly repeatAfterMinutes: number;
  readonly removal: Removal | null;
  readonly contactsPerWeek: number;
  readonly handleMinutes: number;
  readonly handleCv: number;
  readonly replies: number;
  /** Null on written channels: nobody gives up there. */
  readonly patienceMinutes: number | null;
}
