/**
 * Kinds of event, in the order in which they happen at equal times.
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
  arrival: 7,
} as const;

/** Events of one kind at one time happen in the order in which they were added: room for 2⁴⁸ of each kind. */
const perKind = 2 ** 48;

/** Bits for the kind in the payload of an event; the others are the index of the contact, person, line, group or class. */
export const kindBits = 3;
export const kindMask = 2 ** kindBits - 1;

/**
 * What will happen, soonest first. A binary heap over typed arrays that doubles when full; Infinity at the top stands
 * for "nothing".
 */
export class Agenda {
  /** Number of the event that was taken last. */
  taken = -1;
  private times = new Float64Array(64);
  private orders = new Float64Array(64);
  private payloads = new Int32Array(64);
  private size = 0;
  private added = 0;
  /** Whether the event at the top was taken and its place is still free: the next to come often fits in there. */
  private isTopFree = false;

  clear(): void {
    this.size = 0;
    this.added = 0;
    this.isTopFree = false;
  }

  /** Minute of the next event, Infinity when there is none. To be asked before it is taken or postponed. */
  nextTime(): number {
    if (this.isTopFree) this.fillTop();
    return this.size === 0 ? Infinity : (this.times[0] as number);
  }

  /** Which contact, person, line, group or class the next event is about. */
  nextIndex(): number {
    return (this.payloads[0] as number) >> kindBits;
  }

  /** Takes the next event away and returns its payload; its number is told in `taken`. */
  take(): number {
    const payload = this.payloads[0] as number;
    this.isTopFree = true;
    this.taken = (this.orders[0] as number) - (payload & kindMask) * perKind;
    return payload;
  }

  /** Returns the number of the event, by which it can be recognised later. */
  add(kind: number, time: number, index: number): number {
    const added = this.added++;
    const order = kind * perKind + added;
    const payload = (index << kindBits) | kind;
    if (this.isTopFree) {
      this.isTopFree = false;
      this.sink(time, order, payload);
    } else this.rise(time, order, payload);
    return added;
  }

  /** The same event again, at a later time: cheaper than to take it and add another. */
  postpone(time: number): void {
    this.sink(time, this.orders[0] as number, this.payloads[0] as number);
  }

  /** The last event moves to the top. */
  private fillTop(): void {
    this.isTopFree = false;
    const last = --this.size;
    this.sink(this.times[last] as number, this.orders[last] as number, this.payloads[last] as number);
  }

  /** Finds the place for one more event, beginning at the bottom. */
  private rise(time: number, order: number, payload: number): void {
    if (this.size === this.times.length) this.grow();
    const { times, orders, payloads } = this;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const its = times[parent] as number;
      if (its < time || (its === time && (orders[parent] as number) <= order)) break;
      times[hole] = its;
      orders[hole] = orders[parent] as number;
      payloads[hole] = payloads[parent] as number;
      hole = parent;
    }
    times[hole] = time;
    orders[hole] = order;
    payloads[hole] = payload;
  }

  /** Finds the place for an event, beginning at the top, whose own event is forgotten. */
  private sink(time: number, order: number, payload: number): void {
    const { times, orders, payloads, size } = this;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      let its = times[child] as number;
      const right = child + 1;
      if (right < size) {
        const other = times[right] as number;
        if (other < its || (other === its && (orders[right] as number) < (orders[child] as number))) {
          child = right;
          its = other;
        }
      }
      if (its > time || (its === time && (orders[child] as number) >= order)) break;
      times[hole] = its;
      orders[hole] = orders[child] as number;
      payloads[hole] = payloads[child] as number;
      hole = child;
    }
    times[hole] = time;
    orders[hole] = order;
    payloads[hole] = payload;
  }

  private grow(): void {
    const { times, orders, payloads } = this;
    this.times = new Float64Array(2 * times.length);
    this.orders = new Float64Array(2 * times.length);
    this.payloads = new Int32Array(2 * times.length);
    this.times.set(times);
    this.orders.set(orders);
    this.payloads.set(payloads);
  }
}
