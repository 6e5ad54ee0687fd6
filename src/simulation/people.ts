import { invariant } from '../errors';
import type { Contact } from './contacts';
import type { GroupAtWork } from './layout';

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
