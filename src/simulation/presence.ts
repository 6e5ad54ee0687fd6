import { invariant } from '../errors';
import { Random, streamName, type Key } from './random';
import type { Duty, System, Team } from './system';

/** Time off is drawn anew after so many minutes of a duty. */
const blockMinutes = 30;

interface NamedDuty {
  readonly duty: Duty;
  /** By which its random stream is known: the person, the day and which duty of that day it is. */
  readonly stream: string;
  /** Ascending. */
  readonly breaks: Duty['breaks'];
}

/**
 * When each person of a team is on duty: start, end, start, end … per person, ascending, within the run.
 * A duty that absence strikes is left out whole; breaks and blocks of time off are cut out of the others.
 * What is drawn hangs on the person, the day and which duty of that day it is, so that other people and
 * other days may change without moving it.
 */
export class Presence {
  private readonly people: readonly (readonly NamedDuty[])[];
  private readonly random = new Random('');
  private readonly blocks: number[] = [];
  /** Where nothing is drawn, every replication has the same. */
  private readonly always: readonly (readonly number[])[] | null;

  constructor(
    private readonly team: Team,
    private readonly system: System,
  ) {
    invariant(isShare(team.absence) && isShare(team.offShare), 'absence and time off are shares');
    this.people = byPerson(team.duties).map((duties) => named(duties, team, system.dayStarts));
    const isFixed = team.absence === 0 && team.offShare === 0;
    this.always = isFixed ? this.people.map((duties) => this.join(duties, () => [])) : null;
  }

  get count(): number {
    return this.people.length;
  }

  /** By person: the minutes at which a duty is over. */
  dutyEnds(): readonly ReadonlySet<number>[] {
    return this.people.map((duties) => new Set(duties.map(({ duty }) => duty.end)));
  }

  /** The presence of everybody in one replication. */
  draw(key: Key): readonly (readonly number[])[] {
    return (
      this.always ?? this.people.map((duties) => this.join(duties, (each) => this.drawBlocks(each, key)))
    );
  }

  private join(
    duties: readonly NamedDuty[],
    cutsOf: (duty: NamedDuty) => readonly number[] | null,
  ): number[] {
    const spans: number[] = [];
    for (const each of duties) {
      const cuts = cutsOf(each);
      if (cuts !== null) append(spans, each, cuts, this.system.horizonMinutes);
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

function named(duties: readonly Duty[], team: Team, dayStarts: Float64Array): NamedDuty[] {
  let day = -1;
  let nthOfDay = 0;
  return duties.map((duty) => {
    const itsDay = dayOf(duty.start, dayStarts);
    nthOfDay = itsDay === day ? nthOfDay + 1 : 0;
    day = itsDay;
    return {
      duty,
      breaks: duty.breaks.toSorted((a, b) => a[0] - b[0]),
      stream: streamName('duty', team.id, duty.person, `${String(day)}.${String(nthOfDay)}`),
    };
  });
}

/**
 * Adds what is left of a duty when its breaks and blocks are cut out of it, both ascending, within the run.
 * Stretches that touch are joined: nobody leaves between two duties without a gap.
 */
function append(
  spans: number[],
  { duty, breaks }: NamedDuty,
  blocks: readonly number[],
  horizonMinutes: number,
): void {
  let from = Math.max(0, duty.start);
  const end = Math.min(duty.end, horizonMinutes);
  for (let nextBreak = 0, nextBlock = 0; from < end;) {
    const breakStart = breaks[nextBreak]?.[0] ?? Infinity;
    const blockStart = blocks[nextBlock] ?? Infinity;
    const cutStart = Math.min(breakStart, blockStart, end);
    if (cutStart > from) {
      if (spans.at(-1) === from) spans[spans.length - 1] = cutStart;
      else spans.push(from, cutStart);
    }
    if (cutStart === end) return;
    const cutEnd = blockStart < breakStart ? blockStart + blockMinutes : (breaks[nextBreak++]?.[1] ?? end);
    if (blockStart < breakStart) nextBlock++;
    from = Math.max(from, cutEnd);
  }
}

function byPerson(duties: readonly Duty[]): Duty[][] {
  const people = new Map<number, Duty[]>();
  for (const duty of [...duties].sort((a, b) => a.person - b.person || a.start - b.start)) {
    invariant(duty.end > duty.start, 'a duty lasts');
    const own = people.get(duty.person);
    invariant((own?.at(-1)?.end ?? -Infinity) <= duty.start, 'duties of one person do not overlap');
    if (own === undefined) people.set(duty.person, [duty]);
    else own.push(duty);
  }
  return [...people.values()];
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
