import type { DemandClass, DemandModel, PromiseModel, ServiceModel, TeamModel } from '../model/types';
import { lengthOf } from '../model/wall-clock';
import { requiredServersErlangA } from '../queueing/required';
import { menuMinutes } from './due';
import { contactsWhileOpen, leavesMessage, meanOnDuty, openShares, personMinutes, regularTeams } from './who';

const HOURS = 168;
/** Written contacts that are promised an answer sooner than this need somebody there when they come. */
const PROMPT_MINUTES = 60;

/**
 * People needed on duty by hour of the plain week, for every team, by formula. For live contacts, and written ones
 * with a promise of at most an hour: Erlang A (Erlang C where nobody gives up) with the strictest promise of the hour.
 * For all work together: no more of the time busy than the team's `max_occupancy`. Written work that can wait fills
 * idle time first; what is left needs further people, spread over the hours in which people are there and its channel
 * is open. Work that several teams could take is shared between them by the people each has.
 */
export function peopleNeeded(model: ServiceModel, demand: DemandModel): ReadonlyMap<TeamModel, readonly number[]> {
  const teams = model.teams.filter(({ unlimited }) => !unlimited);
  const loads = new Map(teams.map((team) => [team, emptyLoad()]));
  for (const each of demand.classes) addWork(model, each, loads);
  return new Map(teams.map((team) => [team, peopleFor(loads.get(team) ?? emptyLoad(), team)]));
}

interface Load {
  /** Work that is answered as it comes, by channel, in each hour. */
  readonly prompt: Map<string, Prompt>[];
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
  prompt: Array.from({ length: HOURS }, () => new Map<string, Prompt>()),
  writtenMinutes: 0,
  writtenOpen: new Array<number>(HOURS).fill(0),
});

function addWork(model: ServiceModel, each: DemandClass, loads: ReadonlyMap<TeamModel, Load>): void {
  const { type } = each;
  const able = regularTeams(model, each);
  // A service without a number of people takes what the others leave.
  const people = able.reduce((sum, { count }) => sum + count, 0);
  if (people === 0) return;
  const live = type.channel.nature === 'live';
  const open = openShares(model, type);
  const arriving = contactsWhileOpen(model, each);
  const isPrompt = live || type.promises.some((promise) => withinOf(promise, 0) <= PROMPT_MINUTES);
  const asked = arriving.reduce((sum, contacts) => sum + contacts, 0);
  // Written contacts that come while closed wait; so do callers who leave a message.
  const later = live && !leavesMessage(each) ? 0 : each.contactsPerWeek - asked;
  for (const team of able) {
    const load = loads.get(team);
    if (!load) continue;
    const part = team.count / people;
    if (isPrompt) addPrompt(model, load, each, arriving, part);
    const waiting = (isPrompt ? later : each.contactsPerWeek) * personMinutes(each) * part;
    if (waiting <= 0) continue;
    load.writtenMinutes += waiting;
    open.forEach((share, hour) => {
      load.writtenOpen[hour] = Math.max(load.writtenOpen[hour] ?? 0, share);
    });
  }
}

function addPrompt(
  { period: { plainStart } }: ServiceModel,
  { prompt }: Load,
  each: DemandClass,
  arriving: readonly number[],
  part: number,
): void {
  const { type, handleMinutes, replies, patienceMinutes } = each;
  arriving.forEach((all, hour) => {
    const contacts = all * part;
    if (contacts === 0) return;
    const ofHour = prompt[hour];
    const slots = type.channel.concurrency;
    const known = ofHour?.get(type.channel.id);
    const load = known ?? { contacts: 0, workMinutes: 0, givingUp: 0, slots, withinMinutes: Infinity, reach: 0 };
    ofHour?.set(type.channel.id, load);
    load.contacts += contacts;
    load.workMinutes += contacts * handleMinutes * replies;
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

function peopleFor({ prompt, writtenMinutes, writtenOpen }: Load, team: TeamModel): readonly number[] {
  const known = new Map<string, number>();
  const people: number[] = [];
  const spareMinutes: number[] = [];
  for (const ofHour of prompt) {
    const busy = [...ofHour.values()].reduce((sum, { workMinutes, slots }) => sum + workMinutes / slots, 0);
    const forWaits = [...ofHour.values()].reduce((sum, each) => sum + remembered(known, each), 0);
    const count = Math.max(forWaits, wholePeople(busy / 60 / team.maxOccupancy));
    people.push(count);
    spareMinutes.push(Math.max(0, count * 60 * team.maxOccupancy - busy));
  }
  const fitting = spareMinutes.reduce((sum, minutes, hour) => sum + minutes * (writtenOpen[hour] ?? 0), 0);
  const further = wholePeople((writtenMinutes - fitting) / 60 / team.maxOccupancy);
  return spread(further, people, writtenOpen, meanOnDuty(team));
}

/** Most hours of a week are alike. */
function remembered(known: Map<string, number>, each: Prompt): number {
  const { contacts, workMinutes, givingUp, slots, withinMinutes, reach } = each;
  const key = [contacts, workMinutes, givingUp, slots, withinMinutes, reach]
    .map((value) => value.toPrecision(12))
    .join(' ');
  const servers = known.get(key) ?? serversFor(each);
  known.set(key, servers);
  return servers;
}

function serversFor({ contacts, workMinutes, givingUp, slots, withinMinutes, reach }: Prompt): number {
  const serviceLevel = Number.isFinite(withinMinutes) ? { share: Math.min(reach, 0.999), target: withinMinutes } : undefined;
  // Without a promise the share of the time that may be busy decides.
  if (!serviceLevel) return 0;
  const servers = requiredServersErlangA({
    arrivalRate: contacts / 60,
    serviceRate: contacts / workMinutes,
    abandonRate: givingUp / contacts,
    serviceLevel,
  });
  return wholePeople(servers / slots);
}

const wholePeople = (count: number): number => Math.max(0, Math.ceil(count - 1e-9));

/** Person-hours put one after another where people are scheduled and the channel is open; nowhere scheduled: where it is open. */
function spread(
  further: number,
  people: readonly number[],
  open: readonly number[],
  onDuty: readonly number[],
): readonly number[] {
  const staffed = open.map((share, hour) => share * (onDuty[hour] ?? 0));
  const weights = staffed.some((weight) => weight > 0) ? staffed : open;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  if (further === 0 || all === 0) return people;
  let due = 0;
  let placed = 0;
  return people.map((count, hour) => {
    due += ((weights[hour] ?? 0) * further) / all;
    const more = Math.round(due) - placed;
    placed += more;
    return count + more;
  });
}
