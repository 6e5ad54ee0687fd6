import type { PictureReport, ScenarioPromiseReport } from '../../report/types';
import { formatPercent } from '../../support/format';
import type { Paint } from '../paint';
import { outcomeStyle } from '../pretty/promises';
import { type Cell, drawTable } from '../table';
import { wrapAfter } from '../text';
import { describeChange, describeScenario, describeTurnedAway } from '../words/scenarios';
import { outcomeSigns } from '../words/promises';
import { outcomeOfShare } from '../words/verdict';

/** Every declared stress: what it is, what it makes of each promise, and who is turned away. */
export function renderScenarios(
  { scenarios }: Pick<PictureReport, 'scenarios'>,
  width: number,
  paint: Paint,
): string[] {
  if (scenarios.length === 0) return [];
  const columns = [
    { head: 'Scenario' },
    { head: 'Channel' },
    { head: 'For' },
    { head: 'In time', align: 'right' as const },
    { head: 'Change in points' },
    { head: 'Asked', align: 'right' as const },
  ];
  const rows = scenarios.flatMap(({ id, promises }) =>
    promises.map((promise, index) => promiseRow(index === 0 ? id : '', promise, paint)),
  );
  return [
    ...scenarios.flatMap((scenario) =>
      wrapAfter('- ', `${scenario.id}: ${describeScenario(scenario)}`, width),
    ),
    ...(rows.length === 0 ? [] : ['', ...drawTable(columns, rows, width, paint)]),
    ...scenarios.flatMap((scenario) =>
      describeTurnedAway(scenario).flatMap((text) => wrapAfter('- ', text, width)),
    ),
  ];
}

function promiseRow(scenario: string, promise: ScenarioPromiseReport, paint: Paint): Cell[] {
  const { channel, selects, expected, reach } = promise;
  const outcome = outcomeOfShare(promise);
  return [
    { text: scenario },
    { text: channel },
    { text: selects === '' ? 'all' : selects },
    expected === null
      ? { text: '–' }
      : { text: `${outcomeSigns[outcome]} ${formatPercent(expected)}`, style: outcomeStyle(outcome, paint) },
    { text: describeChange(promise) },
    { text: formatPercent(reach) },
  ];
}
