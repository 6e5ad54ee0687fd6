/** Above so many people, moving them up costs more than a heap would. */
export const mostInList = 1000;

/** Up to here a plain search from the end is quicker than halving. */
const fewest = 48;

/** People by the minute from which they can take something, the earliest first; at equal times by rank, then as added. */
export class ReadyList {
  private readonly times: Float64Array;
  private readonly ranks: Int32Array;
  private readonly people: Int32Array;
  private count = 0;

  constructor(capacity: number) {
    this.times = new Float64Array(capacity);
    this.ranks = new Int32Array(capacity);
    this.people = new Int32Array(capacity);
  }

  clear(): void {
    this.count = 0;
  }

  /** The earliest minute, Infinity where nobody is left. */
  firstTime(): number {
    return this.count === 0 ? Infinity : (this.times[0] as number);
  }

  firstPerson(): number {
    return this.people[0] as number;
  }

  add(person: number, time: number, rank: number): void {
    this.moveIn(this.count++, person, time, rank);
  }

  removeFirst(): void {
    this.count--;
    this.times.copyWithin(0, 1, this.count + 1);
    this.ranks.copyWithin(0, 1, this.count + 1);
    this.people.copyWithin(0, 1, this.count + 1);
  }

  /** The first one is ready again at a later time. */
  postponeFirst(time: number, rank: number): void {
    const { times, ranks, people, count } = this;
    const person = people[0] as number;
    if (count > fewest) {
      this.removeFirst();
      this.add(person, time, rank);
      return;
    }
    let place = 1;
    for (; place < count; place++) {
      const its = times[place] as number;
      if (its > time || (its === time && (ranks[place] as number) > rank)) break;
      times[place - 1] = its;
      ranks[place - 1] = ranks[place] as number;
      people[place - 1] = people[place] as number;
    }
    times[place - 1] = time;
    ranks[place - 1] = rank;
    people[place - 1] = person;
  }

  /** Opens a gap for the person; `end` is the place behind everybody else. */
  private moveIn(end: number, person: number, time: number, rank: number): void {
    const { times, ranks, people } = this;
    let low = 0;
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      const its = times[middle] as number;
      if (its > time || (its === time && (ranks[middle] as number) > rank)) high = middle;
      else low = middle + 1;
    }
    times.copyWithin(low + 1, low, end);
    ranks.copyWithin(low + 1, low, end);
    people.copyWithin(low + 1, low, end);
    times[low] = time;
    ranks[low] = rank;
    people[low] = person;
  }
}
