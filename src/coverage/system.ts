import { dueAt, type WaitLength } from '../model/calendar/waits';
import type { Interval } from '../model/calendar/spans';
import { addDays } from '../model/calendar/dates';
import { lengthOf } from '../model/wall-clock';
import { promiseAt } from '../model/contact-types';
import type { DemandClass, DemandModel, PromiseModel, ServiceModel, TeamModel } from '../model/types';
import type { ContactClass, Group, System, WhenClosed } from '../simulation/system';

/** What is simulated, and how its numbers lead back to the plan. Minutes of the run count from `startMinute`. */
export interface PlanSystem {
  readonly system: System;
  readonly startMinute: number;
  /** By class index: the demand it stands for, and the promise on it at a minute of the run. */
  readonly classes: readonly PlanClass[];
  /** By group index. */
  readonly teams: readonly TeamModel[];
}

export interface PlanClass {
  readonly demand: DemandClass;
  /** False for messages and calls passed on: they were counted where they came in. */
  readonly judged: boolean;
  readonly promiseAt: (minute: number) => JudgedPromise | null;
}

export interface JudgedPromise {
  readonly promise: PromiseModel;
  /** The minute of the run by which `within` is due. */
  readonly dueAt: (minute: number) => number;
}

const QUARTER = 15;

/** The stretch of dates that a run simulates. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Turns a model into the classes and groups that the simulation knows. */
export function planSystem(model: ServiceModel, demand: DemandModel, stretch: Stretch): PlanSystem {
  const teams = model.teams;
  const building: Building = { model, demand, stretch, classes: [], contacts: [], byKey: new Map() };
  for (const each of demand.classes) demandClass(building, each);
  const { from, to } = stretch;
  const dayStarts: number[] = [];
  for (let date = model.period.zone.toLocal(from).date; ; date = addDays(date, 1)) {
    const start = model.period.zone.dayStart(date) - from;
    if (start >= to - from) break;
    dayStarts.push(start);
  }
  return {
    system: {
      horizonMinutes: to - from,
      classes: building.contacts,
      groups: teams.map((team) => groupOf(model, team, stretch)),
      dayStarts: Float64Array.from(dayStarts),
      dayVariation: demand.variation,
    },
    startMinute: from,
    classes: building.classes,
    teams,
  };
}

interface Building {
  readonly model: ServiceModel;
  readonly demand: DemandModel;
  readonly stretch: Stretch;
  readonly classes: PlanClass[];
  readonly contacts: ContactClass[];
  readonly byKey: Map<string, number>;
}

/** Adds a class; `variant` is '' for contacts as they come in, else how they were passed on. Returns its index. */
function demandClass(building: Building, each: DemandClass, variant: '' | 'message' | 'passed' = '', to?: TeamModel): number {
  const key = `${each.id}#${variant}${to?.id ?? ''}`;
  const known = building.byKey.get(key);
  if (known !== undefined) return known;
  const index = building.contacts.length;
  building.byKey.set(key, index);
  const { model, stretch } = building;
  const { channel, segment, tier, priority } = each.type;
  const live = channel.nature === 'live';
  const opening = channel.openingFor(segment, tier);
  const promiseOf = judge(each, stretch.from);
  building.classes.push({ demand: each, judged: variant === '', promiseAt: promiseOf });
  // A placeholder keeps the index while classes that contacts are passed on to are made.
  const kind = !live || variant === 'message' ? 'written' : channel.kind === 'chat' ? 'chat' : 'call';
  const groups = to ? [model.teams.indexOf(to)] : groupsFor(model, each);
  const base: ContactClass = {
    id: key,
    kind,
    arrivals: {
      stepMinutes: QUARTER,
      ratesPerMinute: ratesOf(building, segment.id),
      scale: variant === '' ? each.share : 0,
    },
    handling: { law: 'lognormal', mean: each.handleMinutes, cv: each.handleCv },
    patience: kind === 'written' || each.patienceMinutes === null ? null : { law: 'exponential', mean: each.patienceMinutes },
    followUps: live ? 0 : each.replies - 1,
    priority: channel.knowsIssue ? priority : Math.floor(model.priorities.length / 2),
    due: variant === 'message' ? callbackDue(each, stretch.from) : orderDue(each, stretch.from),
    openSpans: variant === 'passed' || !opening ? null : flatten(opening.clock.spans(stretch.from, stretch.to), stretch),
    whenClosed: { to: 'wait' },
    overflow: null,
    groups,
    messageClass: null,
  };
  building.contacts.push(base);
  if (live && variant !== 'message') {
    const messages = groups.concat(overflowGroups(building, each)).some((group) => model.teams[group]?.resolves === false);
    building.contacts[index] = {
      ...base,
      whenClosed: variant === 'passed' ? { to: 'turn-away' } : afterHours(building, each),
      overflow: variant === 'passed' ? null : overflowOf(building, each),
      messageClass: messages ? demandClass(building, each, 'message') : null,
    };
  }
  return index;
}

function ratesOf({ demand, model, stretch }: Building, segment: string): Float64Array {
  const curve = demand.curves.get(segment) ?? new Float64Array();
  const first = Math.round((stretch.from - model.period.earliest) / QUARTER);
  return curve.subarray(first, first + Math.ceil((stretch.to - stretch.from) / QUARTER));
}

/** Who may take it: those with the fewest other skills first, outside services last; services on call never. */
function groupsFor(model: ServiceModel, { type }: DemandClass): readonly number[] {
  const skills = (team: TeamModel): number =>
    (team.kind === 'service' ? 1e9 : 0) +
    (model.demand?.classes ?? []).filter((each) => each.type.issues.some((issue) => team.takes(each.type, issue))).length;
  return model.teams
    .map((team, index) => ({ team, index }))
    .filter(({ team }) => !team.onCallOnly && type.issues.some((issue) => team.takes(type, issue)))
    .toSorted((a, b) => skills(a.team) - skills(b.team) || a.index - b.index)
    .map(({ index }) => index);
}

function afterHours(building: Building, each: DemandClass): WhenClosed {
  const { model } = building;
  const after = each.type.channel.plan.after_hours;
  if (after === 'voicemail' || after === 'message') return { to: 'class', classIndex: demandClass(building, each, 'message') };
  const team = model.teams.find(({ id }) => id === after);
  if (team) return { to: 'class', classIndex: demandClass(building, each, 'passed', team) };
  const channel = model.channels.find(({ id }) => id === after);
  if (!channel || channel.nature === 'self_service') return { to: 'turn-away' };
  const same = building.demand.classes.find(
    ({ type }) =>
      type.channel === channel &&
      type.segment === each.type.segment &&
      type.tier === each.type.tier &&
      type.issues.some((issue) => each.type.issues.includes(issue)),
  );
  const written = { patienceMinutes: channel.nature === 'written' ? null : each.patienceMinutes };
  const moved: DemandClass = { ...each, ...written, id: `${each.id}>${channel.id}`, type: { ...each.type, channel, promises: [] } };
  return { to: 'class', classIndex: same ? demandClass(building, same) : demandClass(building, { ...moved, share: 0 }) };
}

function overflowGroups({ model }: Building, each: DemandClass): readonly number[] {
  const to = each.type.channel.plan.overflow?.to;
  const index = model.teams.findIndex(({ id }) => id === to);
  return index === -1 ? [] : [index];
}

function overflowOf(building: Building, each: DemandClass): ContactClass['overflow'] {
  const groups = overflowGroups(building, each);
  const after = each.type.channel.plan.overflow?.after;
  return groups.length > 0 && after !== undefined ? { afterMinutes: after, groups } : null;
}

/** Which promise a contact of the run comes under, with the moment it is due. */
function judge({ type }: DemandClass, from: number): PlanClass['promiseAt'] {
  const made = new Map(
    type.promises.map((promise) => {
      const length = lengthOf(promise.plan.within, promise.openingFor(type.channel, type.segment, type.tier), false);
      return [promise, length === null ? null : { promise, dueAt: dueFrom(length, from) }] as const;
    }),
  );
  const [only] = type.promises;
  // A promise that holds at all hours needs no look at the clock.
  if (type.promises.length === 1 && only?.during === null) return () => made.get(only) ?? null;
  return (minute) => {
    const promise = promiseAt(type, from + minute);
    return promise ? (made.get(promise) ?? null) : null;
  };
}

/** The order of work: by the stricter internal aim where there is one. */
function orderDue(each: DemandClass, from: number): ContactClass['due'] {
  const { type } = each;
  const lengths = new Map(
    type.promises.map((promise) => {
      const opening = promise.openingFor(type.channel, type.segment, type.tier);
      const length = lengthOf(promise.plan.target, opening, false) ?? lengthOf(promise.plan.within, opening, false);
      return [promise, length === null ? null : dueFrom(length, from)] as const;
    }),
  );
  return (minute) => {
    const promise = promiseAt(type, from + minute);
    return (promise ? lengths.get(promise)?.(minute) : null) ?? Infinity;
  };
}

function callbackDue({ type }: DemandClass, from: number): ContactClass['due'] {
  const length = lengthOf(type.channel.plan.callback?.within, type.channel.openingFor(type.segment, type.tier), false);
  return length === null ? () => Infinity : dueFrom(length, from);
}

const dueFrom = (length: WaitLength, from: number): ((minute: number) => number) =>
  length.kind === 'wall' ? (minute) => minute + length.minutes : (minute) => dueAt(from + minute, length) - from;

function groupOf(model: ServiceModel, team: TeamModel, stretch: Stretch): Group {
  const { id, resolves } = team;
  if (team.unlimited) {
    return { kind: 'service', id, resolves, openSpans: serviceHours(model, team, stretch) };
  }
  const inside = team.duties.filter(({ start, end }) => end > stretch.from && start < stretch.to);
  const off = team.absence >= 1 ? 0 : 1 - (1 - team.shrinkage) / (1 - team.absence);
  return {
    kind: 'team',
    id,
    resolves,
    slots: Math.max(1, ...model.channels.filter(({ kind }) => kind === 'chat').map(({ concurrency }) => concurrency)),
    chatPaces: null,
    duties: inside.map(({ person, start, end, breaks }) => ({
      person,
      start: start - stretch.from,
      end: end - stretch.from,
      breaks: breaks.map(({ start: from, end: to }) => [from - stretch.from, to - stretch.from] as const),
    })),
    absence: team.absence,
    offShare: Math.max(0, off),
  };
}

function serviceHours(model: ServiceModel, { plan }: TeamModel, stretch: Stretch): Float64Array | null {
  const [segment] = model.segments;
  if (!plan.hours || !segment || (plan.hours.kind === 'inline' && plan.hours.hours.always)) return null;
  return flatten(model.hoursOf(plan.hours, segment).clock.spans(stretch.from, stretch.to), stretch);
}

function flatten(spans: readonly Interval[], { from, to }: Stretch): Float64Array {
  return Float64Array.from(
    spans
      .filter(({ start, end }) => end > from && start < to)
      .flatMap(({ start, end }) => [Math.max(start, from) - from, Math.min(end, to) - from]),
  );
}
