import type { GenerosityReport, PlanReport } from '../../report/types';
import { formatCount, formatMoney } from '../../support/format';
import { type DataCell, text } from '../tables/types';
import { orDash } from '../words/amounts';
import type { Part } from './types';

/** What staff may decide alone and small surprises: what they cost, bring in, and are paid from. */
export function generosityPart({ generosity, currency }: PlanReport): Part | undefined {
  if (generosity === undefined) return undefined;
  const money = (amount: number): string => formatMoney(amount, currency ?? '');
  const { empowerment, gestures } = generosity;
  const row = (...cells: readonly string[]): readonly DataCell[] => cells.map(text);
  return {
    name: 'generosity',
    title: 'What may be given away',
    texts: [describe(generosity, money)],
    table: {
      caption: 'Cost and return a month',
      columns: [
        { head: 'What' },
        ...['Cost', 'Brings in', 'Cost of a customer'].map((head) => ({ head, isNumber: true })),
      ],
      rows: [
        ...(empowerment === null
          ? []
          : [
              row(describeEmpowerment(empowerment, money), orDash(empowerment.costPerMonth, money), '–', '–'),
            ]),
        ...gestures.map(({ what, costPerMonth, returnPerMonth, costPerCustomer }) =>
          row(
            what,
            ...[costPerMonth, returnPerMonth, costPerCustomer].map((amount) => orDash(amount, money)),
          ),
        ),
      ],
      note: '– not known: `uses`, `uptake`, `value` or `economics.customer_value` would tell. Cost of a customer: to bring in what one is worth (a year, or once).',
    },
  };
}

function describe(
  { costPerMonth, returnPerMonth, cashLeft }: GenerosityReport,
  money: (amount: number) => string,
): string {
  const left =
    cashLeft === null
      ? 'no budget of cash is declared'
      : cashLeft < 0
        ? 'the budget has nothing left for it'
        : `the budget has ${money(cashLeft)} a month left for it`;
  const back = returnPerMonth === null ? '' : ` The gestures bring in ${money(returnPerMonth)} a month.`;
  return `Up to ${money(costPerMonth)} a month, ${money(12 * costPerMonth)} a year; ${left}.${back}`;
}

function describeEmpowerment(
  { limit, usesPerMonth }: NonNullable<GenerosityReport['empowerment']>,
  money: (amount: number) => string,
): string {
  const often = usesPerMonth === null ? '' : `, ${formatCount(usesPerMonth, 'time')} a month`;
  return `what staff decide alone: up to ${money(limit)}${often}`;
}
