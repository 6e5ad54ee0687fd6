import type { BudgetReport, Gap, PictureReport } from '../../report/types';
import { formatMoney, formatPercent } from '../../support/format';
import { formatAmount, orDash } from '../words/amounts';
import { budgetLines } from '../words/budget';
import { formatCost } from '../words/findings';
import { type DataCell, type DataTable, text } from './types';

/** Money, people and the owner's hours: what the plan takes, what it may take, what is left. */
export function budgetTable(budget: BudgetReport, currency: string | null): DataTable {
  const lines = budgetLines(budget, currency);
  const hasNeed = lines.some(({ needed }) => needed !== null);
  return {
    caption: 'What the plan takes and what it may take',
    columns: [
      { head: 'Of' },
      { head: 'Planned', isNumber: true },
      ...(hasNeed ? [{ head: 'Needed', isNumber: true }] : []),
      { head: 'Limit', isNumber: true },
      { head: 'Left', isNumber: true },
    ],
    rows: lines.map(({ name, planned, needed, limit, left, isShort, format }): DataCell[] => [
      text(name),
      text(orDash(planned, format)),
      ...(hasNeed
        ? [isShort ? { text: orDash(needed, format), mood: 'bad' as const } : text(orDash(needed, format))]
        : []),
      text(limit === null ? 'none' : format(limit)),
      { text: orDash(left, format), mood: left === null ? 'faint' : left < 0 ? 'bad' : 'good' },
    ]),
  };
}

/** What each team is paid for, what is needed of it, and what it costs. */
export function teamsTable({ teams }: Pick<PictureReport, 'teams'>, currency: string | null): DataTable {
  return {
    caption: 'Teams: hours a week, and cost a month',
    columns: [
      { head: 'Team' },
      ...['Paid', 'On duty', 'Needed', 'Busy', 'Cost a month'].map((head) => ({ head, isNumber: true })),
    ],
    rows: teams.map(({ team, paidHours, onDutyHours, neededHours, busy, costPerMonth }) =>
      [
        team,
        ...[paidHours, onDutyHours, neededHours].map((hours) => orDash(hours, formatAmount)),
        orDash(busy, (share) => formatPercent(share, 0)),
        orDash(costPerMonth, (money) => formatMoney(money, currency ?? '')),
      ].map(text),
    ),
  };
}

/** Ways out of a gap, each with what it brings and what it costs a month. */
export function closingsTable({ closes }: Pick<Gap, 'closes'>, currency: string | null): DataTable {
  return {
    caption: 'What closes it',
    columns: [{ head: 'Change' }, { head: 'Then' }, { head: 'Cost a month', isNumber: true }],
    rows: closes.map(({ change, effect, costPerMonth }) =>
      [change, effect, formatCost(costPerMonth, currency)].map(text),
    ),
  };
}
