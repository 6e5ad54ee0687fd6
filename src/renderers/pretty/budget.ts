import type { BudgetReport } from '../../report/types';
import { formatMoney, formatNumber } from '../../support/format';
import type { Paint } from '../paint';
import { type Cell, drawTable } from '../table';
import { wrap } from '../text';

interface Line {
  readonly name: string;
  readonly planned: number | null;
  readonly needed: number | null;
  readonly limit: number | null;
  readonly format: (amount: number) => string;
}

/** Money, people and the owner's hours: what the plan takes, what it may take, what is left. */
export function renderBudget(
  { cash, headcount, owner }: BudgetReport,
  currency: string | null,
  width: number,
  paint: Paint,
): string[] {
  const money = (amount: number): string =>
    currency === null ? formatNumber(amount, 2) : formatMoney(amount, currency);
  const count = (amount: number): string => formatNumber(amount, 1);
  const lines: Line[] = [
    { name: 'Money a month', ...cash, needed: null, format: money },
    { name: 'People', ...headcount, format: count },
    { name: 'Owner, hours a week', ...owner, format: count },
  ].filter(({ planned, needed, limit }) => planned !== null || needed !== null || limit !== null);
  if (lines.length === 0) return wrap('No money, people or owner hours are declared.', width);

  const hasNeed = lines.some(({ needed }) => needed !== null);
  const columns = [
    { head: '' },
    { head: '' },
    { head: 'Planned', align: 'right' as const },
    ...(hasNeed ? [{ head: 'Needed', align: 'right' as const }] : []),
    { head: 'Limit', align: 'right' as const },
    { head: 'Left', align: 'right' as const },
  ];
  return drawTable(
    columns,
    lines.map((line) => budgetRow(line, hasNeed, paint)),
    width,
    paint,
  );
}

function budgetRow({ name, planned, needed, limit, format }: Line, hasNeed: boolean, paint: Paint): Cell[] {
  const show = (amount: number | null): string => (amount === null ? '–' : format(amount));
  const left = planned === null || limit === null ? null : limit - planned;
  const isShort = needed !== null && planned !== null && needed > planned;
  const leftStyle = left === null ? paint.faint : left < 0 ? paint.bad : paint.good;
  const sign = left === null ? '–' : left < 0 ? '✗' : isShort ? '!' : '✓';
  return [
    { text: sign, style: sign === '!' ? paint.unsure : leftStyle },
    { text: name },
    { text: show(planned) },
    ...(hasNeed ? [isShort ? { text: show(needed), style: paint.bad } : { text: show(needed) }] : []),
    { text: limit === null ? 'none' : format(limit) },
    { text: show(left), style: leftStyle },
  ];
}
