import { lengthOf } from '../model/wall-clock';
import type { DemandClass, DemandModel, ServiceModel, TeamModel } from '../model/types';
import { requiredServersErlangA } from '../queueing/required';
import { personMinutes } from './run';

const HOURS = 168;

/**
 * People needed on duty by hour of the plain week, for every team, by formula: for live contacts Erlang A with the
 * strictest promise of the hour; for all work together no more of the time busy than the team's `max_occupancy`.
 * Written work can wait, so it is spread over the hours in which its channel is open. Work that several teams could
 * take is shared between them by the people each has.
 */
export function peopleNeeded(model: ServiceModel, demand: DemandModel): ReadonlyMap<TeamModel, readonly number[]> {
  const teams = model.teams.filter(({ unlimited }) => !unlimited);
  const hours = new Map(teams.map((team) => [team, Array.from({ length: HOURS }, emptyHour)]));
  for (const each of demand.classes) addWork(model, demand, each, teams, hours);
  return new Map(teams.map((team) => [team, (hours.get(team) ?? []).map((hour) => peopleFor(hour, team))]));
}

interface Hour {
  /** By live channel: contacts and minutes of work in the hour. */
  readonly live: Map<string, Live>;
  /** Minutes of written work to be done in the hour. */
  writtenMinutes: number;
}

interface Live {
  contacts: number;
  workMinutes: number;
  patienceMinutes: number;
  readonly slots: number;
  /** The strictest promise: the shortest window, the highest reach. */
  withinMinutes: number;
  reach: number;
}

const emptyHour = (): Hour => ({ live: new Map<string, Live>(), writtenMinutes: 0 });

function addWork(
  model: ServiceModel,
  demand: DemandModel,
  each: DemandClass,
  teams: readonly TeamModel[],
  hours: ReadonlyMap<TeamModel, Hour[]>,
): void {
  const { type } = each;
  const able = teams.filter((team) => !team.onCallOnly && type.issues.some((issue) => team.takes(type, issue)));
  const people = able.reduce((sum, { count }) => sum + count, 0);
  if (people === 0) return;
  const arriving = hourlyContacts(demand, each);
  const open = openShare(model, each);
  const openHours = open.reduce((sum, share) => sum + share, 0);
  const minutesPerOpenHour = openHours > 0 ? (each.contactsPerWeek * personMinutes(each)) / openHours : 0;
  for (const team of able) {
    const part = team.count / people;
    hours.get(team)?.forEach((hour, index) => {
      const isOpen = open[index] ?? 0;
      if (isOpen === 0) return;
      if (type.channel.nature === 'written') hour.writtenMinutes += part * minutesPerOpenHour * isOpen;
      else addLive(hour, each, part * (arriving[index] ?? 0) * isOpen);
    });
  }
}

function addLive(hour: Hour, { type, handleMinutes, patienceMinutes }: DemandClass, contacts: number): void {
  if (contacts === 0) return;
  const known = hour.live.get(type.channel.id);
  const live = known ?? { contacts: 0, workMinutes: 0, patienceMinutes: 0, slots: type.channel.concurrency, withinMinutes: Infinity, reach: 0 };
  hour.live.set(type.channel.id, live);
  live.contacts += contacts;
  live.workMinutes += contacts * handleMinutes;
  live.patienceMinutes += contacts * (patienceMinutes ?? Infinity);
  for (const promise of type.promises) {
    const length = lengthOf(promise.plan.within, null, true);
    if (length?.kind !== 'wall') continue;
    live.withinMinutes = Math.min(live.withinMinutes, length.minutes);
    live.reach = Math.max(live.reach, promise.reach);
  }
}

function peopleFor({ live, writtenMinutes }: Hour, { maxOccupancy }: TeamModel): number {
  let liveMinutes = 0;
  let people = 0;
  for (const { contacts, workMinutes, patienceMinutes, slots, withinMinutes, reach } of live.values()) {
    liveMinutes += workMinutes / slots;
    const goals = Number.isFinite(withinMinutes) ? { serviceLevel: { share: reach, target: withinMinutes } } : {};
    const servers = requiredServersErlangA({
      arrivalRate: contacts / 60,
      serviceRate: contacts / workMinutes,
      abandonRate: contacts / patienceMinutes,
      ...goals,
    });
    people += Math.ceil(servers / slots - 1e-9);
  }
  const occupied = (liveMinutes + writtenMinutes) / 60 / maxOccupancy;
  return Math.max(people, occupied < 1e-9 ? 0 : Math.ceil(occupied - 1e-9));
}

function hourlyContacts(demand: DemandModel, { type, share }: DemandClass): readonly number[] {
  const curve = demand.plainCurves.get(type.segment.id);
  return Array.from({ length: HOURS }, (_, hour) => {
    let sum = 0;
    for (let quarter = 4 * hour; quarter < 4 * hour + 4; quarter++) sum += (curve?.[quarter] ?? 0) * 15;
    return sum * share;
  });
}

/** The share of each hour of the plain week in which the channel is open. */
function openShare({ period: { plainStart } }: ServiceModel, { type }: DemandClass): readonly number[] {
  const opening = type.channel.openingFor(type.segment, type.tier);
  const share = new Array<number>(HOURS).fill(opening === null ? 1 : 0);
  for (const { start, end } of opening?.plainClock.spans(plainStart, plainStart + HOURS * 60) ?? []) {
    const from = Math.max(0, start - plainStart);
    const to = Math.min(HOURS * 60, end - plainStart);
    for (let hour = Math.floor(from / 60); hour * 60 < to; hour++) {
      share[hour] = (share[hour] ?? 0) + (Math.min(to, hour * 60 + 60) - Math.max(from, hour * 60)) / 60;
    }
  }
  return share;
}
