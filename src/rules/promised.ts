import {
  impressionOf,
  typicalAndWorst,
  type ContactType,
  type ImpressionName,
  type Party,
  type PromiseModel,
  type ServiceModel,
  type Window,
  type WindowName,
} from '../model';
import type { Minute } from '../model/calendar/zones';
import { DAYS } from '../plan/units/hours';
import { formatDuration } from '../support/format';
import { helpedTypes } from './contacts';

/** One promise as one kind of customer meets it on one channel: by the clock on the wall, in minutes. */
export interface PromisedWait {
  readonly promise: PromiseModel;
  readonly type: ContactType;
  readonly typicalMinutes: number;
  readonly worstMinutes: number;
}

/** The first response that each promise means to each channel, segment and tier that it holds for. */
export function promisedWaits(model: ServiceModel): readonly PromisedWait[] {
  const known = waits.get(model);
  if (known) return known;
  const found = new Map<string, PromisedWait>();
  for (const type of helpedTypes(model)) {
    for (const promise of type.promises) {
      const key = [promise.index, type.channel.id, type.segment.id, type.tier.id].join(' ');
      const range = found.has(key) ? null : typicalAndWorst(model, type, promise, 'within');
      if (range) found.set(key, { promise, type, ...range });
    }
  }
  const list = [...found.values()];
  waits.set(model, list);
  return list;
}

const waits = new WeakMap<ServiceModel, readonly PromisedWait[]>();

/** Whether only deep issues have a promise on its channel: those are answered as soon as can be, and nobody sits ready for them all day. */
export function isForDeepOnly(model: ServiceModel, { promise, type }: PromisedWait): boolean {
  const others = shallow.get(model) ?? promisesToOthers(model);
  shallow.set(model, others);
  return !others.has(placeOf(promise, type));
}

const shallow = new WeakMap<ServiceModel, ReadonlySet<string>>();

const promisesToOthers = (model: ServiceModel): ReadonlySet<string> =>
  new Set(
    helpedTypes(model).flatMap((type) =>
      type.depth === 'deep' ? [] : type.promises.map((promise) => placeOf(promise, type)),
    ),
  );

const placeOf = ({ id }: PromiseModel, { channel }: ContactType): string => `${id} ${channel.id}`;

/** The typical wait of a contact type in its best hours; null where it has no promise of a first response. */
export function bestTypicalMinutes(model: ServiceModel, type: ContactType): number | null {
  const known = best.get(model) ?? new Map<string, number | null>();
  best.set(model, known);
  const { promises, channel, segment, tier } = type;
  const key = [channel.id, segment.id, tier.id, ...promises.map(({ index }) => index)].join(' ');
  const minutes = known.get(key);
  if (minutes !== undefined) return minutes;
  const typical = promises.map(
    (promise) => typicalAndWorst(model, type, promise, 'within')?.typicalMinutes ?? Infinity,
  );
  const fastest = Math.min(Infinity, ...typical);
  const found = fastest === Infinity ? null : fastest;
  known.set(key, found);
  return found;
}

const best = new WeakMap<ServiceModel, Map<string, number | null>>();

/** A promise as if another length stood in it. */
export function withWindow(promise: PromiseModel, name: WindowName, window: Window): PromiseModel {
  return { ...promise, plan: { ...promise.plan, [name]: window } };
}

/** Typical minutes of a first response if a promise were another one; null where it counts on no calendar. */
export function typicalIf(
  model: ServiceModel,
  party: Party,
  promise: PromiseModel,
  window: Window,
): number | null {
  return (
    typicalAndWorst(model, party, withWindow(promise, 'within', window), 'within')?.typicalMinutes ?? null
  );
}

/** How a window is written in the plan. */
export function textOf(window: Window | undefined): string {
  if (window === 'best_effort') return 'best_effort';
  return window?.text ?? 'no promise';
}

/** A window as written, with its typical wait where that is not the same thing: `8h`, `8bh (typically 23 h)`. */
export function withTypical(window: Window | undefined, typicalMinutes: number): string {
  const isClear = typeof window !== 'object' || window === null || window.clock === 'wall';
  return isClear ? textOf(window) : `${textOf(window)} (typically ${formatDuration(typicalMinutes)})`;
}

/** The moment at which two windows differ most; empty where both are by the clock on the wall and it is always the same. */
export function arrivalText(
  model: ServiceModel,
  arrival: Minute,
  ...windows: readonly (Window | undefined)[]
): string {
  const isConstant = windows.every((window) => typeof window === 'object' && window?.clock === 'wall');
  return isConstant ? '' : ` (arriving ${momentText(model, arrival)})`;
}

/** A wait in words; a wait without end is that nothing is promised. */
export const formatWait = (minutes: number): string =>
  minutes === Infinity ? 'no promise' : formatDuration(minutes);

/** How a wait feels, in words. */
export function feeling(type: Pick<ContactType, 'channel'>, minutes: number): string {
  return FEELINGS[impressionOf(type.channel.nature, minutes)];
}

const FEELINGS: Readonly<Record<ImpressionName, string>> = {
  'extremely-responsive': 'extremely responsive',
  'same-day': 'same day',
  'next-day': 'next day',
  slower: 'slower than next day',
};

/** A moment of the plain week on the plan's clock: "Fr 16:30". */
export function momentText({ period }: ServiceModel, moment: Minute): string {
  const { weekday, minuteOfDay } = period.zone.toLocal(moment);
  const whole = Math.floor(minuteOfDay + 1e-6);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${DAYS[weekday] ?? ''} ${pad(Math.floor(whole / 60))}:${pad(whole % 60)}`;
}
