import { spansText } from '../coverage/week-text';
import type { WindowName } from '../model/types';
import type { WaitPlan } from '../plan/schema';
import { formatDuration } from '../support/format';

/** What a window is about, as said before its length. */
export const windowWords: Readonly<Record<Exclude<WindowName, 'target'>, string>> = {
  within: 'answered within',
  next_within: 'each further reply within',
  update_every: 'updated every',
  resolve_within: 'solved within',
};

/** A window as the plan writes it. */
export function windowText(window: WaitPlan['within']): string {
  if (window === 'best_effort') return 'best effort';
  return window === null || window === undefined ? 'nothing' : window.text;
}

/** `Fr 16:30` of a minute of the week. */
export const momentText = (minuteOfWeek: number): string => {
  const minute = Math.floor(minuteOfWeek + 1e-6);
  return spansText([{ start: minute, end: minute + 1 }]).split('-')[0] ?? '';
};

/** A wait as customers count it. */
export const waitText = (minutes: number): string =>
  minutes === Infinity ? 'nothing is promised' : formatDuration(minutes);
