import type { ScenarioPromiseReport, ScenarioReport } from '../../report/types';
import { formatCount, formatList, formatNumber } from '../../support/format';
import { formatAmount } from './amounts';

/** What a scenario changes, and when: `2 times the contacts, for 1 day from 2027-01-11, …`. */
export function describeScenario({
  volume,
  absent,
  channel,
  days,
  start,
  weeks,
  runs,
}: ScenarioReport): string {
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

/** A difference that chance alone may have made is none. */
export function describeChange({ difference }: ScenarioPromiseReport): string {
  if (difference === null) return 'nobody gets in line';
  const { expected, low, high } = difference;
  if (low <= 0 && high >= 0) return 'no measurable change';
  const half = Math.max(high - expected, expected - low);
  return `${expected < 0 ? '-' : '+'}${(Math.abs(expected) * 100).toFixed(1)} ±${(half * 100).toFixed(1)}`;
}

/** A promise never counts those who find the channel closed. One in two weeks or fewer is no news. */
export function describeTurnedAway({ id, channels }: ScenarioReport): string[] {
  return channels
    .filter((each) => each.turnedAway - each.turnedAwayUsually >= 0.5)
    .map(
      ({ channel, contacts, turnedAway: away, turnedAwayUsually }) =>
        `${id} turns away ${formatAmount(away)} of ${formatAmount(contacts)} contacts a week on ${channel} (usually ${formatAmount(turnedAwayUsually)}).`,
    );
}
