import type { ChannelModel, DemandModel, ServiceModel, TeamModel } from '../model/types';
import { total } from '../support/total';
import { maximumFlow } from './maximum-flow';
import { contactsWhileOpen, leavesMessage, meanOnDuty, openShares, personMinutes, regularTeams } from './who';

const HOURS = 168;

/** Written work against the time that is left for it, in the plain week. */
export interface WrittenBalance {
  readonly workMinutes: number;
  /** The most of it that the people on duty have time for. */
  readonly doableMinutes: number;
  /** 1 ÷ the factor by which all of it could grow and still be done: 0 without any, above 1 where it grows for ever. */
  readonly load: number;
}

/**
 * How much of a week's written work can be done (a fluid value: means, no chance). Live contacts take their time
 * first, hour by hour, as far as there is any; what is left of each team in the hours in which a channel is open does
 * its written work, shared between teams so that most gets done (maximum flow).
 */
export function writtenBalance(model: ServiceModel, demand: DemandModel): WrittenBalance {
  const { written, spare } = writtenWork(model, demand, () => 1);
  const workMinutes = written.reduce((sum, { minutes }) => sum + total(minutes), 0);
  const boundless = written.filter(({ teams }) => teams.some(({ unlimited }) => unlimited));
  const network = networkOf(
    written.filter((group) => !boundless.includes(group)),
    spare,
  );
  const done = boundless.reduce((sum, { minutes }) => sum + total(minutes), 0) + mostDone(network, 1).flow;
  return { workMinutes, doableMinutes: done, load: loadOf(network) };
}

/** Written work of a week that finds no time, of people who can help each other out. */
export interface UndoneWork {
  readonly minutesPerWeek: number;
  /** The written work and messages that it may be part of, by channel. */
  readonly channels: ReadonlyMap<ChannelModel, Amount>;
  /** Who can do it. */
  readonly teams: readonly TeamModel[];
}

/** Contacts and minutes of work a week. */
export interface Amount {
  readonly contacts: number;
  readonly minutes: number;
}

/**
 * What piles up every week (a fluid value), by pools of people.
 *
 * @param answered share of the contacts of a live channel that take people's time: whoever gives up does not
 */
export function undoneWork(
  model: ServiceModel,
  demand: DemandModel,
  answered: (channel: ChannelModel) => number,
): readonly UndoneWork[] {
  const { written, spare } = writtenWork(model, demand, answered);
  return pools(written.filter(({ teams }) => !teams.some(({ unlimited }) => unlimited))).flatMap((groups) => {
    const network = networkOf(groups, spare);
    const { flow, short } = mostDone(network, 1);
    const minutesPerWeek = total(network.work) - flow;
    if (minutesPerWeek <= total(network.work) * 1e-9 + 1e-6) return [];
    const concerned = groups.filter((_, index) => short.includes(index));
    const channels = new Map<ChannelModel, Amount>();
    for (const { amounts } of concerned)
      for (const [channel, amount] of amounts) addAmount(channels, channel, amount);
    return [{ minutesPerWeek, channels, teams: [...new Set(concerned.flatMap(({ teams }) => teams))] }];
  });
}

/** Groups that share a team, directly or through others. */
function pools(groups: readonly Group[]): readonly (readonly Group[])[] {
  let found: (readonly Group[])[] = [];
  for (const group of groups) {
    const touched = found.filter((pool) =>
      pool.some(({ teams }) => teams.some((team) => group.teams.includes(team))),
    );
    found = [...found.filter((pool) => !touched.includes(pool)), [...touched.flat(), group]];
  }
  return found;
}

function addAmount(
  amounts: Map<ChannelModel, Amount>,
  channel: ChannelModel,
  { contacts, minutes }: Amount,
): void {
  const known = amounts.get(channel);
  amounts.set(channel, {
    contacts: (known?.contacts ?? 0) + contacts,
    minutes: (known?.minutes ?? 0) + minutes,
  });
}

/** Written work, and the minutes of each hour that live contacts leave for it. */
function writtenWork(
  model: ServiceModel,
  demand: DemandModel,
  answered: (channel: ChannelModel) => number,
): { readonly written: readonly Group[]; readonly spare: ReadonlyMap<TeamModel, readonly number[]> } {
  const spare = new Map(
    model.teams
      .filter(({ unlimited }) => !unlimited)
      .map((team) => [team, meanOnDuty(team).map((people) => people * 60)] as const),
  );
  const groups = groupByTeams(model, demand, answered);
  for (const group of groups) if (group.live) takeLive(group, spare);
  return { written: groups.filter(({ live }) => !live), spare };
}

/** Work that the same teams take in the same hours, in minutes by hour of week. */
interface Group {
  readonly live: boolean;
  readonly teams: readonly TeamModel[];
  readonly open: readonly number[];
  readonly minutes: number[];
  /** Written work by channel. */
  readonly amounts: Map<ChannelModel, Amount>;
}

function groupByTeams(
  model: ServiceModel,
  demand: DemandModel,
  answered: (channel: ChannelModel) => number,
): readonly Group[] {
  const groups = new Map<string, Group>();
  const groupOf = (live: boolean, teams: readonly TeamModel[], open: readonly number[]): Group => {
    const key = [live, teams.map(({ id }) => id).join(), open.join()].join(' ');
    const group = groups.get(key) ?? {
      live,
      teams,
      open,
      minutes: new Array<number>(HOURS).fill(0),
      amounts: new Map(),
    };
    groups.set(key, group);
    return group;
  };
  for (const each of demand.classes) {
    const teams = regularTeams(model, each);
    const open = openShares(model, each.type);
    const minutes = personMinutes(each);
    let later = each.contactsPerWeek;
    if (each.type.channel.nature === 'live') {
      const asked = contactsWhileOpen(model, each);
      const group = groupOf(true, teams, open);
      const taken = minutes * answered(each.type.channel);
      asked.forEach((contacts, hour) => add(group.minutes, hour, contacts * taken));
      later = leavesMessage(each) ? Math.max(0, later - total(asked)) : 0;
    }
    // Written work can wait for any hour of the week: only its sum matters.
    if (later <= 1e-9) continue;
    const group = groupOf(false, teams, open);
    add(group.minutes, 0, later * minutes);
    addAmount(group.amounts, each.type.channel, { contacts: later, minutes: later * minutes });
  }
  // Those whom few teams can help are served first.
  return [...groups.values()].toSorted((a, b) => a.teams.length - b.teams.length);
}

function add(hours: number[], hour: number, minutes: number): void {
  hours[hour] = (hours[hour] ?? 0) + minutes;
}

function takeLive({ teams, minutes }: Group, spare: ReadonlyMap<TeamModel, number[]>): void {
  if (teams.some(({ unlimited }) => unlimited)) return;
  minutes.forEach((wanted, hour) => {
    const left = teams.map((team) => spare.get(team)?.[hour] ?? 0);
    const part = Math.min(1, wanted / Math.max(total(left), 1e-9));
    teams.forEach((team, index) => {
      const hours = spare.get(team);
      if (hours) hours[hour] = (left[index] ?? 0) * (1 - part);
    });
  });
}

/** Work on one side, people's time on the other, in minutes, and between them how much of each team's time suits which work. */
interface Network {
  readonly work: readonly number[];
  readonly times: readonly number[];
  readonly suits: readonly (readonly number[])[];
}

function networkOf(groups: readonly Group[], spare: ReadonlyMap<TeamModel, readonly number[]>): Network {
  const timeIn = (hours: readonly number[], open: readonly number[]): number =>
    hours.reduce((sum, minutes, hour) => sum + minutes * (open[hour] ?? 0), 0);
  return {
    work: groups.map(({ minutes }) => total(minutes)),
    times: [...spare.values()].map(total),
    suits: groups.map(({ teams, open }) =>
      [...spare].map(([team, hours]) => (teams.includes(team) ? timeIn(hours, open) : 0)),
    ),
  };
}

/**
 * The most that can be done where there is so many times the work: the maximum flow from work over teams to their time, and the groups that are then left with work undone.
 */
function mostDone(
  { work, times, suits }: Network,
  factor: number,
): { flow: number; short: readonly number[] } {
  const sink = 1 + work.length + times.length;
  const room = Array.from({ length: sink + 1 }, () => new Float64Array(sink + 1));
  const set = (from: number, to: number, minutes: number): void => void room[from]?.fill(minutes, to, to + 1);
  work.forEach((minutes, group) => {
    set(0, 1 + group, minutes * factor);
    suits[group]?.forEach((time, team) => set(1 + group, 1 + work.length + team, time));
  });
  times.forEach((time, team) => set(1 + work.length + team, sink, time));
  const { flow, reached } = maximumFlow(room, sink);
  return { flow, short: [...work.keys()].filter((group) => reached.has(1 + group)) };
}

/**
 * The narrowest place decides by how much the work may grow. Newton's method: what is short at one factor gives the next,
 * smaller one, until nothing is (Radzik 1998).
 */
function loadOf(network: Network): number {
  const work = total(network.work);
  if (work === 0) return 0;
  let factor = total(network.times) / work;
  while (factor > 0) {
    const { flow, short } = mostDone(network, factor);
    const shortWork = short.reduce((sum, group) => sum + (network.work[group] ?? 0), 0);
    if (shortWork === 0 || flow >= work * factor * (1 - 1e-9)) break;
    factor = Math.max(0, (flow - (work - shortWork) * factor) / shortWork);
  }
  return factor > 0 ? 1 / factor : Infinity;
}

/** Work of a week as a share of the time there is for it; above 1 the written backlog grows for ever. Both in minutes. */
export function isOverloaded({ workMinutes, doableMinutes }: WrittenBalance): boolean {
  return workMinutes > doableMinutes * (1 + 1e-9) + 1e-6;
}
