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
  readonly sign: '✓' | '✗' | '!' | '–';
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
  return [
    { name: 'Money a month', ...cash, needed: null, format: money },
    { name: 'People', ...headcount, format: count },
    { name: 'Owner, hours a week', ...owner, format: count },
  ]
    .filter(({ planned, needed, limit }) => planned !== null || needed !== null || limit !== null)
    .map((line) => ({ ...line, ...judge(line) }));
}

function judge({
  planned,
  needed,
  limit,
}: Pick<BudgetLine, 'planned' | 'needed' | 'limit'>): Pick<BudgetLine, 'left' | 'isShort' | 'sign'> {
  const left = planned === null || limit === null ? null : limit - planned;
  const isShort = needed !== null && planned !== null && needed > planned;
  const sign = left === null ? '–' : left < 0 ? '✗' : isShort ? '!' : '✓';
  return { left, isShort, sign };
}
