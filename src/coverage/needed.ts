import type { DemandClass, DemandModel, PromiseModel, ServiceModel, TeamModel } from '../model/types';
import { lengthOf } from '../model/wall-clock';
import { requiredServersErlangA } from '../queueing/required';
import { menuMinutes } from './due';
import { contactsWhileOpen, leavesMessage, meanOnDuty, openShares, personMinutes, regularTeams } from './who';

const HOURS = 168;
/** Written contacts that are promised an answer sooner than this need somebody there when they come. */
const PROMPT_MINUTES = 60;

/**
 * People needed on duty by hour of the plain week, for every team, by formula. Teams that can take each other's work
 * are one pool. For live contacts, and written ones with a promise of at most an hour: Erlang A (Erlang C where nobody
 * gives up) with the strictest promise of the hour, in whole people while the channel is open. For all work together:
 * no more of the time busy than the pool's `max_occupancy`, which may be a part of a person. Written work that can wait
 * fills idle time first; what is left is spread over the hours in which its channel is open. What a pool needs is
 * shared between its teams by who is scheduled.
 */
export function peopleNeeded(
  model: ServiceModel,
  demand: DemandModel,
): ReadonlyMap<TeamModel, readonly number[]> {
  const pools = poolsOf(model, demand);
  const loads = pools.map(emptyLoad);
  for (const each of demand.classes) {
    const [team] = regularTeams(model, each).filter(({ unlimited }) => !unlimited);
    const load = loads[pools.findIndex((pool) => team !== undefined && pool.includes(team))];
    if (load) addWork(model, load, each);
  }
  return new Map(pools.flatMap((pool, index) => shared(pool, peopleFor(loads[index] ?? emptyLoad(), pool))));
}

/** Teams that can take the same contacts, directly or through others; services without a number of people are none. */
export function poolsOf(model: ServiceModel, { classes }: DemandModel): readonly (readonly TeamModel[])[] {
  let pools: (readonly TeamModel[])[] = model.teams
    .filter(({ unlimited }) => !unlimited)
    .map((team) => [team]);
  for (const each of classes) {
    const able = regularTeams(model, each);
    const touched = pools.filter((pool) => pool.some((team) => able.includes(team)));
    if (touched.length > 1) pools = [...pools.filter((pool) => !touched.includes(pool)), touched.flat()];
  }
  return pools;
}

/** Shares what a pool needs between its teams by who is scheduled in the hour, else by their people. */
function shared(
  pool: readonly TeamModel[],
  needed: readonly number[],
): readonly (readonly [TeamModel, readonly number[]])[] {
  const scheduled = pool.map(meanOnDuty);
  const counts = pool.map(({ count }) => count);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return pool.map((team, index) => {
    const ofTeam = needed.map((people, hour) => {
      const there = scheduled.reduce((sum, hours) => sum + (hours[hour] ?? 0), 0);
      if (there > 0) return (people * (scheduled[index]?.[hour] ?? 0)) / there;
      return all > 0 ? (people * (counts[index] ?? 0)) / all : 0;
    });
    return [team, ofTeam] as const;
  });
}

interface Load {
  /** Work that is answered as it comes, by contacts that one person takes at once, in each hour. */
  readonly prompt: Map<number, Prompt>[];
  /** The share of each hour in which such a channel is open. */
  readonly promptOpen: number[];
  /** Minutes of written work that can wait, and the share of each hour in which its channels are open. */
  writtenMinutes: number;
  readonly writtenOpen: number[];
}

interface Prompt {
  contacts: number;
  workMinutes: number;
  /** Contacts ÷ mean patience, summed: 0 where nobody gives up. */
  givingUp: number;
  readonly slots: number;
  /** The strictest promise: the shortest window, the highest reach. */
  withinMinutes: number;
  reach: number;
}

const emptyLoad = (): Load => ({
  prompt: Array.from({ length: HOURS }, () => new Map<number, Prompt>()),
  promptOpen: new Array<number>(HOURS).fill(0),
  writtenMinutes: 0,
  writtenOpen: new Array<number>(HOURS).fill(0),
});

function addWork(model: ServiceModel, load: Load, each: DemandClass): void {
  const { type } = each;
  const live = type.channel.nature === 'live';
  const open = openShares(model, type);
  const arriving = contactsWhileOpen(model, each);
  const isPrompt = live || type.promises.some((promise) => withinOf(promise, 0) <= PROMPT_MINUTES);
  const asked = arriving.reduce((sum, contacts) => sum + contacts, 0);
  // Written contacts that come while closed wait; so do callers who leave a message.
  const later = live && !leavesMessage(each) ? 0 : each.contactsPerWeek - asked;
  if (isPrompt) addPrompt(model, load, each, arriving, open);
  const waiting = (isPrompt ? later : each.contactsPerWeek) * personMinutes(each);
  if (waiting <= 0) return;
  load.writtenMinutes += waiting;
  widen(load.writtenOpen, open);
}

/** Keeps the larger of two shares in every hour. */
function widen(shares: number[], open: readonly number[]): void {
  for (let hour = 0; hour < HOURS; hour++) shares[hour] = Math.max(shares[hour] ?? 0, open[hour] ?? 0);
}

function addPrompt(
  { period: { plainStart } }: ServiceModel,
  { prompt, promptOpen }: Load,
  each: DemandClass,
  arriving: readonly number[],
  open: readonly number[],
): void {
  const { type, patienceMinutes } = each;
  widen(promptOpen, open);
  arriving.forEach((contacts, hour) => {
    if (contacts === 0) return;
    const ofHour = prompt[hour];
    const slots = type.channel.concurrency;
    const known = ofHour?.get(slots);
    const load = known ?? {
      contacts: 0,
      workMinutes: 0,
      givingUp: 0,
      slots,
      withinMinutes: Infinity,
      reach: 0,
    };
    ofHour?.set(slots, load);
    load.contacts += contacts;
    load.workMinutes += contacts * personMinutes(each) * slots;
    load.givingUp += patienceMinutes === null ? 0 : contacts / patienceMinutes;
    const middle = plainStart + hour * 60 + 30;
    const promise = type.promises.find(
      ({ during }) => !during || during(type.segment).plainClock.isOpen(middle),
    );
    const within = promise ? withinOf(promise, menuMinutes(type)) : Infinity;
    if (!promise || within === Infinity) return;
    load.withinMinutes = Math.min(load.withinMinutes, within);
    load.reach = Math.max(load.reach, promise.reach);
  });
}

/** Minutes in the queue that a promise on the wall clock leaves; Infinity for others. */
function withinOf({ plan }: PromiseModel, menu: number): number {
  const length = lengthOf(plan.within, null, true);
  return length?.kind === 'wall' ? Math.max(0, length.minutes - menu) : Infinity;
}

function peopleFor(
  { prompt, promptOpen, writtenMinutes, writtenOpen }: Load,
  pool: readonly TeamModel[],
): readonly number[] {
  const known = new Map<string, number>();
  const maxOccupancy = Math.min(...pool.map((team) => team.maxOccupancy));
  const people: number[] = [];
  const spareMinutes: number[] = [];
  prompt.forEach((ofHour, hour) => {
    let busy = 0;
    let forWaits = 0;
    for (const each of ofHour.values()) {
      busy += each.workMinutes / each.slots;
      forWaits += remembered(known, each, promptOpen[hour] ?? 1);
    }
    // A channel that is open for half of the hour needs its people for half of it.
    const count = Math.max(forWaits * (promptOpen[hour] ?? 0), busy / 60 / maxOccupancy);
    people.push(count);
    spareMinutes.push(Math.max(0, count * 60 * maxOccupancy - busy));
  });
  const fitting = spareMinutes.reduce(
    (sum, minutes, hour) => sum + minutes * Math.min(1, writtenOpen[hour] ?? 0),
    0,
  );
  const further = Math.max(0, writtenMinutes - fitting) / 60 / maxOccupancy;
  return spread(further, people, writtenOpen, pool);
}

/** Most hours of a week are alike. */
function remembered(known: Map<string, number>, each: Prompt, open: number): number {
  const { contacts, workMinutes, givingUp, slots, withinMinutes, reach } = each;
  const key = [contacts, workMinutes, givingUp, slots, withinMinutes, reach, open]
    .map((value) => value.toPrecision(12))
    .join(' ');
  const servers = known.get(key) ?? serversFor(each, open);
  known.set(key, servers);
  return servers;
}

function serversFor(prompt: Prompt, open: number): number {
  const { contacts, workMinutes, givingUp, slots, withinMinutes, reach } = prompt;
  const serviceLevel = Number.isFinite(withinMinutes)
    ? { share: Math.min(reach, 0.999), target: withinMinutes }
    : undefined;
  // Without a promise the share of the time that may be busy decides.
  if (!serviceLevel) return 0;
  const servers = requiredServersErlangA({
    // They all come while it is open.
    arrivalRate: contacts / (60 * open),
    serviceRate: contacts / workMinutes,
    abandonRate: givingUp / contacts,
    serviceLevel,
  });
  return wholePeople(servers / slots);
}

const wholePeople = (count: number): number => Math.max(0, Math.ceil(count - 1e-9));

/** Person-hours put where people are scheduled and the channel is open; nowhere scheduled: where it is open. */
function spread(
  further: number,
  people: readonly number[],
  open: readonly number[],
  pool: readonly TeamModel[],
): readonly number[] {
  const scheduled = pool.map(meanOnDuty);
  const staffed = open.map(
    (share, hour) => share * scheduled.reduce((sum, hours) => sum + (hours[hour] ?? 0), 0),
  );
  const weights = staffed.some((weight) => weight > 0) ? staffed : open;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (further === 0 || all === 0) return people;
  return people.map((count, hour) => count + ((weights[hour] ?? 0) * further) / all);
}
