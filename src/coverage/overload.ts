import type { DemandModel, ServiceModel, TeamModel } from '../model/types';
import { contactsWhileOpen, leavesMessage, meanOnDuty, openShares, personMinutes, regularTeams } from './who';

const HOURS = 168;

/** Written work against the time that is left for it, in the plain week. */
export interface WrittenBalance {
  readonly workMinutes: number;
  /** The most of it that the people on duty have time for. */
  readonly doableMinutes: number;
}

/**
 * How much of a week's written work can be done (a fluid value: means, no chance). Live contacts take their time
 * first, hour by hour, as far as there is any; what is left of each team in the hours in which a channel is open does
 * its written work, shared between teams so that most gets done (maximum flow).
 */
export function writtenBalance(model: ServiceModel, demand: DemandModel): WrittenBalance {
  const spare = new Map(
    model.teams
      .filter(({ unlimited }) => !unlimited)
      .map((team) => [team, meanOnDuty(team).map((people) => people * 60)] as const),
  );
  const groups = groupByTeams(model, demand);
  for (const group of groups) if (group.live) takeLive(group, spare);
  const written = groups.filter(({ live }) => !live);
  const workMinutes = written.reduce((sum, { minutes }) => sum + total(minutes), 0);
  return { workMinutes, doableMinutes: mostDone(written, spare) };
}

/** Work that the same teams take in the same hours, in minutes by hour of week. */
interface Group {
  readonly live: boolean;
  readonly teams: readonly TeamModel[];
  readonly open: readonly number[];
  readonly minutes: number[];
}

function groupByTeams(model: ServiceModel, demand: DemandModel): readonly Group[] {
  const groups = new Map<string, Group>();
  const groupOf = (live: boolean, teams: readonly TeamModel[], open: readonly number[]): Group => {
    const key = [live, teams.map(({ id }) => id).join(), open.join()].join(' ');
    const group = groups.get(key) ?? { live, teams, open, minutes: new Array<number>(HOURS).fill(0) };
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
      asked.forEach((contacts, hour) => add(group.minutes, hour, contacts * minutes));
      later = leavesMessage(each) ? Math.max(0, later - total(asked)) : 0;
    }
    // Written work can wait for any hour of the week: only its sum matters.
    if (later > 1e-9) add(groupOf(false, teams, open).minutes, 0, later * minutes);
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

/** Maximum flow from work over teams to their time, by paths of fewest steps (Edmonds & Karp 1972). */
function mostDone(groups: readonly Group[], spare: ReadonlyMap<TeamModel, readonly number[]>): number {
  const boundless = groups.filter(({ teams }) => teams.some(({ unlimited }) => unlimited));
  const bound = groups.filter((group) => !boundless.includes(group));
  const teams = [...spare.keys()];
  const sink = 1 + bound.length + teams.length;
  const room = Array.from({ length: sink + 1 }, () => new Float64Array(sink + 1));
  const set = (from: number, to: number, minutes: number): void => void room[from]?.fill(minutes, to, to + 1);
  bound.forEach((group, index) => {
    set(0, 1 + index, total(group.minutes));
    teams.forEach((team, place) => {
      if (!group.teams.includes(team)) return;
      const open = spare.get(team)?.map((minutes, hour) => minutes * (group.open[hour] ?? 0)) ?? [];
      set(1 + index, 1 + bound.length + place, total(open));
    });
  });
  teams.forEach((team, place) => set(1 + bound.length + place, sink, total(spare.get(team) ?? [])));
  return boundless.reduce((sum, { minutes }) => sum + total(minutes), 0) + maximumFlow(room, sink);
}

function maximumFlow(room: readonly Float64Array[], sink: number): number {
  let flow = 0;
  for (;;) {
    const path = shortestPath(room, sink);
    if (path === null) return flow;
    const least = path.reduce((lowest, [from, to]) => Math.min(lowest, room[from]?.[to] ?? 0), Infinity);
    for (const [from, to] of path) {
      const ahead = room[from];
      const back = room[to];
      if (ahead) ahead[to] = (ahead[to] ?? 0) - least;
      if (back) back[from] = (back[from] ?? 0) + least;
    }
    flow += least;
  }
}

function shortestPath(room: readonly Float64Array[], sink: number): readonly (readonly [number, number])[] | null {
  const cameFrom = new Map<number, number>([[0, -1]]);
  const queue = [0];
  for (const node of queue) {
    if (node === sink) break;
    room[node]?.forEach((minutes, next) => {
      if (minutes <= 1e-9 || cameFrom.has(next)) return;
      cameFrom.set(next, node);
      queue.push(next);
    });
  }
  if (!cameFrom.has(sink)) return null;
  const path: [number, number][] = [];
  for (let node = sink; node !== 0; ) {
    const before = cameFrom.get(node) ?? 0;
    path.push([before, node]);
    node = before;
  }
  return path;
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Work of a week as a share of the time there is for it; above 1 the written backlog grows for ever. Both in minutes. */
export function isOverloaded({ workMinutes, doableMinutes }: WrittenBalance): boolean {
  return workMinutes > doableMinutes * (1 + 1e-9) + 1e-6;
}

