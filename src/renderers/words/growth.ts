import type { CoverageReport } from '../../report/types';
import { formatList, formatPercent } from '../../support/format';
import { promiseInWords, promiseOf } from './promises';

/** What fails first while contacts grow, in a sentence; empty where no growth is declared or all of it fails already. */
export function describeGrowth({
  growth,
  promises: all,
}: Pick<CoverageReport, 'growth' | 'promises'>): string {
  if (growth === null) return '';
  const { sharePerMonth, promises, cash } = growth;
  const parts = [
    ...promises.map((each) => ({
      name: promiseInWords(promiseOf(all, each)),
      month: each.month,
      isWritten: each.by === 'throughput',
    })),
    ...(cash === null ? [] : [{ name: 'the budget', month: cash.month, isWritten: false }]),
  ];
  const pace = `At ${formatPercent(sharePerMonth)} more contacts a month`;
  const ahead = parts.flatMap(({ month }) => (month === null || month === 0 ? [] : [month]));
  if (ahead.length > 0) {
    const first = Math.min(...ahead);
    const failing = parts.filter(({ month }) => month === first);
    const fail = failing.length === 1 ? 'fails' : 'fail';
    // Written answers are late before there is more work than time.
    const latest = failing.some(({ isWritten }) => isWritten) ? ' at the latest' : '';
    const names = formatList(failing.map(({ name }) => name));
    return `${pace}, ${names} ${fail} in month ${String(first)}${latest} (by formula).`;
  }
  if (parts.length === 0 || parts.some(({ month }) => month !== null)) return '';
  if (!parts.some(({ isWritten }) => isWritten)) return `${pace}, nothing fails within a year (by formula).`;
  const rest = parts.every(({ isWritten }) => isWritten) ? '' : ', and nothing else fails';
  return `${pace}, all that is written can be answered for a year, but later and later${rest} (by formula).`;
}
