import { invariant } from '../errors';
import { Key, Random, streamName } from './random';
import type { Duty, System, Team } from './system';

/** Time off is drawn anew after so many minutes of a duty. */
const blockMinutes = 30;

interface NamedPerson {
  /** By which the random streams of all the duties begin. */
  readonly stream: string;
  readonly duties: readonly NamedDuty[];
}

interface NamedDuty {
  readonly duty: Duty;
  /** How its random stream goes on: the day, and which duty of that day it is. */
  readonly stream: string;
  /** Start, end, start, end …: what its breaks leave of it within the run. */
  readonly stretches: readonly number[];
}

/**
 * When each person of a team is on duty: start, end, start, end … per person, ascending, within the run.
 * A duty that absence strikes is left out whole; breaks and blocks of time off are cut out of the others.
 * What is drawn hangs on the person, the day and which duty of that day it is, so that other people and
 * other days may change without moving it.
 */
export class Presence {
  private readonly people: readonly NamedPerson[];
  private readonly random = new Random('');
  private readonly blocks: number[] = [];
  /** Where nothing is drawn, every replication has the same. */
  private readonly always: readonly (readonly number[])[] | null;

  constructor(
    private readonly team: Team,
    private readonly system: System,
  ) {
    invariant(isShare(team.absence) && isShare(team.offShare), 'absence and time off are shares');
    this.people = [...byPerson(team.duties)].map(([person, duties]) => ({
      stream: streamName('duty', team.id, person),
      duties: named(duties, system),
    }));
    const isFixed = team.absence === 0 && team.offShare === 0;
    this.always = isFixed ? this.people.map(({ duties }) => this.join(duties, () => [])) : null;
  }

  get count(): number {
    return this.people.length;
  }

  /** By person: the minutes at which a duty is over. */
  dutyEnds(): readonly ReadonlySet<number>[] {
    return this.people.map(({ duties }) => new Set(duties.map(({ duty }) => duty.end)));
  }

  /** The presence of everybody in one replication. */
  draw(key: Key): readonly (readonly number[])[] {
    if (this.always !== null) return this.always;
    return this.people.map(({ stream, duties }) => {
      const own = new Key(stream, key);
      return this.join(duties, (each) => this.drawBlocks(each, own));
    });
  }

  private join(
    duties: readonly NamedDuty[],
    cutsOf: (duty: NamedDuty) => readonly number[] | null,
  ): number[] {
    const spans: number[] = [];
    for (const each of duties) {
      const cuts = cutsOf(each);
      if (cuts !== null) cutOut(spans, each.stretches, cuts);
    }
    return spans;
  }

  /** Starts of the blocks of a duty that are spent elsewhere; null = the whole of it is not worked. */
  private drawBlocks({ duty, stream }: NamedDuty, key: Key): readonly number[] | null {
    const { random, blocks } = this;
    const { absence, offShare } = this.team;
    key.begin(random, stream);
    if (random.uniform() < absence) return null;
    blocks.length = 0;
    if (offShare === 0) return blocks;
    const end = Math.min(duty.end, this.system.horizonMinutes);
    for (let start = duty.start; start < end; start += blockMinutes) {
      if (random.uniform() < offShare) blocks.push(start);
    }
    return blocks;
  }
}

function named(duties: readonly Duty[], { dayStarts, horizonMinutes }: System): NamedDuty[] {
  let day = -1;
  let nthOfDay = 0;
  return duties.map((duty) => {
    const itsDay = dayOf(duty.start, dayStarts);
    nthOfDay = itsDay === day ? nthOfDay + 1 : 0;
    day = itsDay;
    return {
      duty,
      stretches: betweenBreaks(duty, horizonMinutes),
      stream: streamName(`${String(day)}.${String(nthOfDay)}`),
    };
  });
}

function betweenBreaks({ start, end, breaks }: Duty, horizonMinutes: number): number[] {
  const stretches: number[] = [];
  let from = Math.max(0, start);
  for (const [breakStart, breakEnd] of breaks.toSorted((a, b) => a[0] - b[0])) {
    addStretch(stretches, from, Math.min(breakStart, end, horizonMinutes));
    from = Math.max(from, breakEnd);
  }
  addStretch(stretches, from, Math.min(end, horizonMinutes));
  return stretches;
}

/** Adds what is left of stretches when blocks, which ascend like them, are cut out. */
function cutOut(spans: number[], stretches: readonly number[], blocks: readonly number[]): void {
  for (let index = 0; index < stretches.length; index += 2) {
    let from = stretches[index] as number;
    const end = stretches[index + 1] as number;
    for (let block = 0; block < blocks.length; block++) {
      const blockStart = blocks[block] as number;
      if (blockStart >= end) break;
      if (blockStart + blockMinutes <= from) continue;
      addStretch(spans, from, blockStart);
      from = blockStart + blockMinutes;
    }
    addStretch(spans, from, end);
  }
}

/** Unless it is empty. Stretches that touch are joined: nobody leaves between two duties without a gap. */
function addStretch(spans: number[], from: number, end: number): void {
  if (from >= end) return;
  const { length } = spans;
  if (length > 0 && spans[length - 1] === from) spans[length - 1] = end;
  else spans.push(from, end);
}

function byPerson(duties: readonly Duty[]): ReadonlyMap<number, readonly Duty[]> {
  const people = new Map<number, Duty[]>();
  for (const duty of [...duties].sort((a, b) => a.person - b.person || a.start - b.start)) {
    invariant(duty.end > duty.start, 'a duty lasts');
    const own = people.get(duty.person);
    invariant((own?.at(-1)?.end ?? -Infinity) <= duty.start, 'duties of one person do not overlap');
    if (own === undefined) people.set(duty.person, [duty]);
    else own.push(duty);
  }
  return people;
}

function dayOf(minute: number, dayStarts: Float64Array): number {
  let low = 0;
  let high = dayStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dayStarts[middle] as number) <= minute) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

const isShare = (value: number): boolean => value >= 0 && value <= 1;
