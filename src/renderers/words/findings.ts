import type { PlanReport } from '../../report/types';
import { formatCount, formatList, formatMoney, formatNumber } from '../../support/format';
import { worstFirst } from '../findings';

/** How many findings there are of each severity. */
export const findingsHeading = (plan: PlanReport): string => `Findings: ${countFindings(plan)}`;

/** Findings under each of the three headings, in a line; none where there are fewer than two to tell apart. */
export function describeHeadings({ headings = [] }: Pick<PlanReport, 'headings'>): string[] {
  const counts = headings.map(({ heading, errors, warnings, infos }) => ({
    heading,
    count: errors + warnings + infos,
  }));
  if (counts.reduce((sum, { count }) => sum + count, 0) < 2) return [];
  return [counts.map(({ heading, count }) => `${HEADING_WORDS[heading]} ${String(count)}`).join(' · ')];
}

export const HEADING_WORDS = {
  tailored: 'Tailored',
  expectations: 'Expectations',
  personal: 'Personal',
} as const;

/** `3 errors and 1 warning`; empty where there are none. */
export function countFindings({ findings }: Pick<PlanReport, 'findings'>): string {
  const live = worstFirst(findings);
  const count = (severity: string): number => live.filter((finding) => finding.severity === severity).length;
  const parts = [
    ...(count('error') > 0 ? [formatCount(count('error'), 'error')] : []),
    ...(count('warning') > 0 ? [formatCount(count('warning'), 'warning')] : []),
    ...(count('info') > 0 ? [formatCount(count('info'), 'note')] : []),
  ];
  return formatList(parts);
}

/** What a way out costs a month: `+2,348 USD`, `free`. */
export function formatCost(cost: number | null, currency: string | null): string {
  if (cost === null) return 'no price given';
  if (cost === 0) return 'free';
  const sign = cost > 0 ? '+' : '';
  return `${sign}${currency === null ? formatNumber(cost, 2) : formatMoney(cost, currency)}`;
}
