/** Where a contact is. */
export const Stage = { gone: 0, waiting: 1, inHand: 2 } as const;

/**
 * All contacts that are not over, as columns of numbers: the same index is the same contact in every column.
 * Indices are used again once a contact is over and no line mentions it any more.
 */
export class Contacts {
  arrival = new Float64Array(256);
  /** Arrival, or the minute the last reply was sent: from then on the next one is waited for. */
  since = new Float64Array(256);
  /** Order among those who wait: priority, then due, then number, lower first. */
  priority = new Float64Array(256);
  due = new Float64Array(256);
  number = new Float64Array(256);
  /** The last minute at which this contact still takes an answer. */
  patienceEnd = new Float64Array(256);
  /** Minutes of handling left. */
  remaining = new Float64Array(256);
  /** Order of the event that waits for this contact; another order means the event is stale. */
  event = new Float64Array(256);
  classIndex = new Int32Array(256);
  /** Who has it: a person, or −1 for a service. */
  person = new Int32Array(256);
  group = new Int32Array(256);
  /** Live contacts: 1 once somebody had them in hand. */
  repliesSent = new Int32Array(256);
  repliesLeft = new Int32Array(256);
  seed = new Int32Array(256);
  stage = new Uint8Array(256);
  /** 1 where the end of patience is the closing of the channel. */
  closes = new Uint8Array(256);
  /** In how many lines it is mentioned. */
  lines = new Uint8Array(256);

  /** One more than the highest index in use so far. */
  count = 0;
  private readonly free: number[] = [];

  /** Forgets all contacts and keeps the room they took. */
  clear(): void {
    this.count = 0;
    this.free.length = 0;
  }

  /** An index for a new contact; its columns hold what the last one left there. */
  add(): number {
    const reused = this.free.pop();
    if (reused !== undefined) return reused;
    if (this.count === this.arrival.length) this.grow();
    return this.count++;
  }

  /** The contact is over. */
  end(contact: number): void {
    this.stage[contact] = Stage.gone;
    this.release(contact);
  }

  /** Gives the index back if the contact is over and no line mentions it. */
  release(contact: number): void {
    if (this.stage[contact] === Stage.gone && this.lines[contact] === 0) this.free.push(contact);
  }

  /** Whether `a` is to be taken before `b`. */
  isBefore(a: number, b: number): boolean {
    const byPriority = (this.priority[a] as number) - (this.priority[b] as number);
    if (byPriority !== 0) return byPriority < 0;
    const dueA = this.due[a] as number;
    const dueB = this.due[b] as number;
    if (dueA !== dueB) return dueA < dueB;
    return (this.number[a] as number) < (this.number[b] as number);
  }

  private grow(): void {
    const size = 2 * this.arrival.length;
    this.arrival = larger(this.arrival, new Float64Array(size));
    this.since = larger(this.since, new Float64Array(size));
    this.priority = larger(this.priority, new Float64Array(size));
    this.due = larger(this.due, new Float64Array(size));
    this.number = larger(this.number, new Float64Array(size));
    this.patienceEnd = larger(this.patienceEnd, new Float64Array(size));
    this.remaining = larger(this.remaining, new Float64Array(size));
    this.event = larger(this.event, new Float64Array(size));
    this.classIndex = larger(this.classIndex, new Int32Array(size));
    this.person = larger(this.person, new Int32Array(size));
    this.group = larger(this.group, new Int32Array(size));
    this.repliesSent = larger(this.repliesSent, new Int32Array(size));
    this.repliesLeft = larger(this.repliesLeft, new Int32Array(size));
    this.seed = larger(this.seed, new Int32Array(size));
    this.stage = larger(this.stage, new Uint8Array(size));
    this.closes = larger(this.closes, new Uint8Array(size));
    this.lines = larger(this.lines, new Uint8Array(size));
  }
}

function larger<Column extends { set(values: Column): void }>(old: Column, fresh: Column): Column {
  fresh.set(old);
  return fresh;
}
