import type { PromiseReport, ScenarioPromiseReport, ScenarioReport } from '../../report/types';
import { formatPercent } from '../../support/format';
import { outcomeSigns } from '../words/promises';
import { describeChange } from '../words/scenarios';
import { outcomeOf, outcomeOfShare } from '../words/verdict';
import { nameOf, outcomeMoods } from './promises';
import { type DataCell, type DataTable, text } from './types';

/** Every promise in a usual week and under each stress, side by side. */
export function scenariosTable(
  usual: readonly PromiseReport[],
  scenarios: readonly ScenarioReport[],
): DataTable {
  const promises = usual.filter((promise) => outcomeOf(promise) !== 'no-promise');
  return {
    caption: 'Share in time under each scenario, and the change from the same weeks without it, in points',
    columns: [
      { head: 'Promise' },
      { head: 'Asked', isNumber: true },
      { head: 'Usual', isNumber: true },
      ...scenarios.map(({ id }) => ({ head: id, isNumber: true })),
    ],
    rows: promises.map((promise) => [
      text(nameOf(promise)),
      text(formatPercent(promise.reach)),
      shareCell(promise),
      ...scenarios.map((scenario) => stressedCell(promise, scenario)),
    ]),
    note: '✓ kept · ✗ missed · ? not decided at this length',
  };
}

function stressedCell({ wait, channel }: PromiseReport, { promises }: ScenarioReport): DataCell {
  const own = promises.find((each) => each.wait === wait && each.channel === channel);
  if (own === undefined) return { text: '–', mood: 'faint' };
  if (own.expected === null) return { text: describeChange(own), mood: 'faint' };
  return { ...shareCell(own), detail: describeChange(own) };
}

function shareCell(promise: Pick<ScenarioPromiseReport, 'expected' | 'reach' | 'low' | 'high'>): DataCell {
  if (promise.expected === null) return { text: '–', mood: 'faint' };
  const outcome = outcomeOfShare(promise);
  return { text: `${outcomeSigns[outcome]} ${formatPercent(promise.expected)}`, mood: outcomeMoods[outcome] };
}
