import type { BudgetReport } from '../../report/types';
import { formatMoney, formatNumber } from '../../support/format';

/** Money, people or hours: what the plan takes, what it would need, what it may take. */
export interface BudgetLine {
  readonly name: string;
  readonly planned: number | null;
  readonly needed: number | null;
  readonly limit: number | null;
  /** The limit less what is planned; null where either is not known. */
  readonly left: number | null;
  /** More is needed than planned. */
  readonly isShort: boolean;
  /** `?` where the limit lies within the interval of what is planned. */
  readonly sign: '✓' | '✗' | '!' | '?' | '–';
  readonly format: (amount: number) => string;
}

/** The lines of a budget that say something. */
export function budgetLines(
  { cash, headcount, owner }: BudgetReport,
  currency: string | null,
): readonly BudgetLine[] {
  const money = (amount: number): string =>
    currency === null ? formatNumber(amount, 2) : formatMoney(amount, currency);
  const count = (amount: number): string => formatNumber(amount, 1);
  const { planned, limit } = cash;
  return [
    { name: 'Money a month', planned, limit, needed: null, isClose: isCashClose(cash), format: money },
    { name: 'People', ...headcount, format: count },
    { name: 'Owner, hours a week', ...owner, format: count },
  ]
    .filter(({ planned, needed, limit }) => planned !== null || needed !== null || limit !== null)
    .map((line) => ({ ...line, ...judge(line) }));
}

/** Whether only more runs could tell if the money is enough. */
export const isCashClose = ({ limit, interval }: BudgetReport['cash']): boolean =>
  limit !== null &&
  interval !== undefined &&
  interval.low <= limit &&
  (interval.high === null || interval.high > limit);

function judge({
  planned,
  needed,
  limit,
  isClose = false,
}: Pick<BudgetLine, 'planned' | 'needed' | 'limit'> & { readonly isClose?: boolean }): Pick<
  BudgetLine,
  'left' | 'isShort' | 'sign'
> {
  const left = planned === null || limit === null ? null : limit - planned;
  const isShort = needed !== null && planned !== null && needed > planned;
  const sign = left === null ? '–' : isClose ? '?' : left < 0 ? '✗' : isShort ? '!' : '✓';
  return { left, isShort, sign };
}
