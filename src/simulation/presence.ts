import { invariant } from '../errors';
import { streamFor, type Chance } from './random';
import type { Duty, System, Team } from './system';

/** Time off is drawn anew after so many minutes of a duty. */
const blockMinutes = 30;

type Stretch = readonly [start: number, end: number];

/**
 * When each person of a team is on duty in this replication: start, end, start, end … per person, ascending,
 * within the run. A duty that absence strikes is left out whole; breaks and blocks of time off are cut out
 * of the others. What is drawn hangs on the person, the day and which duty of that day it is, so that
 * other people and other days may change without moving it.
 */
export function drawPresence(team: Team, system: System, chance: Chance): number[][] {
  invariant(isShare(team.absence) && isShare(team.offShare), 'absence and time off are shares');
  return byPerson(team.duties).map((duties) => {
    const spans: number[] = [];
    let day = -1;
    let nthOfDay = 0;
    for (const duty of duties) {
      const itsDay = dayOf(duty.start, system.dayStarts);
      nthOfDay = itsDay === day ? nthOfDay + 1 : 0;
      day = itsDay;
      for (const stretch of drawDuty(
        team,
        duty,
        `${String(day)}.${String(nthOfDay)}`,
        system.horizonMinutes,
        chance,
      )) {
        append(spans, stretch, system.horizonMinutes);
      }
    }
    return spans;
  });
}

function drawDuty(team: Team, duty: Duty, name: string, horizonMinutes: number, chance: Chance): Stretch[] {
  if (team.absence === 0 && team.offShare === 0) return without(duty, duty.breaks);
  const random = streamFor(chance, 'duty', team.id, duty.person, name);
  if (random.uniform() < team.absence) return [];
  const off: Stretch[] = [];
  const end = Math.min(duty.end, horizonMinutes);
  for (let start = duty.start; start < end; start += blockMinutes) {
    if (random.uniform() < team.offShare) off.push([start, start + blockMinutes]);
  }
  return without(duty, [...duty.breaks, ...off]);
}

/** What is left of a duty when some stretches are cut out of it. */
function without(duty: Duty, cuts: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let from = duty.start;
  for (const [start, end] of [...cuts].sort((a, b) => a[0] - b[0])) {
    if (start > from) left.push([from, Math.min(start, duty.end)]);
    from = Math.max(from, end);
    if (from >= duty.end) return left;
  }
  return [...left, [from, duty.end]];
}

/** Joins stretches that touch: nobody leaves between two duties without a gap. */
function append(spans: number[], [start, end]: Stretch, horizonMinutes: number): void {
  const from = Math.max(0, start);
  const to = Math.min(end, horizonMinutes);
  if (to <= from) return;
  if (spans.at(-1) === from) spans[spans.length - 1] = to;
  else spans.push(from, to);
}

function byPerson(duties: readonly Duty[]): Duty[][] {
  const people = new Map<number, Duty[]>();
  for (const duty of [...duties].sort((a, b) => a.person - b.person || a.start - b.start)) {
    invariant(duty.end > duty.start, 'a duty lasts');
    const own = people.get(duty.person) ?? [];
    invariant((own.at(-1)?.end ?? -Infinity) <= duty.start, 'duties of one person do not overlap');
    people.set(duty.person, [...own, duty]);
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
