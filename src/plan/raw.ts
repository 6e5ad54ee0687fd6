import type { Path } from '../document';
import { parseDuration, type Duration } from './units/duration';
import type { Parsed } from './units/parsed';

/**
 * Ways to look at a plan before the schema has accepted it. What has the wrong shape looks absent here: the
 * schema reports it, and the checks go on with the rest.
 */
export type RawMap = Readonly<Record<string, unknown>>;

const EMPTY: RawMap = {};

/** A map with own keys only; anything else looks like an empty one. */
export function mapOf(raw: unknown): RawMap {
  return isMap(raw) ? raw : EMPTY;
}

export const isMap = (raw: unknown): raw is RawMap =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** The items of a list; anything else looks like an empty one. */
export const itemsOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);

/** An own key's value; `constructor` is not one. */
export function get(raw: unknown, ...keys: readonly string[]): unknown {
  let value = raw;
  for (const key of keys) value = isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

/** Whether a key is left out, or turned down with `none`. */
export const isSilent = (raw: unknown): boolean => raw === undefined || raw === null || raw === 'none';

/** A value or a list of values, each with its path. */
export function oneOrMore(raw: unknown, path: Path): readonly { readonly raw: unknown; readonly at: Path }[] {
  if (isSilent(raw)) return [];
  return Array.isArray(raw)
    ? raw.map((item: unknown, index) => ({ raw: item, at: [...path, index] }))
    : [{ raw, at: path }];
}

/** The value of a number that may have its origin beside it. */
export function plain(raw: unknown): unknown {
  return isMap(raw) && Object.hasOwn(raw, 'value') ? raw['value'] : raw;
}

/** Reads a number that may have its origin beside it; undefined where it is absent or not one. */
export function numberOf<T>(raw: unknown, parse: (raw: unknown) => Parsed<T>): T | undefined {
  if (isSilent(raw)) return undefined;
  const parsed = parse(plain(raw));
  return parsed.ok ? parsed.value : undefined;
}

/** Whether a length of time is counted on a calendar (`8bh`, `2bd`). */
export function isBusinessTime(raw: unknown): boolean {
  const duration: Duration | undefined = numberOf(raw, parseDuration);
  return duration !== undefined && duration.clock !== 'wall';
}
