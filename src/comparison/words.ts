import { spansText } from '../coverage/week-text';
import type { WindowName } from '../model/types';
import type { WaitPlan } from '../plan/schema';
import { formatDuration, formatNumber } from '../support/format';

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

const DAY = 1440;

/** A wait beside another, as customers count it: two that are one and some days long both in hours, or both in days. */
export function waitText(minutes: number, beside: number): string {
  const [shorter, longer] = [Math.min(minutes, beside), Math.max(minutes, beside)];
  const inHours = shorter >= DAY && shorter < 2 * DAY && longer >= 2 * DAY && longer < 5 * DAY;
  return inHours ? `${formatNumber(minutes / 60, 1)} h` : formatDuration(minutes);
}
