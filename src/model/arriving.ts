import { DEFAULTS } from '../plan/assumptions';
import type { IssuePlan } from '../plan/schema';
import { addDays } from './calendar/dates';
import type { Assuming } from './context';
import type { IssueModel, Period, Removal } from './types';

/** What becomes of the declared contacts about an issue. */
export interface Arriving {
  /** The share that still comes: articles and fixes take the rest away. */
  readonly share: number;
  /** A fix that is done while the weeks are simulated. */
  readonly removal: Removal | null;
  /** Share of all that come, first or again, that come again, and after how long. */
  readonly repeat: number;
  readonly repeatAfterMinutes: number;
}

/** What articles, fixes and repeats make of an issue's contacts. */
export function arriving(
  { id, plan }: IssueModel,
  isWritten: boolean,
  period: Period,
  assume: Assuming,
): Arriving {
  const { self_service: help } = plan;
  const deflects = help
    ? assume.or(help.deflects, `issues.${id}.self_service.deflects`, DEFAULTS.deflects)
    : 0;
  const repeat = plan.repeat === null ? 0 : assume.or(plan.repeat, 'issues.*.repeat', DEFAULTS.repeat);
  if (isWritten && plan.replies !== null) assume.or(plan.replies, 'issues.*.replies', DEFAULTS.replies);
  const after = repeat > 0 ? plan.repeat_after : 0;
  const removal = removalOf(id, plan, period, assume);
  const isGone = removal !== null && removal.from <= period.start;
  return {
    share: (1 - deflects) * (isGone ? 1 - removal.share : 1),
    removal: isGone ? null : removal,
    repeat: Math.min(repeat, 0.99),
    repeatAfterMinutes: assume.or(after, 'issues.*.repeat_after', DEFAULTS.repeatAfter),
  };
}

/** From the day after it is due a fix takes its share of the contacts away; null where that is after the weeks. */
function removalOf(
  id: string,
  { eliminate }: IssuePlan,
  { zone, latest }: Period,
  assume: Assuming,
): Removal | null {
  if (!eliminate?.due || !eliminate.removes) return null;
  const day = addDays(eliminate.due, 1);
  const from = zone.dayStart(day);
  if (from >= latest) return null;
  const fewer = `${Math.round(eliminate.removes * 1000) / 10}% fewer contacts from ${day}`;
  assume.note(`issues.${id}.eliminate`, fewer, 'the plan: it is done by the day it is due');
  return { from, share: eliminate.removes };
}
