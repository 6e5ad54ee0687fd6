import { addDays } from '../model/calendar/dates';
import { typesOfParty } from '../model/contact-types';
import type {
  ChannelModel,
  ContactType,
  DemandClass,
  DemandModel,
  IssueModel,
  Opening,
  ServiceModel,
  TeamModel,
} from '../model/types';
import type { ContactClass, System, WhenClosed } from '../simulation/system';
import { callbackDue, judge, orderDue, type Due, type JudgedPromise } from './due';
import { groupOf } from './groups';
import { flatten, type Stretch } from './stretch';
import { canTake, regularTeams } from './who';

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
  /**
   * As they come in; passed on to a team because their channel was closed; or messages. Only the first are judged
   * by promises, the last by the channel's `callback`.
   */
  readonly variant: Variant;
  /** Where contacts go that find the channel closed: on to a class of the same channel, or of another. */
  readonly closedTo: 'message' | 'team' | 'channel' | null;
  readonly promiseAt: (minute: number) => JudgedPromise | null;
  /** Messages: the minute by which somebody is to call or write back; null where nobody said. */
  readonly callbackDue: Due | null;
}

type Variant = 'arriving' | 'passed' | 'message';

const QUARTER = 15;

/** Turns a model into the classes and groups that the simulation knows. */
export function planSystem(model: ServiceModel, demand: DemandModel, stretch: Stretch): PlanSystem {
  const building: Building = {
    model,
    demand,
    stretch,
    classes: [],
    contacts: [],
    byKey: new Map(),
    spans: new Map(),
    skills: skillCounts(model, demand),
  };
  for (const each of demand.classes) addClass(building, each, 'arriving');
  const { from, to } = stretch;
  return {
    system: {
      horizonMinutes: to - from,
      classes: building.contacts,
      groups: model.teams.map((team) => groupOf(model, team, stretch)),
      dayStarts: dayStartsOf(model, stretch),
      dayVariation: demand.variation,
    },
    startMinute: from,
    classes: building.classes,
    teams: model.teams,
  };
}

function dayStartsOf({ period: { zone } }: ServiceModel, { from, to }: Stretch): Float64Array {
  const starts: number[] = [];
  for (let date = zone.toLocal(from).date; ; date = addDays(date, 1)) {
    const start = zone.dayStart(date) - from;
    if (start >= to - from) return Float64Array.from(starts);
    starts.push(start);
  }
}

interface Building {
  readonly model: ServiceModel;
  readonly demand: DemandModel;
  readonly stretch: Stretch;
  readonly classes: PlanClass[];
  readonly contacts: ContactClass[];
  readonly byKey: Map<string, number>;
  /** Open spans by calendar: classes that share the array share a line. */
  readonly spans: Map<Opening, Float64Array>;
  /** How many classes each team can take. */
  readonly skills: ReadonlyMap<TeamModel, number>;
}

/** Adds a class, once, and returns its index. `to`: the team that contacts of a closed channel are passed on to. */
function addClass(building: Building, each: DemandClass, variant: Variant, to?: TeamModel): number {
  const key = variant === 'arriving' ? each.id : `${each.id}#${variant}${to ? ` ${to.id}` : ''}`;
  const known = building.byKey.get(key);
  if (known !== undefined) return known;
  const index = building.contacts.length;
  building.byKey.set(key, index);
  const { model, stretch } = building;
  const { type } = each;
  const opening = type.channel.openingFor(type.segment, type.tier);
  const live = type.channel.nature === 'live';
  const isWritten = !live || variant === 'message';
  const due = variant === 'message' ? callbackDue(type, stretch.from) : orderDue(model, type, stretch.from);
  const contactClass: ContactClass = {
    id: key,
    kind: isWritten ? 'written' : type.channel.kind === 'chat' ? 'chat' : 'call',
    arrivals: {
      stepMinutes: QUARTER,
      ratesPerMinute: ratesOf(building, type.segment.id),
      scale: variant === 'arriving' ? each.share : 0,
    },
    handling: { law: 'lognormal', mean: each.handleMinutes, cv: each.handleCv },
    patience: isWritten || each.patienceMinutes === null ? null : { law: 'exponential', mean: each.patienceMinutes },
    followUps: live ? 0 : each.replies - 1,
    priority: priorityOf(model, type),
    due: due ?? (() => Infinity),
    openSpans: variant === 'passed' || !opening ? null : spansOf(building, opening),
    whenClosed: { to: 'wait' },
    overflow: null,
    groups: to ? [model.teams.indexOf(to)] : groupsFor(building, each, variant),
    messageClass: null,
  };
  building.contacts.push(contactClass);
  const plain = { demand: each, variant, closedTo: null, promiseAt: judge(type, stretch.from), callbackDue: null };
  building.classes.push(variant === 'message' ? { ...plain, callbackDue: due } : plain);
  if (isWritten) return index;

  // The class has its place; now those can be made that its contacts go on to.
  const closed = variant === 'passed' ? null : afterHours(building, each, [key]);
  const overflow = variant === 'passed' ? null : overflowOf(building, each);
  const groups = [...contactClass.groups, ...(overflow?.groups ?? [])];
  const takesMessages = groups.some((group) => model.teams[group]?.resolves === false);
  building.contacts[index] = {
    ...contactClass,
    whenClosed: closed?.whenClosed ?? { to: 'turn-away' },
    overflow,
    messageClass: takesMessages ? addClass(building, each, 'message') : null,
  };
  building.classes[index] = { ...plain, closedTo: closed?.closedTo ?? null };
  return index;
}

/** Whether an issue may come by a channel. */
const comesBy = ({ plan }: IssueModel, { id }: ChannelModel): boolean => !plan.channels || (plan.channels[id] ?? 0) > 0;

/** By impact where the issue is known before somebody answers, or all that come by the channel are alike; else in the middle. */
function priorityOf(model: ServiceModel, { channel, priority }: ContactType): number {
  const isKnown =
    channel.knowsIssue || model.issues.every((issue) => issue.priority === priority || !comesBy(issue, channel));
  return isKnown ? priority : Math.floor(model.priorities.length / 2);
}

function ratesOf({ demand, model, stretch }: Building, segment: string): Float64Array {
  const curve = demand.curves.get(segment) ?? new Float64Array();
  const first = Math.round((stretch.from - model.period.earliest) / QUARTER);
  return curve.subarray(first, first + Math.ceil((stretch.to - stretch.from) / QUARTER));
}

function spansOf({ spans, stretch }: Building, opening: Opening): Float64Array {
  const known = spans.get(opening) ?? flatten(opening.clock.spans(stretch.from, stretch.to), stretch);
  spans.set(opening, known);
  return known;
}

function skillCounts({ teams }: ServiceModel, { classes }: DemandModel): ReadonlyMap<TeamModel, number> {
  return new Map(teams.map((team) => [team, classes.filter((each) => canTake(team, each)).length]));
}

/** Who may take it: those with the fewest other skills first, outside services last. Messages are for those who solve things. */
function groupsFor({ model, skills }: Building, each: DemandClass, variant: Variant): readonly number[] {
  const rank = (team: TeamModel): number => (team.kind === 'service' ? 1e9 : 0) + (skills.get(team) ?? 0);
  return regularTeams(model, each)
    .filter(({ resolves }) => resolves || variant !== 'message')
    .toSorted((a, b) => rank(a) - rank(b))
    .map((team) => model.teams.indexOf(team));
}

type Closed = { readonly whenClosed: WhenClosed; readonly closedTo: PlanClass['closedTo'] };

/** Where those go who find the channel closed. `seen` are channels on the way: a circle of them turns people away. */
function afterHours(building: Building, each: DemandClass, seen: readonly string[]): Closed | null {
  const { model, demand } = building;
  const after = each.type.channel.plan.after_hours;
  if (after === 'voicemail' || after === 'message') {
    return { whenClosed: { to: 'class', classIndex: addClass(building, each, 'message') }, closedTo: 'message' };
  }
  const team = model.teams.find(({ id }) => id === after);
  if (team) {
    return { whenClosed: { to: 'class', classIndex: addClass(building, each, 'passed', team) }, closedTo: 'team' };
  }
  const { channel, segment, tier } = each.type;
  const next = model.channels.find(({ id }) => id === after);
  const types = next ? typesOfParty(model, { channel: next, segment, tier }) : [];
  const type = types.find(({ issues }) => issues.some((issue) => each.issues.includes(issue))) ?? types[0];
  if (!type || leadsBack(model, after ?? '', [...seen, channel.id])) return null;
  const same = demand.classes.find((other) => other.type === type);
  const live = type.channel.nature === 'live';
  const moved: DemandClass = same ?? {
    ...each,
    id: `${each.id}>${type.channel.id}`,
    type,
    share: 0,
    replies: live ? 1 : each.replies,
    patienceMinutes: live ? each.patienceMinutes : null,
  };
  return { whenClosed: { to: 'class', classIndex: addClass(building, moved, 'arriving') }, closedTo: 'channel' };
}

/** Whether closed channels refer to each other in a circle. */
function leadsBack({ channels }: ServiceModel, start: string, seen: readonly string[]): boolean {
  const path = new Set(seen);
  for (let id: string | undefined = start; id !== undefined; ) {
    if (path.has(id)) return true;
    path.add(id);
    const next: string | null | undefined = channels.find((channel) => channel.id === id)?.plan.after_hours;
    id = next ?? undefined;
  }
  return false;
}

/** Further groups after a while: a team, or those who answer another live channel. */
function overflowOf({ model, demand }: Building, { type }: DemandClass): ContactClass['overflow'] {
  const { overflow } = type.channel.plan;
  if (!overflow) return null;
  const helpers = model.teams.filter(
    (team) =>
      team.id === overflow.to ||
      demand.classes.some(
        (each) =>
          each.type.channel.id === overflow.to &&
          each.type.channel.nature === 'live' &&
          regularTeams(model, each).includes(team),
      ),
  );
  const groups = helpers.map((team) => model.teams.indexOf(team));
  return groups.length > 0 ? { afterMinutes: overflow.after, groups } : null;
}
