import {
  compareOrder,
  type ContactType,
  type Path,
  type PromiseModel,
  type ServiceModel,
  type WindowName,
} from '../model';
import type { Minute } from '../model/calendar/zones';
import { formatDuration } from '../support/format';
import { arrivalText } from './promised';

/** Windows that customers feel; `target` is nobody's business but ours. */
export const FELT_WINDOWS = [
  'within',
  'next_within',
  'update_every',
  'resolve_within',
] as const satisfies readonly WindowName[];

const WORDS: Readonly<Record<(typeof FELT_WINDOWS)[number], string>> = {
  within: 'a first answer',
  next_within: 'a further answer',
  update_every: 'an update',
  resolve_within: 'a solution',
};

/** What ought to be faster, and what it is compared with. */
export type Pair = readonly [ContactType, ContactType];

/** A promise that is slower than the one it ought to beat, by its worst moment of arrival. */
export interface Inversion {
  readonly pair: Pair;
  readonly window: (typeof FELT_WINDOWS)[number];
  /** Null where nothing is promised to the first. */
  readonly promise: PromiseModel | null;
  readonly other: PromiseModel | null;
  /** By ids: what is slow, and in which window. */
  readonly key: string;
  readonly evidence: string;
  readonly lossMinutes: number;
}

/** Every promise that is slower than one it ought to beat at some moment, once for each window, by its worst example. */
export function inversions(model: ServiceModel, pairs: Iterable<Pair>): readonly Inversion[] {
  const worst = new Map<string, Inversion>();
  const compared = new Set<string>();
  for (const pair of pairs) {
    // Issues that are promised the same wait the same, however many there are.
    const [first, second] = pair.map(promisesKey);
    const alike = [first, second, ...pair.map(partyKey)].join(' ');
    const isSame = first === second && pair[0].tier === pair[1].tier;
    if (first !== '' && (isSame || compared.has(alike))) continue;
    compared.add(alike);
    for (const window of FELT_WINDOWS) {
      const found = inversionOf(model, pair, window);
      const known = found ? worst.get(found.key) : undefined;
      if (found && (!known || found.lossMinutes > known.lossMinutes)) worst.set(found.key, found);
    }
  }
  return [...worst.values()];
}

function inversionOf(model: ServiceModel, pair: Pair, window: Inversion['window']): Inversion | null {
  const [first, second] = pair;
  if (!isComparable(first, window) || !isComparable(second, window)) return null;
  const { slower } = compareOrder(model, first, second, window);
  if (!slower) return null;
  const promise = plainPromiseAt(first, slower.arrival);
  const other = plainPromiseAt(second, slower.arrival);
  const key = [promise?.id ?? first.issues[0]?.id ?? '', window].join(' ');
  const { aMinutes, bMinutes } = slower;
  const waits =
    aMinutes === Infinity
      ? `no promise of ${WORDS[window]}, against ${formatDuration(bMinutes)}`
      : `up to ${formatDuration(aMinutes)} for ${WORDS[window]}, against ${formatDuration(bMinutes)}`;
  const bound = [...first.promises, ...second.promises].some(({ during }) => during !== null);
  const windows = bound ? [undefined] : [promise?.plan[window], other?.plan[window]];
  const evidence = `${waits}${arrivalText(model, slower.arrival, ...windows)}`;
  return { pair, window, promise, other, key, evidence, lossMinutes: aMinutes - bMinutes };
}

/** The promises of a contact type, by their places in the plan: types with equal keys are promised the same. */
export const promisesKey = ({ promises }: ContactType): string =>
  promises.map(({ index }) => String(index)).join(',');

/** Who is promised something: types with equal keys have the same calendars and times of arrival. */
export const partyKey = ({ channel, segment, tier }: ContactType): string =>
  [channel.id, segment.id, tier.id].join(' ');

/**
 * Whether the plan says what a type may expect in a window. A wait that leaves a key out says nothing about it; that
 * no wait matches says that no first answer is promised, as the list of waits is complete.
 */
export function isComparable({ promises }: ContactType, window: Inversion['window']): boolean {
  if (promises.some(({ plan }) => plan[window] === undefined)) return false;
  return window === 'within' || promises.at(-1)?.during === null;
}

/** The promise that holds at a moment of the plain week. */
export function plainPromiseAt({ promises, segment }: ContactType, arrival: Minute): PromiseModel | null {
  const justAfter = arrival + 0.01;
  return (
    promises.find(({ during }) => during === null || during(segment).plainClock.isOpen(justAfter)) ?? null
  );
}

/** Where an inversion is shown: at the slow promise's window, or at `fallback` where there is none. */
export function inversionAt({ promise, window }: Inversion, fallback: Path): Path {
  return promise ? [...promise.path, window] : fallback;
}

/** The faster promise as the reason why the slow one is a flaw. */
export function inversionBecause(
  { other, window }: Inversion,
  whose: string,
): readonly { at: Path; message: string }[] {
  return other ? [{ at: [...other.path, window], message: `this is promised to ${whose}` }] : [];
}
