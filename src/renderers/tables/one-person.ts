import type { OnePersonReport, PlanReport, ScenarioPromiseReport } from '../../report/types';
import { formatMoney, formatPercent } from '../../support/format';
import { describeChange } from '../words/scenarios';
import { nameOf } from './promises';
import { type DataCell, type DataTable, text } from './types';

/** What each person buys: one more and one fewer in every team, and the promises that this moves. */
export function onePersonTable({ picture, currency }: Pick<PlanReport, 'picture' | 'currency'>): DataTable {
  return {
    caption: 'What one person more or fewer makes of each promise, in the same weeks with the same contacts',
    columns: [
      { head: 'With' },
      { head: 'A month', isNumber: true },
      { head: 'Promise' },
      { head: 'In time', isNumber: true },
      { head: 'Change, in points' },
    ],
    rows: (picture?.onePerson ?? []).flatMap((each) => rowsOf(each, currency)),
    note: 'Whoever comes works the hours of the one who would be missed most; whoever goes leaves them empty, if everybody is in a shift. ± is the 95% interval of the change.',
  };
}

/** What is said in place of the table where it was not made. */
export const describeUntried = ({ picture }: Pick<PlanReport, 'picture'>): readonly string[] =>
  picture?.onePerson === null
    ? ['Not tried: to simulate so many contacts once more for each change takes too long.']
    : [];

function rowsOf(
  { team, change, people, costPerMonth, promises }: OnePersonReport,
  currency: string | null,
): DataCell[][] {
  const more = change > 0 ? 'more' : 'fewer';
  const who = text(
    people === undefined
      ? `one ${more} in ${team}`
      : `one ${more} on duty in ${team} (${String(Math.round(people * 10) / 10)} people in turn)`,
  );
  const cost = text(costPerMonth === null ? '–' : signed(costPerMonth, currency));
  const moved = promises.filter(isMoved);
  if (moved.length === 0) return [[who, cost, text('all'), text('–'), text('no measurable change')]];
  return moved.map((promise) => [
    who,
    cost,
    text(nameOf(promise)),
    text(promise.expected === null ? '–' : formatPercent(promise.expected)),
    text(describeChange(promise)),
  ]);
}

const isMoved = ({ difference }: ScenarioPromiseReport): boolean =>
  difference !== null && (difference.low > 0 || difference.high < 0);

const signed = (amount: number, currency: string | null): string =>
  `${amount < 0 ? '-' : '+'}${formatMoney(Math.abs(amount), currency ?? '')}`;
