import { get, isSilent, itemsOf, oneOrMore } from './raw';
import type { Plan, WaitPlan } from './schema';
import { RESERVED_IDS } from './units/text';

/** What a wait selects contacts by, in the order in which its default id names them. */
export const SELECTORS = ['channel', 'issue', 'depth', 'breadth', 'priority', 'tier', 'segment'] as const;
export type Selector = (typeof SELECTORS)[number];

const IS_ID = /^[a-z][a-z0-9-]{0,99}$/;

/**
 * The id of each wait, in their order: its own, or its selector values joined (`email-deep`), or `wait-<n>` with n
 * from 1 where these make no id.
 */
export function waitIds(plan: Pick<Plan, 'waits'>): readonly string[] {
  return (plan.waits ?? []).map((wait, index) => wait.id ?? joinId(selectedValues(wait), index));
}

/** The same for a plan as it was written. */
export function rawWaitIds(plan: unknown): readonly string[] {
  return itemsOf(get(plan, 'waits')).map((wait, index) => {
    const own = get(wait, 'id');
    return typeof own === 'string' ? own : joinId(rawValues(wait), index);
  });
}

function selectedValues(wait: WaitPlan): readonly string[] {
  const values = SELECTORS.flatMap((selector) => wait[selector] ?? []);
  if (!wait.during) return values;
  return [...values, wait.during.kind === 'named' ? wait.during.id : wait.during.hours.text];
}

function rawValues(wait: unknown): readonly string[] {
  const values = SELECTORS.flatMap((selector) =>
    oneOrMore(get(wait, selector), []).map(({ raw }) => String(raw)),
  );
  const during = get(wait, 'during');
  return isSilent(during) ? values : [...values, String(during)];
}

function joinId(values: readonly string[], index: number): string {
  const id = values.join('-');
  return IS_ID.test(id) && !RESERVED_IDS.includes(id) ? id : `wait-${index + 1}`;
}
