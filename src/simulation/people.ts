import { invariant } from '../errors';
import type { Team } from './system';

/** What a person has in hand. */
export const Hand = { nothing: 0, call: 1, chat: 2, written: 3 } as const;

/** Lists of people who can take something; everybody on duty is in at most one of them. */
export const Roll = { idle: 0, withRoom: 1, writing: 2 } as const;
const rollCount = 3;

/** Everybody of all teams, as columns of numbers, and per group the lists of who can take something. */
export class People {
  readonly group: Int32Array;
  readonly slots: Int32Array;
  /** On duty while the time is before this minute; −Infinity = off duty. */
  readonly presenceEnd: Float64Array;
  readonly hand: Uint8Array;
  /** Since when the present stretch of work has lasted. */
  readonly since: Float64Array;
  readonly openChats: Int32Array;
  /** What each person has in hand: the first entry, or one per open chat in order of age. */
  readonly inHand: Int32Array;
  readonly maxSlots: number;
  readonly count: number;

  private readonly roll: Int32Array;
  private readonly before: Int32Array;
  private readonly after: Int32Array;
  private readonly heads: Int32Array;
  private readonly tails: Int32Array;

  /** `teams[g]` is the team of group g with the number of its people, null for a service. */
  constructor(teams: readonly ({ readonly team: Team; readonly people: number } | null)[]) {
    this.count = teams.reduce((sum, entry) => sum + (entry?.people ?? 0), 0);
    this.maxSlots = Math.max(1, ...teams.map((entry) => entry?.team.slots ?? 1));
    this.group = new Int32Array(this.count);
    this.slots = new Int32Array(this.count);
    this.presenceEnd = new Float64Array(this.count);
    this.hand = new Uint8Array(this.count);
    this.since = new Float64Array(this.count);
    this.openChats = new Int32Array(this.count);
    this.inHand = new Int32Array(this.count * this.maxSlots);
    this.roll = new Int32Array(this.count);
    this.before = new Int32Array(this.count);
    this.after = new Int32Array(this.count);
    this.heads = new Int32Array(teams.length * rollCount);
    this.tails = new Int32Array(teams.length * rollCount);
    let person = 0;
    for (const [group, entry] of teams.entries()) {
      if (entry === null) continue;
      invariant(
        Number.isInteger(entry.team.slots) && entry.team.slots >= 1,
        'everybody can hold one chat or more',
      );
      this.group.fill(group, person, person + entry.people);
      this.slots.fill(entry.team.slots, person, person + entry.people);
      person += entry.people;
    }
    this.reset();
  }

  /** Nobody is on duty or has anything in hand. */
  reset(): void {
    this.presenceEnd.fill(-Infinity);
    this.hand.fill(Hand.nothing);
    this.openChats.fill(0);
    for (const links of [this.roll, this.before, this.after, this.heads, this.tails]) links.fill(-1);
  }

  /** Whoever has been idle, or has had room for a chat, the longest; −1 = nobody. */
  longestIdle(group: number): number {
    return this.heads[group * rollCount + Roll.idle] as number;
  }

  longestWithRoom(group: number): number {
    return this.heads[group * rollCount + Roll.withRoom] as number;
  }

  /** Whoever began to write last: the more urgent work was taken before. −1 = nobody. */
  lastToWrite(group: number): number {
    return this.tails[group * rollCount + Roll.writing] as number;
  }

  /** Whether the person may take something that interrupts nothing. */
  canTake(person: number, now: number): boolean {
    if ((this.presenceEnd[person] as number) <= now) return false;
    const hand = this.hand[person];
    if (hand === Hand.nothing) return true;
    return hand === Hand.chat && (this.openChats[person] as number) < (this.slots[person] as number);
  }

  /** Puts the person at the end of the list that suits, unless already in it. */
  enrol(person: number, now: number): void {
    const hand = this.hand[person];
    if (hand === Hand.call) return this.strike(person);
    const fitting = this.fittingRoll(person, now);
    if (fitting === this.roll[person]) return;
    this.strike(person);
    if (fitting === -1) return;
    const list = (this.group[person] as number) * rollCount + fitting;
    const tail = this.tails[list] as number;
    this.roll[person] = fitting;
    this.before[person] = tail;
    this.after[person] = -1;
    this.tails[list] = person;
    if (tail === -1) this.heads[list] = person;
    else this.after[tail] = person;
  }

  /** Takes the person out of the list of whoever can take something, until enrolled again. */
  strike(person: number): void {
    if (this.roll[person] === -1) return;
    const list = (this.group[person] as number) * rollCount + (this.roll[person] as number);
    const before = this.before[person] as number;
    const after = this.after[person] as number;
    if (before === -1) this.heads[list] = after;
    else this.after[before] = after;
    if (after === -1) this.tails[list] = before;
    else this.before[after] = before;
    this.roll[person] = -1;
  }

  private fittingRoll(person: number, now: number): number {
    if (this.canTake(person, now)) return this.hand[person] === Hand.nothing ? Roll.idle : Roll.withRoom;
    const writes = this.hand[person] === Hand.written && (this.presenceEnd[person] as number) > now;
    return writes ? Roll.writing : -1;
  }
}
