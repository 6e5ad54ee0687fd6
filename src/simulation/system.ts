import type { Law } from './laws';

/**
 * What is simulated: classes of contacts, groups of people, and nothing about plans or calendars.
 * Every time is a number of minutes since the start of the run, every duration a number of minutes.
 */
export interface System {
  readonly horizonMinutes: number;
  /** Nobody watches who comes from this minute on: once all are through who came before, the run may end. The horizon unless given. */
  readonly watchedUntil?: number;
  readonly classes: readonly ContactClass[];
  readonly groups: readonly Group[];
  /** When each day begins, ascending; what lies before the first belongs to the first. */
  readonly dayStarts: Float64Array;
  /** Coefficient of variation of a day's level, gamma-distributed and common to all classes; 0 = none. */
  readonly dayVariation: number;
}

/** Contacts that differ in nothing the simulation can see. */
export interface ContactClass {
  /** The random streams are hashed from it: another class more or less changes nothing here. */
  readonly id: string;
  /** Calls and chats are live: they interrupt written work and are not interrupted themselves. */
  readonly kind: 'call' | 'chat' | 'written';
  readonly arrivals: Arrivals;
  /** Minutes of work per contact (live) or per reply (written). */
  readonly handling: Law;
  /** Minutes until someone who waits gives up; null = never. */
  readonly patience: Law | null;
  /** Written only: mean number of further replies after the first, geometrically distributed. */
  readonly followUps: number;
  /** Lower first. */
  readonly priority: number;
  /** The minute by which a contact of this arrival minute is promised its answer; Infinity = no promise. */
  readonly due: (arrivalMinute: number) => number;
  /** Written: the minute by which a further reply is promised when the last was sent at this minute; as `due` unless given. */
  readonly nextDue?: (sentMinute: number) => number;
  /** True where a later arrival is never due earlier: a line of classes that share the function is then first come first served. */
  readonly dueAscends?: boolean;
  /** start, end, start, end … ascending: when the channel takes contacts, end excluded; null = always. */
  readonly openSpans: Float64Array | null;
  /** What becomes of a contact that finds the channel closed. */
  readonly whenClosed: WhenClosed;
  /** Live: groups that may take it as well once it has waited so long. */
  readonly overflow: { readonly afterMinutes: number; readonly groups: readonly number[] } | null;
  /** Indices of the groups that may take it, the preferred one first. */
  readonly groups: readonly number[];
  /** Index of the class a message becomes that a group which does not resolve has taken; null = it is lost. */
  readonly messageClass: number | null;
  /** Live: what becomes of those still in line when the channel closes; `serve` unless given. */
  readonly atClosing?: 'serve' | 'turn-away';
  /** A share of the contacts that were resolved comes back, as a new contact of the same class; nobody unless given. */
  readonly repeats?: Repeats;
  /** Live, without overflow: who has waited so long may go on as a contact of another class, to be called back; nobody unless given. */
  readonly callback?: Callback;
}

/** Whoever came back may come back again. */
export interface Repeats {
  readonly share: number;
  /** Minutes from the end of a contact until the next; on the clock, where there is one. */
  readonly after: Law;
  /** Counts the minutes at the pace of these rates, of which the mean is 1: nobody comes while nobody ever does. */
  readonly clock?: Pick<Rates, 'stepMinutes' | 'ratesPerMinute'>;
  /** The class that they come as; the same unless given. */
  readonly classIndex?: number;
}

export interface Callback {
  readonly afterMinutes: number;
  /** Of those who have waited so long. */
  readonly share: number;
  readonly classIndex: number;
}

/** A Poisson process whose rate is `ratesPerMinute[step] × scale` in each step (arrays may be shared), or given times. */
export type Arrivals = Rates | { readonly times: Float64Array };

interface Rates {
  readonly stepMinutes: number;
  readonly ratesPerMinute: Float64Array;
  readonly scale: number;
}

/** `class`: it becomes a contact of that class, arriving there in the same minute (a voicemail, say). */
export type WhenClosed =
  | { readonly to: 'wait' }
  | { readonly to: 'turn-away' }
  | { readonly to: 'class'; readonly classIndex: number };

export type Group = Team | Service;

/** Exchangeable people. */
export interface Team {
  readonly kind: 'team';
  readonly id: string;
  /** False: only takes messages. */
  readonly resolves: boolean;
  /** Chats at once per person. */
  readonly slots: number;
  /** Speed of each of j open chats, at index j − 1, relative to a chat alone; null = chats do not slow each other. */
  readonly chatPaces: readonly number[] | null;
  readonly duties: readonly Duty[];
  /** Chance that a whole duty is not worked. */
  readonly absence: number;
  /** Share of the time on duty that is spent elsewhere, drawn per person in blocks of 30 minutes from the duty's start. */
  readonly offShare: number;
  /**
   * What becomes of a live contact in hand when a duty ends: it is finished before the person leaves (`finish`, unless given);
   * it joins its line again in its old place, for the time it still needs, and does not give up (`hand-back`); or it is over,
   * unresolved (`cut`). Before a break or time off live contacts are always finished; written work is always handed back.
   */
  readonly endOfShift?: EndOfShift;
}

export type EndOfShift = 'finish' | 'hand-back' | 'cut';

/** An outside service: while it is open there is always somebody free, and its time is nobody's duty. */
export interface Service {
  readonly kind: 'service';
  readonly id: string;
  readonly resolves: boolean;
  readonly openSpans: Float64Array | null;
}

/** One shift of one person, on duty from `start` up to, not including, `end`. */
export interface Duty {
  /** The person's number within the group. */
  readonly person: number;
  readonly start: number;
  readonly end: number;
  /** Also meetings and time set aside for improvement: whatever has a time of its own. */
  readonly breaks: readonly (readonly [start: number, end: number])[];
}

/** Plain numbers, so that millions of outcomes cost no memory. */
export const Outcome = {
  /** End: for live contacts the start of the talk, for written ones the moment the first reply is sent. */
  answered: 0,
  /** End: when patience ran out. */
  abandoned: 1,
  /** The channel was closed, or closed on those in line. */
  turnedAway: 2,
  /** The channel was closed, or a callback agreed, and the contact went on as one of another class, which counts it again. */
  moved: 3,
  /** Taken by a group that does not resolve; it goes on as a contact of the message class, which counts it again. */
  message: 4,
  /** Unanswered when the run ended. */
  open: 5,
} as const;
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/**
 * Hears what happens, in numbers only. Calls come in no fixed order of time: who gave up is noticed late.
 * Nothing is told of after the horizon; a stretch that reaches beyond it is cut there.
 */
export interface Observer {
  /** Once per contact and class it arrived in. `groupIndex` is −1 where no group was involved. */
  outcome(
    classIndex: number,
    arrivalMinute: number,
    endMinute: number,
    outcome: Outcome,
    groupIndex: number,
  ): void;
  /** The talk is over, or the last reply sent; not told of messages. */
  resolved(classIndex: number, arrivalMinute: number, endMinute: number): void;
  /** A reply after the first was sent, the one before it at `sinceMinute`; Infinity: not by the end of the run. */
  replied?(classIndex: number, sinceMinute: number, endMinute: number): void;
  /**
   * A stretch of one busy person. Interrupted writing gives several; several chats at once give one,
   * split where a chat begins or ends and told under the class of the one open longest.
   * For a service: the stretch of one contact.
   */
  work(groupIndex: number, classIndex: number, startMinute: number, endMinute: number): void;
  /** A stretch of one person on duty: after absence, breaks and time off, without overtime. */
  duty(groupIndex: number, startMinute: number, endMinute: number): void;
}

/** Hears nothing. */
export const deaf: Observer = {
  outcome: () => undefined,
  resolved: () => undefined,
  work: () => undefined,
  duty: () => undefined,
};

/** For contacts that nothing is promised. */
export const neverDue = (): number => Infinity;
