import type { BudgetReport } from '../../report/types';
import type { Paint } from '../paint';
import { type Cell, drawTable } from '../table';
import { wrap } from '../text';
import { type BudgetLine, budgetLines } from '../words/budget';

/** Money, people and the owner's hours: what the plan takes, what it may take, what is left. */
export function renderBudget(
  budget: BudgetReport,
  currency: string | null,
  width: number,
  paint: Paint,
): string[] {
  const lines = budgetLines(budget, currency);
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

function budgetRow(line: BudgetLine, hasNeed: boolean, paint: Paint): Cell[] {
  const { name, planned, needed, limit, left, isShort, sign, format } = line;
  const show = (amount: number | null): string => (amount === null ? '–' : format(amount));
  const leftStyle = left === null ? paint.faint : left < 0 ? paint.bad : paint.good;
  return [
    { text: sign, style: sign === '!' ? paint.unsure : leftStyle },
    { text: name },
    { text: show(planned) },
    ...(hasNeed ? [isShort ? { text: show(needed), style: paint.bad } : { text: show(needed) }] : []),
    { text: limit === null ? 'none' : format(limit) },
    { text: show(left), style: leftStyle },
  ];
}
