import type { CreditReport, PlanReport, PromiseReport } from '../../report/types';
import { formatList, formatMoney, formatPercent } from '../../support/format';
import { formatAmount, orDash } from '../words/amounts';
import { nameOf } from '../tables/promises';
import { text } from '../tables/types';
import { promiseInWords, promiseOf } from '../words/promises';
import type { Part } from './types';

/** What promises that are missed cost by their credits. */
export function creditsPart({ credits, currency, promises }: PlanReport): Part | undefined {
  if (credits === undefined) return undefined;
  const money = (amount: number): string => formatMoney(amount, currency ?? '');
  return {
    name: 'credits',
    title: 'Credits for missed promises',
    texts: [...describeSum(credits, money), ...credits.flatMap((each) => describeMissing(each, promises))],
    table: {
      caption: 'What each promise owes when it is missed',
      columns: [
        { head: 'Promise' },
        { head: 'Credit' },
        ...['Late a month', 'Owed a month'].map((head) => ({ head, isNumber: true })),
      ],
      rows: credits.map((each) => [
        text(nameOf(promiseOf(promises, each))),
        text(describeCredit(each, money)),
        text(orDash(each.latePerMonth, formatAmount)),
        text(each.state === 'undecided' && each.of === 'month' ? '?' : orDash(each.owedPerMonth, money)),
      ]),
      note: 'As simulated. – not known, or of no matter to a credit by the month; ? the simulation does not decide whether the promise is kept. A credit per month is owed in full where less than `reach` is in time. Whoever is late more than once counts each time.',
    },
  };
}

function describeSum(credits: readonly CreditReport[], money: (amount: number) => string): readonly string[] {
  if (credits.every(({ state }) => state === null)) return ['Not simulated: what they come to is not known.'];
  const known = credits.flatMap(({ owedPerMonth }) => owedPerMonth ?? []);
  if (known.length === 0) return [];
  const sum = known.reduce((total, owed) => total + owed, 0);
  const part = known.length < credits.length ? ', as far as it is known' : '';
  return [
    `${money(sum)} a month, ${money(12 * sum)} a year${part}; this is not among the costs of the plan.`,
  ];
}

const WINDOWS: Readonly<Record<CreditReport['windows'][number], string>> = {
  within: 'first answer',
  next_within: 'further reply',
  resolve_within: 'solution',
};

function describeCredit(
  { of, amount, share, windows }: CreditReport,
  money: (amount: number) => string,
): string {
  const sum = amount === null ? '' : money(amount);
  // Of what is best effort alone nothing is judged.
  const late = windows.length === 0 ? 'contact' : formatList(windows.map((each) => WINDOWS[each]));
  if (of === 'contact') return `${sum} for each late ${late}`;
  if (share === null) return `${sum === '' ? 'not known' : sum} a month that misses it`;
  const fees = amount === null ? '' : `: ${sum} a month that misses it`;
  return `${formatPercent(share)} of what its customers pay${fees}`;
}

function describeMissing(
  { wait, share, missing }: CreditReport,
  promises: readonly PromiseReport[],
): readonly string[] {
  const name = promiseInWords(promiseOf(promises, { wait }));
  const credit = share === null ? 'credit' : `credit of ${formatPercent(share)}`;
  switch (missing) {
    case 'price':
      return [
        `${name}: ${credit}: no price declared to take it from (\`tiers: [{ id: basic, price: 99/month }]\`).`,
      ];
    case 'customers':
      return [
        `${name}: ${credit}: no number of customers declared to take it from (\`customers: { all: { count: 200 } }\`).`,
      ];
    case 'period':
      return [
        `${name}: ${credit}: it is by the hour or minute; say it per contact, per month or as a share of the price.`,
      ];
    case null:
      return [];
  }
}
