import { EventHeap } from './event-heap';

/**
 * Kinds of event, in the order in which they happen at equal times; an arrival comes after all of them.
 * Whoever is freed the minute a shift ends has thus finished, and takes nothing more.
 */
export const Happening = {
  departure: 0,
  dutyBorder: 1,
  channelOpens: 2,
  serviceOpens: 3,
  overflow: 4,
  callback: 5,
  repeat: 6,
} as const;

/** Events of one kind at one time happen in the order in which they were added: room for 2⁴⁸ of each kind. */
const perKind = 2 ** 48;

/** Bits for the kind in the payload of an event; the others are the index of the contact, person, line or group. */
export const kindBits = 3;

/** What will happen, except arrivals. */
export class Agenda extends EventHeap {
  private added = 0;

  override clear(): void {
    super.clear();
    this.added = 0;
  }

  /** Returns the order of the event, by which it can be recognised later. */
  add(kind: number, time: number, index: number): number {
    const order = kind * perKind + this.added++;
    this.push(time, order, (index << kindBits) | kind);
    return order;
  }
}
