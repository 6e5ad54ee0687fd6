import { get, isMap, itemsOf, mapOf } from './raw';

/** The ids that a plan declares, by what they name. */
export interface Names {
  readonly channels: ReadonlySet<string>;
  readonly issues: ReadonlySet<string>;
  readonly tiers: ReadonlySet<string>;
  readonly priorities: ReadonlySet<string>;
  readonly segments: ReadonlySet<string>;
  readonly hours: ReadonlySet<string>;
  readonly teams: ReadonlySet<string>;
}

/** Priorities of plans that name none of their own, most urgent first. */
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;

/** The priority of an issue that declares none: deep before broad, and both first of all. */
export function usualPriority(depth: string, breadth: string): (typeof PRIORITIES)[number] {
  if (depth === 'deep') return breadth === 'broad' ? 'urgent' : 'high';
  return breadth === 'broad' ? 'normal' : 'low';
}

/** The calendar of a plan whose `hours` is a bare text. */
export const OPEN_CALENDAR = 'open';

/** What is no text names nothing. */
const textOf = (raw: unknown): string | readonly [] => (typeof raw === 'string' ? raw : []);

/** Gathers the declared ids of a plan as it was written. */
export function gatherNames(plan: unknown): Names {
  const keys = (key: string): ReadonlySet<string> => new Set(Object.keys(mapOf(get(plan, key))));
  const hours = get(plan, 'hours');
  const priorities = get(plan, 'priorities');
  return {
    channels: keys('channels'),
    issues: keys('issues'),
    segments: keys('customers'),
    teams: keys('team'),
    tiers: new Set(itemsOf(get(plan, 'tiers')).flatMap((tier) => textOf(get(tier, 'id')))),
    priorities: new Set(Array.isArray(priorities) ? priorities.flatMap(textOf) : PRIORITIES),
    hours: isMap(hours)
      ? keys('hours')
      : new Set(typeof hours === 'string' && hours !== 'none' ? [OPEN_CALENDAR] : []),
  };
}
