import type { AssumptionReport, PlanReport } from '../../report/types';
import { formatCount, formatNumber, formatPercent } from '../../support/format';

/** Guesses at handle times first, for most hangs on them. */
export function gravestFirst(assumptions: readonly AssumptionReport[]): readonly AssumptionReport[] {
  const isHandleTime = ({ at }: { at: string }): boolean => /(?:^|\.)handle(?:\.|$)/u.test(at);
  return [
    ...assumptions.filter(isHandleTime),
    ...assumptions.filter((assumption) => !isHandleTime(assumption)),
  ];
}

/** What somebody has decided to live with, and waivers that no longer do anything. */
export function describeWaivers({ waivers }: Pick<PlanReport, 'waivers'>): string[] {
  return waivers.map(({ rule, at, reason, until, state }) => {
    const end = until === null ? '' : ` (until ${until})`;
    const note = state === 'used' ? '' : `, ${state}`;
    return `${rule} at ${at}${note}: ${reason}${end}`;
  });
}

/** Weeks that are not judged with the others, with their reasons and the share kept in them. */
export function describeOddWeeks({ coverage }: Pick<PlanReport, 'coverage'>): string[] {
  const odd = coverage?.weeks.filter(({ plain }) => !plain) ?? [];
  return odd.map(({ start, why, kept }) => {
    const share = kept === null ? '' : `: ${formatPercent(kept)} in time`;
    return `week of ${start}, ${why.join(', ')}${share}`;
  });
}

/** What the plan does not mention and nobody therefore judged; at most about `most` keys by name. */
export function describeNotDeclared(notDeclared: readonly string[], most: number): string {
  const rest = notDeclared.length - most;
  const named = notDeclared.slice(0, rest > 1 ? most : notDeclared.length).join(', ');
  const more = rest > 1 ? ` and ${formatNumber(rest)} more (all: --complete)` : '';
  const count = formatCount(notDeclared.length, 'key');
  return `Not declared, so not judged: ${count}: ${named}${more}.`;
}
