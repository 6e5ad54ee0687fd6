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
    ...promises.map((each) => ({ name: promiseInWords(promiseOf(all, each)), month: each.month })),
    ...(cash === null ? [] : [{ name: 'the budget', month: cash.month }]),
  ];
  const pace = `At ${formatPercent(sharePerMonth)} more contacts a month`;
  const ahead = parts.flatMap(({ month }) => (month === null || month === 0 ? [] : [month]));
  if (ahead.length > 0) {
    const first = Math.min(...ahead);
    const names = parts.filter(({ month }) => month === first).map(({ name }) => name);
    const fail = names.length === 1 ? 'fails' : 'fail';
    return `${pace}, ${formatList(names)} ${fail} in month ${String(first)} (by formula).`;
  }
  const holds = parts.length > 0 && parts.every(({ month }) => month === null);
  return holds ? `${pace}, nothing fails within a year (by formula).` : '';
}
