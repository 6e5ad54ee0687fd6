import type { WaitLength } from '../model/calendar/waits';
import { typesOfParty } from '../model/contact-types';
import type { ContactType, PromiseModel, SegmentModel, ServiceModel, WindowName } from '../model/types';
import { lengthOf } from '../model/wall-clock';
import { dueTable } from './due-table';

/** The minute of the run by which something is due for whoever joins the queue at a minute of the run. */
export type Due = (minute: number) => number;

export interface JudgedPromise {
  readonly promise: PromiseModel;
  /** Its place among the promises of the type. */
  readonly place: number;
  readonly dueAt: Due;
}

/** Minutes in the menu before the queue: the customer waits through them, and a menu is no answer. */
export const menuMinutes = ({ channel }: Pick<ContactType, 'channel'>): number =>
  channel.nature === 'live' ? (channel.plan.call_tree ?? 0) : 0;

/** Which promise a contact of the run comes under, with the moment it is due. `from` is the run's first minute. */
export function judge(
  type: ContactType,
  from: number,
  name: WindowName = 'within',
): (minute: number) => JudgedPromise | null {
  const { segment } = type;
  const made = type.promises.map((promise, place) => {
    const length = lengthOf(promise.plan[name], openingOf(promise, type), false);
    return {
      holds: holdsAt(promise, segment, from),
      judged: length === null ? null : { promise, place, dueAt: dueFrom(length, from, menuMinutes(type)) },
    };
  });
  const [only] = made;
  // A promise that holds at all hours needs no look at the clock.
  if (made.length === 1 && only?.holds === null) return () => only.judged;
  return (minute) => {
    // By index, here and below: every contact asks, and `for … of` would cost more than the question.
    for (let index = 0; index < made.length; index++) {
      const { holds, judged } = made[index] as (typeof made)[number];
      if (holds === null || holds(minute)) return judged;
    }
    return null;
  };
}

/**
 * The order of work: by the stricter internal aim where there is one. Nobody knows the issue of who calls without a
 * menu or intake, so callers of one tier are all due as the most urgent of them might be.
 */
export function orderDue(model: ServiceModel, type: ContactType, from: number): Due | null {
  if (type.channel.knowsIssue) return ownDue(type, from);
  const dues = typesOfParty(model, type)
    .map(({ promises }) => promises)
    .filter((promises, index, all) => all.indexOf(promises) === index)
    .flatMap((promises) => ownDue({ ...type, promises }, from) ?? []);
  const [only] = dues;
  if (dues.length <= 1) return only ?? null;
  return (minute) => dues.reduce((earliest, due) => Math.min(earliest, due(minute)), Infinity);
}

function ownDue(type: ContactType, from: number): Due | null {
  const made = type.promises.map((promise) => {
    const opening = openingOf(promise, type);
    const length =
      lengthOf(promise.plan.target, opening, false) ?? lengthOf(promise.plan.within, opening, false);
    return {
      holds: holdsAt(promise, type.segment, from),
      due: length === null ? null : dueFrom(length, from, menuMinutes(type)),
    };
  });
  const [only] = made;
  if (only === undefined) return null;
  if (made.length === 1 && only.holds === null) return only.due;
  return (minute) => {
    for (let index = 0; index < made.length; index++) {
      const { holds, due } = made[index] as (typeof made)[number];
      if (holds === null || holds(minute)) return due?.(minute) ?? Infinity;
    }
    return Infinity;
  };
}

/** Whether it is promised to whom comes at a minute of the run; null: always. */
function holdsAt(
  { during, until }: PromiseModel,
  segment: SegmentModel,
  from: number,
): ((minute: number) => boolean) | null {
  if (during === null && until === Infinity) return null;
  const clock = during?.(segment).clock;
  return (minute) => from + minute < until && (clock?.isOpen(from + minute) ?? true);
}

/** The order of further replies, for whoever is waited for since a minute of the run; undefined where none is promised. */
export function nextDue(type: ContactType, from: number): Due | undefined {
  if (!type.promises.some(({ plan }) => isPromised(plan, 'next_within'))) return undefined;
  const promiseAt = judge(type, from, 'next_within');
  return (minute) => promiseAt(minute)?.dueAt(minute) ?? Infinity;
}

/** Whether a wait promises a length of time. */
export function isPromised(plan: PromiseModel['plan'], name: WindowName): boolean {
  const window = plan[name];
  return window !== undefined && window !== null && window !== 'best_effort';
}

/** The minute by which somebody calls or writes back whoever left a message; null where nothing is promised. */
export function callbackDue({ channel, segment, tier }: ContactType, from: number): Due | null {
  const length = lengthOf(channel.plan.callback?.within, channel.openingFor(segment, tier), false);
  return length === null ? null : dueFrom(length, from, 0);
}

const openingOf = (promise: PromiseModel, { channel, segment, tier }: ContactType) =>
  promise.openingFor(channel, segment, tier);

function dueFrom(length: WaitLength, from: number, before: number): Due {
  if (length.kind === 'wall') return (minute) => minute - before + length.minutes;
  const table = dueTable(length, from);
  return (minute) => table(minute - before);
}
