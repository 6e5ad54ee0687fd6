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
