import {
  windowOf,
  WINDOWS,
  type Party,
  type PromiseModel,
  type ServiceModel,
  type Window,
} from '../../model';
import type { Duration } from '../../plan/units/duration';
import { defineRule, share } from '../../rule-engine';
import { formatDuration } from '../../support/format';
import { groupBy } from '../contacts';
import { closePairs } from './deep-and-shallow';
import {
  isForDeepOnly,
  feeling,
  promisedWaits,
  typicalIf,
  withTypical,
  type PromisedWait,
} from '../promised';

export const pointlessWindow = defineRule({
  id: 'waits/pointless-window',
  principles: ['P53'],
  severity: 'warning',
  docs: {
    principle: 'A promise is one of four windows: 5 minutes, 1 hour, 8 hours or 24 hours.',
    why: 'Customers feel the window, not the number: 18 hours is still next day. What is promised in between costs staff and is not noticed.',
    fix: 'Relax the promise to the window that it feels like, or tighten it to the next faster one.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 18h }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 24h }]`,
  },
  options: {
    tolerance: {
      ...share(
        0.1,
        'How far below a window a promise in business hours may typically end and still count as that window',
      ),
      maximum: 0.5,
    },
  },

  *check({ model }, { tolerance }) {
    const written = promisedWaits(model).filter(({ type }) => type.channel.nature === 'written');
    const told = closePairs(model);
    for (const waits of groupBy(written, ({ promise }) => promise.id)) {
      const [first] = waits;
      if (!first || told.has(first.promise)) continue; // That it is no better than a shallow one is said elsewhere.
      const windows = new Set(waits.map(({ typicalMinutes }) => windowOf(typicalMinutes)));
      const atOpenHours = windowAtOpenHours(first);
      if (atOpenHours !== null) windows.add(atOpenHours);
      if (windows.size > 1) continue; // Somebody feels a difference.
      const between = betweenWindows(first.typicalMinutes);
      if (!between || !waits.every((wait) => isBetween(wait, between, tolerance))) continue;
      const { promise, type, typicalMinutes } = first;
      if (between.upper === WINDOWS[1] && isForDeepOnly(model, first)) continue;
      const relaxed = longest(model, promise, waits, between.upper);
      // Nothing longer in whole hours feels the same.
      if (!isLonger(relaxed, promise.plan.within) || !isSlower(model, relaxed, waits)) continue;
      yield {
        at: [...promise.path, 'within'],
        message:
          `${promise.id} promises ${withTypical(promise.plan.within, typicalMinutes)}, between ${formatDuration(between.lower)} ` +
          `and ${formatDuration(between.upper)}: to customers it feels like ${formatDuration(between.upper)} (${feeling(type, typicalMinutes)})`,
        help: adviceOn(between, relaxed, longest(model, promise, waits, between.lower)),
      };
    }
  },
});

/**
 * The window of who writes while the clock runs, where that clock is not the channel's and nobody says when customers
 * write: at any hour, as far as is known, and yet mostly while they work. Null where the typical wait tells it.
 */
function windowAtOpenHours({ promise, type }: PromisedWait): ReturnType<typeof windowOf> | null {
  const { within, calendar } = promise.plan;
  if (!calendar || type.segment.uses !== null) return null;
  if (typeof within !== 'object' || within?.clock !== 'open-hours') return null;
  return windowOf(within.minutes);
}

interface Between {
  readonly lower: number;
  readonly upper: number;
}

/** The windows on either side; null for a window itself, and outside the four. */
function betweenWindows(minutes: number): Between | null {
  const index = windowOf(minutes);
  if (index === 0 || index === WINDOWS.length) return null;
  return { lower: WINDOWS[(index - 1) as 0 | 1 | 2], upper: WINDOWS[index] };
}

function isBetween(
  { promise, type, typicalMinutes }: PromisedWait,
  { upper }: Between,
  tolerance: number,
): boolean {
  const { within } = promise.plan;
  if (typeof within !== 'object' || within === null) return false;
  // An email promise below an hour is hasty, which is said elsewhere.
  if (upper === WINDOWS[1] && HASTY_KINDS.includes(type.channel.kind)) return false;
  const border = within.clock === 'wall' ? upper : upper * (1 - tolerance);
  return typicalMinutes < border - 1e-6;
}

/** Kinds of channel on which nobody need answer within the hour. */
export const HASTY_KINDS: readonly string[] = ['email', 'form', 'letter'];

/** The longest promise on the same clock that typically ends within a window, for everybody; null where none does. */
function longest(
  model: ServiceModel,
  promise: PromiseModel,
  waits: readonly PromisedWait[],
  limit: number,
): Duration | null {
  const { within } = promise.plan;
  if (typeof within !== 'object' || within === null) return null;
  if (within.clock === 'wall') return { clock: 'wall', minutes: limit, text: WINDOW_TEXTS.get(limit) ?? '' };
  const parties: readonly Party[] = waits.map(({ type }) => type);
  const fits = (hours: number): boolean =>
    parties.every(
      (party) => (typicalIf(model, party, promise, openHours(hours)) ?? Infinity) <= limit + 1e-6,
    );
  let hours = 0;
  while (hours < MOST_HOURS && fits(hours + 1)) hours++;
  return hours === 0 ? null : openHours(hours);
}

function isLonger(relaxed: Duration | null, within: Window | undefined): boolean {
  if (
    typeof within !== 'object' ||
    within === null ||
    within.clock !== 'open-hours' ||
    relaxed?.clock !== 'open-hours'
  )
    return true;
  return relaxed.minutes > within.minutes;
}

/** Whether somebody would typically wait longer: hours on another clock may end at the very same moments. */
function isSlower(model: ServiceModel, relaxed: Duration | null, waits: readonly PromisedWait[]): boolean {
  if (relaxed === null || relaxed.clock === 'wall') return true;
  return waits.some(
    ({ type, promise, typicalMinutes }) =>
      (typicalIf(model, type, promise, relaxed) ?? Infinity) > typicalMinutes + 1e-6,
  );
}

/** No day has more open hours than this, and a promise within a day needs no more. */
const MOST_HOURS = 24;
const openHours = (hours: number): Duration => ({
  clock: 'open-hours',
  minutes: hours * 60,
  text: `${String(hours)}bh`,
});
const WINDOW_TEXTS: ReadonlyMap<number, string> = new Map([
  [5, '5m'],
  [60, '1h'],
  [480, '8h'],
  [1440, '24h'],
]);

function adviceOn({ lower }: Between, relaxed: Duration | null, tightened: Duration | null): string {
  const ways = [
    ...(relaxed ? [`Write \`within: ${relaxed.text}\`, which feels the same and needs fewer staff`] : []),
    ...(tightened ? [`\`within: ${tightened.text}\`, which customers do notice`] : []),
  ];
  return ways.length > 0
    ? `${ways.join(', or ')}.`
    : `Write a promise that typically ends within ${formatDuration(lower)}.`;
}
