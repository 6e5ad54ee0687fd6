import type { Path } from '../../document';
import type { Report } from '../fault';
import { usualPriority, type Names } from '../names';
import { get, isSilent, itemsOf, mapOf, oneOrMore } from '../raw';
import { WEEK_MINUTES, weekMinutes, type WeeklyHours } from '../units/hours';
import { rawWaitIds, SELECTORS, type Selector } from '../wait-ids';
import { readHours } from './staffing';

/** What is known of an issue, for selectors that choose by it. */
type Traits = Readonly<Record<'depth' | 'breadth' | 'priority', string | undefined>>;

interface Selection {
  readonly index: number;
  /** The values of each selector; one that is left out selects everything. */
  readonly values: ReadonlyMap<Selector, ReadonlySet<string>>;
  readonly during: WeeklyHours | undefined;
  /** What its issues have in common with each other: the traits of each, where it names issues. */
  readonly traits: readonly Traits[];
  /** Takes contacts only for a while, or under a condition in words: it hides no later wait. */
  readonly isTemporary: boolean;
}

/** A wait that can match no contact because an earlier one takes them all. Partial overlap is meant. */
export function checkUnreachable(plan: unknown, names: Names, report: Report): void {
  const waits = itemsOf(get(plan, 'waits'));
  const ids = rawWaitIds(plan);
  const selections = waits
    .map((wait, index) => readSelection(plan, names, wait, index))
    .filter((selection) => selection !== undefined);
  const index = createIndex(selections);
  for (const selection of selections) {
    const shadow = index.candidates(selection).find((earlier) => includes(earlier, selection));
    // Whatever a hidden wait would hide, the one that hides it hides too.
    if (shadow === undefined) index.add(selection);
    else {
      const shadowAt: Path = ['waits', shadow.index];
      report({
        code: 'unreachable-wait',
        at: ['waits', selection.index],
        message: (lineOf) =>
          `\`${ids[selection.index]}\` never matches: \`${ids[shadow.index]}\` (line ${lineOf(shadowAt)}) comes first and takes all its contacts`,
        help: 'move it up, before the wait that hides it, or remove it',
      });
    }
  }
}

function readSelection(plan: unknown, names: Names, wait: unknown, index: number): Selection | undefined {
  const values = new Map<Selector, ReadonlySet<string>>();
  for (const selector of SELECTORS) {
    const selected = oneOrMore(get(wait, selector), []).map(({ raw }) => raw);
    if (!selected.every((value) => typeof value === 'string')) return undefined;
    const set = new Set(selected);
    if (set.size > 0 && !selectsAll(selector, set, plan, names)) values.set(selector, set);
  }
  const rawDuring = get(wait, 'during');
  const during = isSilent(rawDuring) ? undefined : readHours(plan, rawDuring);
  if (!isSilent(rawDuring) && during === undefined) return undefined;
  return {
    index,
    values,
    during,
    traits: [...(values.get('issue') ?? [])].map((id) =>
      traitsOf(get(plan, 'issues', id), isSilent(get(plan, 'priorities'))),
    ),
    isTemporary: !isSilent(get(wait, 'condition')) || !isSilent(get(wait, 'ends')),
  };
}

/** Naming every channel, or every segment, is naming none. */
function selectsAll(selector: Selector, set: ReadonlySet<string>, plan: unknown, names: Names): boolean {
  if (selector === 'segment')
    return names.segments.size > 0 && [...names.segments].every((id) => set.has(id));
  if (selector !== 'channel' || names.channels.size === 0 || set.size < names.channels.size - 1) return false;
  const channels = mapOf(get(plan, 'channels'));
  return [...names.channels].every(
    (id) => set.has(id) || (get(channels[id], 'kind') ?? id) === 'self_service',
  );
}

function traitsOf(issue: unknown, hasUsualPriorities: boolean): Traits {
  const textOf = (key: string): string | undefined => {
    const raw = get(issue, key);
    return typeof raw === 'string' && raw !== 'none' ? raw : undefined;
  };
  const depth = textOf('depth');
  const breadth = textOf('breadth');
  const usual =
    hasUsualPriorities && depth !== undefined && breadth !== undefined
      ? usualPriority(depth, breadth)
      : undefined;
  return { depth, breadth, priority: textOf('priority') ?? usual };
}

const TRAITS = ['depth', 'breadth', 'priority'] as const;

/** Whether an earlier wait takes every contact of a later one. */
function includes(earlier: Selection, later: Selection): boolean {
  for (const [selector, allowed] of earlier.values) {
    const wanted = later.values.get(selector);
    if (wanted !== undefined && isSubset(wanted, allowed)) continue;
    const trait = TRAITS.find((name) => name === selector);
    if (trait === undefined || !haveTrait(later, trait, allowed)) return false;
  }
  if (earlier.during === undefined) return true;
  return later.during === undefined ? earlier.during.always : isWithin(later.during, earlier.during);
}

const isSubset = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  part.size <= whole.size && [...part].every((value) => whole.has(value));

/** Whether all the issues that a wait names are, for instance, deep. */
function haveTrait(
  { traits }: Selection,
  trait: (typeof TRAITS)[number],
  allowed: ReadonlySet<string>,
): boolean {
  return (
    traits.length > 0 && traits.every((known) => known[trait] !== undefined && allowed.has(known[trait]))
  );
}

/** Whether every open minute of one week lies in another; a range may run into the next week's Monday. */
function isWithin(part: WeeklyHours, whole: WeeklyHours): boolean {
  if (weekMinutes(part.ranges) > weekMinutes(whole.ranges)) return false;
  const open = intervals(whole);
  return intervals(part).every(([start, end]) => {
    let reached = start;
    for (const [from, to] of open) if (from <= reached) reached = Math.max(reached, to);
    return reached >= end;
  });
}

/** Open minutes after Monday 00:00, with Sunday night's over the end of the week also at its start. */
function intervals({ ranges }: WeeklyHours): readonly (readonly [number, number])[] {
  const flat = ranges.map(({ day, start, end }) => [day * 1440 + start, day * 1440 + end] as const);
  const overhang = flat.flatMap(([, end]) => (end > WEEK_MINUTES ? [[0, end - WEEK_MINUTES] as const] : []));
  return [...overhang, ...flat.map(([start, end]) => [start, Math.min(end, WEEK_MINUTES)] as const)].toSorted(
    (a, b) => a[0] - b[0],
  );
}

interface Index {
  readonly add: (selection: Selection) => void;
  /** Earlier waits that may include this one; all that do are among them. */
  readonly candidates: (selection: Selection) => readonly Selection[];
}

/**
 * Finds the few earlier waits worth comparing among thousands. Each is filed under the values of its most telling
 * selector; a wait that includes another one must be filed under one of that one's values.
 */
function createIndex(selections: readonly Selection[]): Index {
  const uses = new Map<string, number>();
  for (const { values } of selections) {
    for (const [selector, set] of values)
      for (const value of set) uses.set(keyOf(selector, value), (uses.get(keyOf(selector, value)) ?? 0) + 1);
  }
  const files = new Map<string, Selection[]>();
  const file = (key: string, selection: Selection): void => {
    const found = files.get(key);
    if (found === undefined) files.set(key, [selection]);
    else found.push(selection);
  };
  const mostUsed = ([selector, set]: readonly [Selector, ReadonlySet<string>]): number =>
    Math.max(...[...set].slice(0, 100).map((value) => uses.get(keyOf(selector, value)) ?? 0));

  return {
    add(selection) {
      if (selection.isTemporary) return;
      const [best] = [...selection.values].toSorted((a, b) => mostUsed(a) - mostUsed(b));
      if (best === undefined) file(EVERYTHING, selection);
      else for (const value of best[1]) file(keyOf(best[0], value), selection);
    },
    candidates({ values, traits }) {
      const keys = new Set([EVERYTHING]);
      for (const [selector, set] of values) keys.add(keyOf(selector, firstOf(set)));
      for (const trait of TRAITS) keys.add(keyOf(trait, traits[0]?.[trait] ?? ''));
      return [...keys].flatMap((key) => files.get(key) ?? []);
    },
  };
}

const EVERYTHING = '';
const keyOf = (selector: Selector, value: string): string => `${selector} ${value}`;
const firstOf = (set: ReadonlySet<string>): string => set.values().next().value ?? '';
