import type { PlanReport } from '../../report/types';
import { formatCount, formatNumber, formatPercent } from '../../support/format';
import type { Paint } from '../paint';
import { drawTable } from '../table';
import { wrapAfter } from '../text';

/** Keys named of those that are not declared; a young plan leaves out dozens. */
const namedKeys = 4;

/** The numbers that svcplan had to assume; guesses at handle times first, for most hangs on them. */
export function renderAssumptions({ assumptions }: PlanReport, width: number, paint: Paint): string[] {
  const isHandleTime = ({ at }: { at: string }): boolean => /(?:^|\.)handle(?:\.|$)/u.test(at);
  const sorted = [
    ...assumptions.filter(isHandleTime),
    ...assumptions.filter((assumption) => !isHandleTime(assumption)),
  ];
  const rows = sorted.map(({ at, value, source }) => [
    { text: at },
    { text: value },
    { text: source, style: paint.faint },
  ]);
  return rows.length === 0
    ? []
    : drawTable([{ head: 'Set it here' }, { head: 'Assumed' }, { head: 'From' }], rows, width, paint);
}

/** What somebody has decided to live with, a line each, and waivers that no longer do anything. */
export function renderWaivers({ waivers }: PlanReport, width: number): string[] {
  return waivers.flatMap(({ rule, at, reason, until, state }) => {
    const end = until === null ? '' : ` (until ${until})`;
    const note = state === 'used' ? '' : `, ${state}`;
    return wrapAfter('- ', `${rule} at ${at}${note}: ${reason}${end}`, width);
  });
}

/** Weeks that are not judged with the others, with their reasons and the share kept in them. */
export function renderOddWeeks({ coverage }: PlanReport, width: number): string[] {
  const odd = coverage?.weeks.filter(({ plain }) => !plain) ?? [];
  return odd.flatMap(({ start, why, kept }) => {
    const share = kept === null ? '' : `: ${formatPercent(kept)} in time`;
    return wrapAfter('- ', `week of ${start}, ${why.join(', ')}${share}`, width);
  });
}

/** One paragraph on what the plan does not mention and nobody therefore judged. */
export function renderNotDeclared({ notDeclared }: PlanReport, width: number): string[] {
  if (notDeclared.length === 0) return [];
  const rest = notDeclared.length - namedKeys;
  const named = notDeclared.slice(0, rest > 1 ? namedKeys : notDeclared.length).join(', ');
  const more = rest > 1 ? ` and ${formatNumber(rest)} more (all of them: -f json)` : '';
  const count = formatCount(notDeclared.length, 'key');
  return wrapAfter('', `Not declared, so not judged: ${count}: ${named}${more}.`, width);
}
