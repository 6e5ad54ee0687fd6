import type { PaybackOf, PaybackReport, PlanReport } from '../../report/types';
import { formatCount, formatMoney, formatNumber } from '../../support/format';
import { orDash } from '../words/amounts';
import { formatCost } from '../words/findings';
import { text } from '../tables/types';
import type { Part } from './types';

/** The customers who have to be kept so that service, and what closes its gaps, pays for itself. */
export function paybackPart({ payback, currency }: PlanReport): Part | undefined {
  if (payback === undefined || (payback.plan === null && payback.closings.length === 0)) return undefined;
  const money = (amount: number): string => formatMoney(amount, currency ?? '');
  return {
    name: 'payback',
    title: 'What pays for itself',
    texts:
      payback.plan === null
        ? []
        : [describePlan(payback, payback.plan, money), ...describeCustomers(payback)],
    table: {
      caption: 'What closes a gap, and the customers it has to keep',
      columns: [
        { head: 'Change' },
        { head: 'Cost a month', isNumber: true },
        { head: 'Pays for itself with' },
        { head: 'To win as many anew', isNumber: true },
      ],
      rows: payback.closings.map((closing) =>
        [
          closing.change,
          formatCost(closing.costPerMonth, currency),
          kept(payback, closing),
          orDash(closing.costToReplace, money),
        ].map(text),
      ),
    },
  };
}

const kept = ({ valuePer }: PaybackReport, { customersToKeep }: PaybackOf): string =>
  `${formatCount(customersToKeep, 'customer')} kept${valuePer === 'once' ? ' a month' : ''}`;

function describePlan(payback: PaybackReport, plan: PaybackOf, money: (amount: number) => string): string {
  const { customerValue, valuePer } = payback;
  const worth = `${money(customerValue)}${valuePer === 'month' ? ' a month' : ''}`;
  const anew = plan.costToReplace === null ? '' : ` To win as many anew costs ${money(plan.costToReplace)}.`;
  return (
    `Service costs ${money(plan.costPerMonth)} a month. With a customer worth ${worth}, it pays for itself with ` +
    `${kept(payback, plan)} who would leave otherwise.${anew}`
  );
}

function describeCustomers({ customers, leavingPerMonth, plan, valuePer }: PaybackReport): string[] {
  if (customers === null) return [];
  const leaving =
    leavingPerMonth === null
      ? ''
      : `; about ${formatNumber(leavingPerMonth, leavingPerMonth < 10 ? 1 : 0)} leave in a month`;
  const tooFew =
    valuePer === 'month' && plan !== null && plan.customersToKeep > customers
      ? ', which is fewer than it would have to keep'
      : '';
  return [`There are ${formatCount(customers, 'customer')}${tooFew}${leaving}.`];
}
