/**
 * What will happen, soonest first; at equal times by `order`, which callers keep unique. A binary heap over
 * typed arrays that doubles when full; Infinity at the top stands for "nothing".
 */
export class EventHeap {
  private times = new Float64Array(64);
  private orders = new Float64Array(64);
  private payloads = new Int32Array(64);
  private size = 0;
  /** Whether the event at the top was taken and its place is still free: the next to come often fits in there. */
  private isTopFree = false;

  clear(): void {
    this.size = 0;
    this.isTopFree = false;
  }

  /** Minute of the next event, Infinity when there is none. To be asked before its order and payload. */
  nextTime(): number {
    if (this.isTopFree) this.fillTop();
    return this.size === 0 ? Infinity : (this.times[0] as number);
  }

  nextOrder(): number {
    return this.orders[0] as number;
  }

  nextPayload(): number {
    return this.payloads[0] as number;
  }

  push(time: number, order: number, payload: number): void {
    if (this.isTopFree) {
      this.isTopFree = false;
      this.sink(time, order, payload);
      return;
    }
    if (this.size === this.times.length) this.grow();
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (!this.isAfter(parent, time, order)) break;
      this.move(parent, hole);
      hole = parent;
    }
    this.put(hole, time, order, payload);
  }

  /** Takes the next event away. */
  drop(): void {
    this.isTopFree = true;
  }

  /** The last event moves to the top. */
  private fillTop(): void {
    this.isTopFree = false;
    const last = --this.size;
    this.sink(this.times[last] as number, this.orders[last] as number, this.payloads[last] as number);
  }

  /** The same event again, at a later time: cheaper than dropping and pushing. */
  postpone(time: number): void {
    if (this.size === 1) this.times[0] = time;
    else this.sink(time, this.orders[0] as number, this.payloads[0] as number);
  }

  /** Finds the place for an event, beginning at the top, whose own event is forgotten. */
  private sink(time: number, order: number, payload: number): void {
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= this.size) break;
      const right = child + 1;
      if (
        right < this.size &&
        this.isAfter(child, this.times[right] as number, this.orders[right] as number)
      ) {
        child = right;
      }
      if (this.isAfter(child, time, order) || (this.times[child] === time && this.orders[child] === order))
        break;
      this.move(child, hole);
      hole = child;
    }
    this.put(hole, time, order, payload);
  }

  /** Whether the event at `index` comes after the given one. */
  private isAfter(index: number, time: number, order: number): boolean {
    const its = this.times[index] as number;
    return its > time || (its === time && (this.orders[index] as number) > order);
  }

  private move(from: number, to: number): void {
    this.put(to, this.times[from] as number, this.orders[from] as number, this.payloads[from] as number);
  }

  private put(index: number, time: number, order: number, payload: number): void {
    this.times[index] = time;
    this.orders[index] = order;
    this.payloads[index] = payload;
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
