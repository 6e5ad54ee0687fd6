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
