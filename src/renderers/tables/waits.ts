import type { WaitsBucket, WaitsReport } from '../../report/waits-types';
import { formatDuration, formatPercent } from '../../support/format';
import { type DataTable, text } from './types';

/** A length of waiting: `at once`, `up to 1 min`, `1–2 min`, `over 1 h`. */
export function lengthOfWait({
  overSeconds,
  upToSeconds,
}: Pick<WaitsBucket, 'overSeconds' | 'upToSeconds'>): string {
  const words = (seconds: number): string => formatDuration(seconds / 60);
  if (upToSeconds === null) return `over ${words(overSeconds ?? 0)}`;
  if (upToSeconds === 0) return 'at once';
  const isFirst = overSeconds === null || overSeconds === 0;
  if (isFirst) return `up to ${words(upToSeconds)}`;
  const [from = '', fromUnit] = words(overSeconds).split(' ');
  const [to, unit, ...rest] = words(upToSeconds).split(' ');
  return fromUnit === unit && rest.length === 0
    ? `${from}\u2013${to ?? ''} ${unit ?? ''}`
    : `${words(overSeconds)} to ${words(upToSeconds)}`;
}

/** How long the contacts of a promise wait, as shares of all of them. */
export function waitSharesTable(name: string, { buckets, unanswered }: WaitsReport): DataTable {
  const share = (value: number): string => (value === 0 ? '–' : formatPercent(value));
  return {
    caption: `${name}: shares of the contacts by their wait`,
    columns: [{ head: 'Wait' }, { head: 'In time', isNumber: true }, { head: 'Late', isNumber: true }],
    rows: [
      ...buckets.map((bucket) => [lengthOfWait(bucket), share(bucket.inTime), share(bucket.late)].map(text)),
      ...(unanswered > 0 ? [['never answered', '–', share(unanswered)].map(text)] : []),
    ],
  };
}
