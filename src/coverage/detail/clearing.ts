import type { ChannelModel, DemandClass, DemandModel, ServiceModel, TeamModel } from '../../model/types';
import { settledBacklog, type FluidSegment } from '../../queueing/fluid';
import { poolsOf } from '../needed';
import { leavesMessage, personMinutes, regularTeams } from '../who';

const QUARTER = 15;
const QUARTERS = 672;

/** When people answer a written channel again after the longest time of the plain week in which nobody does; minutes of the week. */
export interface Reopening {
  readonly channel: ChannelModel;
  readonly opensAt: number;
  readonly closedMinutes: number;
}

/** The longest pause of every written channel that has one. */
export function reopeningsOf(model: ServiceModel, demand: DemandModel): readonly Reopening[] {
  return model.channels.flatMap((channel) => {
    if (channel.nature !== 'written') return [];
    const own = demand.classes.filter(({ type }) => type.channel === channel);
    const answering = own.map((each) => answeredIn(model, each));
    const isAnswered = Array.from({ length: QUARTERS }, (_, quarter) =>
      answering.some((quarters) => quarters[quarter]),
    );
    const pause = longestPause(isAnswered);
    return pause ? [{ channel, opensAt: pause.end * QUARTER, closedMinutes: pause.quarters * QUARTER }] : [];
  });
}

/** The quarter hours of the plain week in which a class's channel is open and one of its people is on duty. */
function answeredIn(model: ServiceModel, each: DemandClass): readonly boolean[] {
  const { plainStart } = model.period;
  const { channel, segment, tier } = each.type;
  const clock = channel.openingFor(segment, tier)?.plainClock;
  const teams = regularTeams(model, each);
  return Array.from({ length: QUARTERS }, (_, quarter) => {
    const middle = plainStart + (quarter + 0.5) * QUARTER;
    return (clock?.isOpen(middle) ?? true) && teams.some((team) => isThere(team, quarter, middle));
  });
}

const isThere = ({ unlimited, opening, plainPeople }: TeamModel, quarter: number, middle: number): boolean =>
  unlimited ? (opening?.plainClock.isOpen(middle) ?? true) : (plainPeople[quarter] ?? 0) > 0;

/** The longest stretch of false in a week that begins again when it ends; null where there is none, or nothing else. */
function longestPause(
  isAnswered: readonly boolean[],
): { readonly end: number; readonly quarters: number } | null {
  const start = isAnswered.indexOf(true);
  if (start === -1) return null;
  let longest = { end: 0, quarters: 0 };
  let quarters = 0;
  for (let step = 0; step <= QUARTERS; step++) {
    const quarter = (start + step) % QUARTERS;
    if (isAnswered[quarter] === true) {
      if (quarters > longest.quarters) longest = { end: quarter, quarters };
      quarters = 0;
    } else quarters++;
  }
  return longest.quarters > 0 ? longest : null;
}

/**
 * Minutes after a reopening until all is done that waits then, as a fluid: means, no chance, the oldest first, live
 * contacts before. Infinity where more work comes than can be done; 0 where nothing waits; null where a service without
 * a number of people answers.
 */
export function fluidClearing(
  model: ServiceModel,
  demand: DemandModel,
  { channel, opensAt }: Reopening,
): number | null {
  const able = demand.classes
    .filter(({ type }) => type.channel === channel)
    .flatMap((each) => regularTeams(model, each));
  const pool = poolsOf(model, demand).find((teams) => teams.some((team) => able.includes(team)));
  if (!pool || able.some(({ unlimited }) => unlimited)) return null;
  const segments = fluidWeek(model, demand, pool);
  const first = opensAt / QUARTER;
  const fromReopening = [...segments.slice(first), ...segments.slice(0, first)];
  let left = settledBacklog(fromReopening);
  if (left === Infinity) return Infinity;
  let minutes = 0;
  // Settled, so that a week's capacity is enough for what waits; a second one is for rounding.
  for (const { serviceRate, duration } of [...fromReopening, ...fromReopening]) {
    if (left <= 1e-9) return minutes;
    const done = serviceRate * duration;
    if (done >= left) return minutes + left / serviceRate;
    left -= done;
    minutes += duration;
  }
  return Infinity;
}

/** Written work that comes, and time that live contacts leave for it, by quarter hour of the plain week, in minutes of a person. */
function fluidWeek(
  model: ServiceModel,
  demand: DemandModel,
  pool: readonly TeamModel[],
): readonly FluidSegment[] {
  const { plainStart } = model.period;
  const written = new Float64Array(QUARTERS);
  const live = new Float64Array(QUARTERS);
  const isOpen = new Array<boolean>(QUARTERS).fill(false);
  for (const each of demand.classes) {
    if (!regularTeams(model, each).some((team) => pool.includes(team))) continue;
    const { channel, segment, tier } = each.type;
    const clock = channel.openingFor(segment, tier)?.plainClock;
    const curve = demand.plainCurves.get(segment.id);
    const isLive = channel.nature === 'live';
    for (let quarter = 0; quarter < QUARTERS; quarter++) {
      const work = (curve?.[quarter] ?? 0) * each.share * personMinutes(each);
      const open = clock?.isOpen(plainStart + (quarter + 0.5) * QUARTER) ?? true;
      if (isLive && open) live[quarter] = (live[quarter] ?? 0) + work;
      else if (!isLive || leavesMessage(each)) written[quarter] = (written[quarter] ?? 0) + work;
      if (open && (!isLive || leavesMessage(each))) isOpen[quarter] = true;
    }
  }
  return Array.from(written, (arrivalRate, quarter) => {
    const people = pool.reduce(
      (sum, { plainPeople, shrinkage }) => sum + (plainPeople[quarter] ?? 0) * (1 - shrinkage),
      0,
    );
    const serviceRate = isOpen[quarter] === true ? Math.max(0, people - (live[quarter] ?? 0)) : 0;
    return { duration: QUARTER, arrivalRate, serviceRate };
  });
}
