import type { ChannelReport, PictureReport } from '../../report/types';
import { formatDuration, formatMoney, formatPercent } from '../../support/format';
import { formatAmount, orDash } from '../words/amounts';
import { type DataTable, text } from './types';

const numbers = (...heads: readonly string[]): DataTable['columns'] =>
  heads.map((head) => ({ head, isNumber: true }));

/** What becomes of the contacts of each channel. */
export function outcomesTable(channels: readonly ChannelReport[]): DataTable {
  return {
    caption: 'What becomes of the contacts of a week',
    columns: [{ head: 'Channel' }, ...numbers('Contacts', 'Answered', 'Gave up', 'Turned away', 'Messages')],
    rows: channels.map(({ channel, contacts, answered, abandoned, turnedAway, messages }) =>
      [channel, ...[contacts, answered, abandoned, turnedAway, messages].map(formatAmount)].map(text),
    ),
  };
}

/** How long contacts wait on each channel, and what one costs. */
export function waitsTable(channels: readonly ChannelReport[], currency: string | null): DataTable {
  const seconds = (value: number): string => formatDuration(value / 60);
  return {
    caption: 'How long contacts wait, how busy those are who answer, and what a contact costs',
    columns: [
      { head: 'Channel' },
      ...numbers('Mean wait', 'Half within', '95% within', 'Busy', 'Left at the end', 'A contact'),
    ],
    rows: channels.map(({ channel, meanWaitSeconds, p50, p95, occupancy, backlogEnd, costPerContact }) =>
      [
        channel,
        ...[meanWaitSeconds, p50, p95].map((wait) => orDash(wait, seconds)),
        orDash(occupancy, (share) => formatPercent(share, 0)),
        formatAmount(backlogEnd),
        orDash(costPerContact, (money) => formatMoney(money, currency ?? '')),
      ].map(text),
    ),
  };
}

/** What asks for work, the most work first. */
export function issuesTable({ issues }: Pick<PictureReport, 'issues'>): DataTable {
  const all = issues.reduce((sum, { workHours }) => sum + workHours, 0);
  return {
    caption: 'What customers ask in a week, and the work it takes',
    columns: [{ head: 'Issue' }, ...numbers('Contacts', 'Hours of work', 'Of all work')],
    rows: issues.map(({ issue, contacts, workHours }) =>
      [
        issue,
        formatAmount(contacts),
        formatAmount(workHours),
        formatPercent(all > 0 ? workHours / all : 0, 0),
      ].map(text),
    ),
  };
}
