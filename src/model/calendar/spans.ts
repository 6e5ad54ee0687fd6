import type { Minute } from './zones';

/** A stretch of time in UTC minutes since 1970-01-01T00:00Z: the start belongs to it, the end does not. */
export interface Interval {
  readonly start: Minute;
  readonly end: Minute;
}

/** An interval that knows the local date (`YYYY-MM-DD`) on which it starts: its business day. */
export interface Span extends Interval {
  readonly day: string;
}

/** Everything that lies in any of the lists, as sorted intervals that neither overlap nor touch. Input in any order. */
export function union(...lists: readonly (readonly Interval[])[]): Interval[] {
  const sorted = lists
    .flat()
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start);
  const merged: { start: Minute; end: Minute }[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** What lies in both lists. Each must be sorted and disjoint; so is the answer. */
export function intersect(left: readonly Interval[], right: readonly Interval[]): Interval[] {
  const common: Interval[] = [];
  let j = 0;
  for (const { start, end } of left) {
    while (j < right.length && (right[j]?.end ?? Infinity) <= start) j++;
    for (let k = j; k < right.length; k++) {
      const other = right[k];
      if (other === undefined || other.start >= end) break;
      common.push({ start: Math.max(start, other.start), end: Math.min(end, other.end) });
    }
  }
  return common;
}

/** What lies in the first list and not in the second. Each must be sorted and disjoint; so is the answer. */
export function subtract(from: readonly Interval[], removed: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  let j = 0;
  for (const { start, end } of from) {
    while (j < removed.length && (removed[j]?.end ?? Infinity) <= start) j++;
    let at = start;
    for (let k = j; k < removed.length && at < end; k++) {
      const hole = removed[k];
      if (hole === undefined || hole.start >= end) break;
      if (hole.start > at) left.push({ start: at, end: hole.start });
      at = Math.max(at, hole.end);
    }
    if (at < end) left.push({ start: at, end });
  }
  return left;
}

/** The parts that lie between two moments. */
export function clip(spans: readonly Interval[], from: Minute, to: Minute): Interval[] {
  return intersect(spans, [{ start: from, end: to }]);
}

/** Length of all intervals together, in minutes. They must be disjoint. */
export function totalMinutes(spans: readonly Interval[]): number {
  return spans.reduce((total, { start, end }) => total + end - start, 0);
}

/** True where a moment lies in one of the sorted, disjoint intervals; a start is inside, an end is not. */
export function contains(spans: readonly Interval[], moment: Minute): boolean {
  const span = spans[countUpTo(spans, moment, ({ start }) => start) - 1];
  return span !== undefined && moment < span.end;
}

/** The longest stretch between two neighbouring intervals, the first of equals; undefined where there is none. */
export function longestGap(spans: readonly Interval[]): Interval | undefined {
  let longest: Interval | undefined;
  let closedAt: Minute | undefined;
  for (const { start, end } of union(spans)) {
    if (closedAt !== undefined && (longest === undefined || start - closedAt > longest.end - longest.start)) {
      longest = { start: closedAt, end: start };
    }
    closedAt = end;
  }
  return longest;
}

/** How many items of a sorted list have a key of at most `limit`, by binary search. */
export function countUpTo<Item, Key extends number | string>(
  items: readonly Item[],
  limit: Key,
  key: (item: Item) => Key,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && key(item) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
