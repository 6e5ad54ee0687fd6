import { invariant } from '../errors';
import type { Intake } from './intake';
import type { OpenSpans } from './spans';
import type { ContactClass, EndOfShift } from './system';
import type { WaitingLine } from './waiting-line';

// Contacts and people, and the classes, groups and lines that they belong to, as a run has them at hand. They all know
// each other, and so they share a file.

/** Where a contact is. */
export const Stage = { gone: 0, waiting: 1, inHand: 2 } as const;

/** A contact, used again for another once it is over. Minutes begin as NaN, so that the compiler keeps room for fractions. */
export class Contact {
  arrival = NaN;
  /** Arrival, or the minute the last reply was sent: from then on the next one is waited for. */
  since = NaN;
  /** Order among those who wait: priority, then due, then number, lower first. */
  due = NaN;
  number = 0;
  /** The last minute at which this contact still takes an answer. */
  patienceEnd = NaN;
  /** Minutes of handling left. */
  remaining = NaN;
  /** Number of the event that waits for this contact; another number means the event is stale. */
  event = -1;
  /** Who has it; null for a service. */
  person: Person | null = null;
  group: GroupAtWork | null = null;
  /** Live contacts: 1 once somebody had them in hand. */
  repliesSent = 0;
  repliesLeft = 0;
  seed = 0;
  stage: number = Stage.gone;
  /** Whether the end of patience is the closing of the channel. */
  closes = false;
  /** In how many lines it is mentioned. */
  lines = 0;

  constructor(
    /** Its number among all of a run that are not over. */
    readonly index: number,
    public of: ClassAtWork,
  ) {}

  /** Whether this one is to be taken before another. */
  isBefore(other: Contact): boolean {
    const byPriority = this.of.priority - other.of.priority;
    if (byPriority !== 0) return byPriority < 0;
    const { due } = this;
    const otherDue = other.due;
    if (due !== otherDue) return due < otherDue;
    return this.number < other.number;
  }
}

/** What a person has in hand. */
export const Hand = { nothing: 0, call: 1, chat: 2, written: 3 } as const;

/** People who can take something, in the order in which they came; everybody on duty is in one such list at most. */
export class Roll {
  first: Person | null = null;
  last: Person | null = null;

  clear(): void {
    this.first = null;
    this.last = null;
  }
}

/** Somebody of a team. */
export class Person {
  /** On duty while the time is before this minute; −Infinity = off duty. */
  presenceEnd = -Infinity;
  hand: number = Hand.nothing;
  /** Since when the present stretch of work has lasted. Begins as NaN, so that the compiler keeps room for fractions. */
  since = NaN;
  /** What is in hand: the one contact, or the open chats in order of age. */
  readonly inHand: Contact[] = [];
  private roll: Roll | null = null;
  private before: Person | null = null;
  private after: Person | null = null;

  constructor(
    /** The number among the people of all groups. */
    readonly index: number,
    readonly group: GroupAtWork,
    /** Chats at once. */
    private readonly slots: number,
  ) {
    invariant(Number.isInteger(slots) && slots >= 1, 'everybody can hold one chat or more');
  }

  /** Off duty with nothing in hand. */
  reset(): void {
    this.presenceEnd = -Infinity;
    this.hand = Hand.nothing;
    this.inHand.length = 0;
    this.roll = null;
    this.before = null;
    this.after = null;
  }

  /** Whether the person may take something that interrupts nothing. */
  canTake(now: number): boolean {
    if (this.presenceEnd <= now) return false;
    const { hand } = this;
    return hand === Hand.nothing || (hand === Hand.chat && this.inHand.length < this.slots);
  }

  /** Puts the person at the end of the list that suits, unless already in it. */
  enrol(now: number): void {
    const fitting = this.fittingRoll(now);
    if (fitting === this.roll) return;
    if (this.roll !== null) this.strike();
    if (fitting === null) return;
    const { last } = fitting;
    this.roll = fitting;
    this.before = last;
    this.after = null;
    fitting.last = this;
    if (last === null) fitting.first = this;
    else last.after = this;
  }

  /** Takes the person out of the list of whoever can take something, until enrolled again. */
  strike(): void {
    const { roll, before, after } = this;
    if (roll === null) return;
    if (before === null) roll.first = after;
    else before.after = after;
    if (after === null) roll.last = before;
    else after.before = before;
    this.roll = null;
  }

  private fittingRoll(now: number): Roll | null {
    const { hand, group } = this;
    if (hand === Hand.call || this.presenceEnd <= now) return null;
    if (hand === Hand.nothing) return group.idle;
    if (hand === Hand.written) return group.writing;
    return this.inHand.length < this.slots ? group.withRoom : null;
  }
}

/** A class of contacts, with what a run keeps at hand for it. */
export interface ClassAtWork {
  readonly index: number;
  readonly isLive: boolean;
  readonly isChat: boolean;
  readonly priority: number;
  readonly due: ContactClass['due'];
  /** For replies after the first. */
  readonly nextDue: ContactClass['due'];
  readonly intake: Intake;
  /** Whether the channel takes contacts. */
  readonly open: OpenSpans;
  readonly whenClosed: ContactClass['whenClosed'];
  /** Whether those still in line at closing time are turned away. */
  readonly turnsAway: boolean;
  /** Who may take it, the preferred one first; classes that share a line may differ in that. */
  readonly groups: readonly GroupAtWork[];
  readonly line: Line;
  /** Who may take it as well once it overflows, and where it then waits in addition; null where it never does. */
  readonly overflowGroups: readonly GroupAtWork[];
  readonly overflowLine: Line | null;
  readonly overflowAfterMinutes: number;
  readonly callback: ContactClass['callback'];
  readonly messageClass: number | null;
  /** The class that those who come again come as. */
  readonly repeatClass: number;
}

/** A team or a service, with what a run keeps at hand for it. */
export interface GroupAtWork {
  readonly index: number;
  readonly resolves: boolean;
  /** When a service answers; null for a team. */
  readonly service: OpenSpans | null;
  readonly chatPaces: readonly number[] | null;
  readonly endOfShift: EndOfShift;
  /** Who has been idle, has had room for a chat, or has been writing, the longest comes first. */
  readonly idle: Roll;
  readonly withRoom: Roll;
  readonly writing: Roll;
  /** The lines that it serves. */
  readonly liveLines: Line[];
  readonly chatLines: Line[];
  readonly writtenLines: Line[];
}

/** A line of contacts that the same groups may take. */
export interface Line {
  readonly waiting: WaitingLine<Contact>;
  readonly groups: readonly GroupAtWork[];
  /** Written contacts are taken only while their channel is open; live ones in line are served after closing. */
  readonly open: OpenSpans;
  readonly spans: Float64Array | null;
}
