import type { ServiceModel, TeamModel } from '../../model/types';
import { transientQueue } from '../../queueing/transient';
import type { TransientInterval } from '../../queueing/transient-types';
import type { LoneQueue } from '../formulas';

const QUARTER = 15;
const DAY_QUARTERS = 96;
/** A mean of 3.6 people is four for part of the cases and three for the rest: so many even parts. */
const PARTS = 5;
/** The chain is for queues of up to some hundred people. */
const MOST_SERVERS = 200;

/**
 * Share of a lone queue's contacts in time by the exact transient chain, over the days of the plain week by quarter
 * hours: what is carried over from one to the next counts, unlike in Erlang A. Handle times are exponential, and people
 * are their mean on duty, made whole evenly over the cases. Null where nobody comes or the queue is too large.
 */
export function chainShare(model: ServiceModel, queue: LoneQueue): number | null {
  const { rates, workMinutes } = arrivalsOf(model, queue);
  const people = peopleOf(queue.teams);
  if (people.some((count) => count > MOST_SERVERS)) return null;
  let offered = 0;
  let inTime = 0;
  const known = new Map<string, number>();
  for (let day = 0; day < 7; day++) {
    const own = {
      rates: rates.slice(day * DAY_QUARTERS, (day + 1) * DAY_QUARTERS),
      people: people.slice(day * DAY_QUARTERS, (day + 1) * DAY_QUARTERS),
    };
    const contacts = own.rates.reduce((sum, rate) => sum + rate * QUARTER, 0);
    if (contacts === 0) continue;
    const key = [...own.rates, ...own.people].map((value) => value.toPrecision(9)).join();
    const share = known.get(key) ?? dayShare(queue, own, workMinutes);
    known.set(key, share);
    offered += contacts;
    inTime += contacts * share;
  }
  return offered > 0 ? inTime / offered : null;
}

interface Day {
  /** Contacts per minute, and mean people, by quarter hour. */
  readonly rates: readonly number[];
  readonly people: readonly number[];
}

function dayShare(queue: LoneQueue, day: Day, workMinutes: number): number {
  let sum = 0;
  for (let part = 0; part < PARTS; part++) {
    const intervals = merged(day, (part + 0.5) / PARTS, queue, workMinutes);
    const [first] = intervals;
    // Where calls come at midnight the day before was like this one.
    const start = first !== undefined && first.arrivalRate > 0 && hasSteadyState(first) ? 'steady' : 'empty';
    sum += transientQueue({ intervals, start, target: queue.targetMinutes }).serviceLevel;
  }
  return sum / PARTS;
}

const hasSteadyState = ({ arrivalRate, servers, serviceRate, abandonRate = 0 }: TransientInterval): boolean =>
  abandonRate > 0 || arrivalRate < servers * serviceRate;

/** Quarter hours that are alike, as one interval each; `part` of the cases have the next whole number of people. */
function merged(
  { rates, people }: Day,
  part: number,
  queue: LoneQueue,
  workMinutes: number,
): readonly TransientInterval[] {
  const intervals: TransientInterval[] = [];
  rates.forEach((arrivalRate, quarter) => {
    const servers = Math.floor((people[quarter] ?? 0) + part + 1e-9);
    const last = intervals.at(-1);
    if (last?.servers === servers && Math.abs(last.arrivalRate - arrivalRate) < 1e-12) {
      intervals[intervals.length - 1] = { ...last, duration: last.duration + QUARTER };
      return;
    }
    const abandonRate = queue.patienceMinutes === null ? 0 : 1 / queue.patienceMinutes;
    intervals.push({ duration: QUARTER, servers, arrivalRate, serviceRate: 1 / workMinutes, abandonRate });
  });
  return intervals;
}

/** Contacts per minute that find the channel open, by quarter hour of the plain week, and their mean handle time. */
function arrivalsOf(
  { period: { plainStart }, demand }: ServiceModel,
  { classes }: LoneQueue,
): { readonly rates: readonly number[]; readonly workMinutes: number } {
  const rates = new Array<number>(7 * DAY_QUARTERS).fill(0);
  let contacts = 0;
  let work = 0;
  for (const { type, share, handleMinutes } of classes) {
    const clock = type.channel.openingFor(type.segment, type.tier)?.plainClock;
    const curve = demand?.plainCurves.get(type.segment.id);
    rates.forEach((rate, quarter) => {
      if (clock && !clock.isOpen(plainStart + (quarter + 0.5) * QUARTER)) return;
      const more = (curve?.[quarter] ?? 0) * share;
      rates[quarter] = rate + more;
      contacts += more;
      work += more * handleMinutes;
    });
  }
  return { rates, workMinutes: contacts > 0 ? work / contacts : 1 };
}

const peopleOf = (teams: readonly TeamModel[]): readonly number[] =>
  Array.from({ length: 7 * DAY_QUARTERS }, (_, quarter) =>
    teams.reduce((sum, { plainPeople, shrinkage }) => sum + (plainPeople[quarter] ?? 0) * (1 - shrinkage), 0),
  );
