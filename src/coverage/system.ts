import { addDays } from '../model/calendar/dates';
import { union } from '../model/calendar/spans';
import { onChannel, typesOfParty } from '../model/contact-types';
import type { DemandClass, DemandModel, Opening, ServiceModel, TeamModel } from '../model/types';
import type { Callback, ContactClass, System, WhenClosed } from '../simulation/system';
import { callbackDue, judge, nextDue, orderDue, type Due, type JudgedPromise } from './due';
import { groupOf } from './groups';
import { ratesOver, repeatsOf, STEP_MINUTES } from './rates';
import { flatten, type Stretch } from './stretch';
import { groupsFor, leadsBack, overflowOf, priorityOf, skillCounts } from './takers';

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
  /** Where those go on to who have waited too long. */
  readonly waitedTo: 'message' | 'channel' | null;
  readonly promiseAt: (minute: number) => JudgedPromise | null;
  /** Messages: the minute by which somebody is to call or write back; null where nobody said. */
  readonly callbackDue: Due | null;
}

type Variant = 'arriving' | 'passed' | 'message';

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
    ratesOf: ratesOver(model, demand, stretch),
    skills: skillCounts(model, demand),
  };
  for (const each of demand.classes) addClass(building, each, 'arriving');
  const { from, to } = stretch;
  return {
    system: {
      horizonMinutes: to - from,
      watchedUntil: model.period.end - from,
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
  readonly ratesOf: (each: DemandClass) => Float64Array;
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
  // Whoever is passed on meets the hours of the team: those of a service, or when somebody is scheduled.
  const opening =
    variant === 'passed' ? (to?.opening ?? null) : type.channel.openingFor(type.segment, type.tier);
  const scheduled = variant === 'passed' && to && !to.unlimited ? scheduledSpans(to, stretch) : null;
  const live = type.channel.nature === 'live';
  const isWritten = !live || variant === 'message';
  const due = variant === 'message' ? callbackDue(type, stretch.from) : orderDue(model, type, stretch.from);
  const further = isWritten && variant === 'arriving' ? nextDue(type, stretch.from) : undefined;
  const contactClass: ContactClass = {
    id: key,
    kind: isWritten ? 'written' : type.channel.kind === 'chat' ? 'chat' : 'call',
    arrivals: {
      stepMinutes: STEP_MINUTES,
      ratesPerMinute: building.ratesOf(each),
      scale: variant === 'arriving' ? each.share * (1 - each.repeat) : 0,
    },
    handling: { law: 'lognormal', mean: each.handleMinutes, cv: each.handleCv },
    patience:
      isWritten || each.patienceMinutes === null ? null : { law: 'exponential', mean: each.patienceMinutes },
    followUps: live ? 0 : each.replies - 1,
    priority: priorityOf(model, type),
    due: due ?? (() => Infinity),
    openSpans: scheduled ?? (opening ? spansOf(building, opening) : null),
    ...(further ? { nextDue: further } : {}),
    whenClosed: { to: 'wait' },
    overflow: null,
    groups: to ? [model.teams.indexOf(to)] : groupsFor(building, each, variant === 'message'),
    messageClass: null,
    ...repeatsOf(
      each,
      building.ratesOf(each),
      variant === 'arriving' ? index : addClass(building, each, 'arriving'),
    ),
  };
  building.contacts.push(contactClass);
  const plain = {
    demand: each,
    variant,
    closedTo: null,
    waitedTo: null,
    promiseAt: judge(type, stretch.from),
    callbackDue: null,
  };
  building.classes.push(variant === 'message' ? { ...plain, callbackDue: due } : plain);
  if (isWritten) return index;

  // The class has its place; now those can be made that its contacts go on to.
  const closed = variant === 'passed' ? null : afterHours(building, each, [key]);
  const overflow = variant === 'passed' ? null : overflowOf(building, each);
  const waited = variant === 'passed' ? null : (writesInstead(building, each) ?? calledBack(building, each));
  const groups = [...contactClass.groups, ...(overflow?.groups ?? [])];
  const takesMessages = groups.some((group) => model.teams[group]?.resolves === false);
  building.contacts[index] = {
    ...contactClass,
    whenClosed: closed?.whenClosed ?? { to: 'turn-away' },
    overflow,
    atClosing: type.channel.plan.at_closing === 'turn_away' ? 'turn-away' : 'serve',
    ...(waited ? { callback: waited.callback } : {}),
    messageClass: takesMessages ? addClass(building, each, 'message') : null,
  };
  building.classes[index] = { ...plain, closedTo: closed?.closedTo ?? null, waitedTo: waited?.to ?? null };
  return index;
}

function spansOf({ spans, stretch }: Building, opening: Opening): Float64Array {
  const known = spans.get(opening) ?? flatten(opening.clock.spans(stretch.from, stretch.to), stretch);
  spans.set(opening, known);
  return known;
}

/** When somebody of a team is on duty. */
const scheduledSpans = ({ duties }: TeamModel, stretch: Stretch): Float64Array =>
  flatten(union(duties.map(({ start, end }) => ({ start, end }))), stretch);

type Closed = { readonly whenClosed: WhenClosed; readonly closedTo: PlanClass['closedTo'] };

/** Where those go who find the channel closed. `seen` are channels on the way: a circle of them turns people away. */
function afterHours(building: Building, each: DemandClass, seen: readonly string[]): Closed | null {
  const { model } = building;
  const after = each.type.channel.plan.after_hours;
  if (after === 'voicemail' || after === 'message') {
    return {
      whenClosed: { to: 'class', classIndex: addClass(building, each, 'message') },
      closedTo: 'message',
    };
  }
  const team = model.teams.find(({ id }) => id === after);
  if (team) {
    return {
      whenClosed: { to: 'class', classIndex: addClass(building, each, 'passed', team) },
      closedTo: 'team',
    };
  }
  if (leadsBack(model, after ?? '', [...seen, each.type.channel.id])) return null;
  const classIndex = onwardClass(building, each, after ?? '');
  return classIndex === null ? null : { whenClosed: { to: 'class', classIndex }, closedTo: 'channel' };
}

/** The class of those who go on to another channel with the same question; null where that takes nobody of their kind. */
function onwardClass(building: Building, each: DemandClass, channel: string): number | null {
  const { model, demand } = building;
  const { segment, tier } = each.type;
  const next = model.channels.find(({ id }) => id === channel);
  const types = next ? typesOfParty(model, { channel: next, segment, tier }) : [];
  const usual = types.find(({ issues }) => issues.some((issue) => each.issues.includes(issue)));
  const type = usual ?? (next ? onChannel(model, each.type, next) : null);
  if (!type) return null;
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
  return addClass(building, moved, 'arriving');
}

type Waited = { readonly callback: Callback; readonly to: PlanClass['waitedTo'] };

/** Overflow to a written channel: whoever has waited so long writes there instead, and has no answer here. */
function writesInstead(building: Building, each: DemandClass): Waited | null {
  const { overflow } = each.type.channel.plan;
  const written = building.model.channels.find(
    ({ id, nature }) => id === overflow?.to && nature === 'written',
  );
  const classIndex = overflow && written ? onwardClass(building, each, written.id) : null;
  if (!overflow || classIndex === null) return null;
  return { callback: { afterMinutes: overflow.after, share: 1, classIndex }, to: 'channel' };
}

/** A call back for whoever has waited so long and wants it: a message, on the clock of `callback`. */
function calledBack(building: Building, each: DemandClass): Waited | null {
  const offer = each.type.channel.callbackOffer;
  if (!offer) return null;
  return { callback: { ...offer, classIndex: addClass(building, each, 'message') }, to: 'message' };
}
