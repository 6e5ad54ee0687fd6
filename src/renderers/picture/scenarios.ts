import type { PictureReport, ScenarioPromiseReport, ScenarioReport } from '../../report/types';
import { formatCount, formatList, formatNumber, formatPercent } from '../../support/format';
import type { Paint } from '../paint';
import { type Cell, drawTable } from '../table';
import { wrapAfter } from '../text';
import { amount } from './tables';

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
    ...scenarios.flatMap((scenario) => wrapAfter('- ', `${scenario.id}: ${describe(scenario)}`, width)),
    ...(rows.length === 0 ? [] : ['', ...drawTable(columns, rows, width, paint)]),
    ...scenarios.flatMap((scenario) => turnedAway(scenario).flatMap((text) => wrapAfter('- ', text, width))),
  ];
}

function describe({ volume, absent, channel, days, start, weeks, runs }: ScenarioReport): string {
  const parts = [
    ...(volume === 1 ? [] : [`${formatNumber(volume, 2)} times the contacts`]),
    ...absent.map(({ team, people }) => `${formatCount(people, 'person', 'people')} of ${team} absent`),
    ...(channel === null ? [] : [`${channel} down`]),
  ];
  const what = parts.length === 0 ? 'a usual week' : formatList(parts);
  const when =
    days === null || start === null
      ? 'all the time'
      : `for ${formatCount(days, 'day')} from ${start}, judged over ${weeks === 1 ? 'its week' : `its ${formatCount(weeks, 'week')}`}`;
  return `${what}, ${when} (${formatCount(runs, 'run')})`;
}

function promiseRow(scenario: string, promise: ScenarioPromiseReport, paint: Paint): Cell[] {
  const { channel, selects, expected, low, high, reach } = promise;
  const isKept = low !== null && low >= reach;
  const isMissed = high !== null && high < reach;
  const style = isMissed ? paint.bad : isKept ? paint.good : paint.unsure;
  const sign = isMissed ? '✗' : isKept ? '✓' : '?';
  return [
    { text: scenario },
    { text: channel },
    { text: selects === '' ? 'all' : selects },
    expected === null ? { text: '–' } : { text: `${sign} ${formatPercent(expected)}`, style },
    { text: change(promise) },
    { text: formatPercent(reach) },
  ];
}

/** A difference that chance alone may have made is none. */
function change({ difference }: ScenarioPromiseReport): string {
  if (difference === null) return 'nobody gets in line';
  const { expected, low, high } = difference;
  if (low <= 0 && high >= 0) return 'no measurable change';
  const half = Math.max(high - expected, expected - low);
  return `${expected < 0 ? '−' : '+'}${(Math.abs(expected) * 100).toFixed(1)} ±${(half * 100).toFixed(1)}`;
}

/** A promise never counts those who find the channel closed. One in two weeks or fewer is no news. */
function turnedAway({ id, channels }: ScenarioReport): string[] {
  return channels
    .filter((each) => each.turnedAway - each.turnedAwayUsually >= 0.5)
    .map(
      ({ channel, contacts, turnedAway: away, turnedAwayUsually }) =>
        `${id} turns away ${amount(away)} of ${amount(contacts)} contacts a week on ${channel} (usually ${amount(turnedAwayUsually)}).`,
    );
}
