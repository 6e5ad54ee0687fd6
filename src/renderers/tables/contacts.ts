import type { ChannelReport, PictureReport } from '../../report/types';
import { formatDuration, formatMoney, formatPercent } from '../../support/format';
import { formatAmount, orDash } from '../words/amounts';
import { columnsOf, type DataTable, text } from './types';

/** What becomes of the contacts of each channel. */
export function outcomesTable(channels: readonly ChannelReport[]): DataTable {
  return {
    caption: 'What becomes of the contacts of a week',
    columns: columnsOf('Channel', 'Contacts', 'Answered', 'Gave up', 'Turned away', 'Messages'),
    rows: channels.map(({ channel, contacts, answered, abandoned, turnedAway, messages }) =>
      [channel, ...[contacts, answered, abandoned, turnedAway, messages].map(formatAmount)].map(text),
    ),
  };
}

/** How long those who are answered wait on each channel. */
export function waitsTable(channels: readonly ChannelReport[]): DataTable {
  const seconds = (value: number): string => formatDuration(value / 60);
  return {
    caption: 'How long contacts wait',
    columns: columnsOf('Channel', 'Mean', 'Half within', '90% within', '95% within', 'Longest'),
    rows: channels.map(({ channel, meanWaitSeconds, p50, p90, p95, longest }) =>
      [channel, ...[meanWaitSeconds, p50, p90, p95, longest].map((wait) => orDash(wait, seconds))].map(text),
    ),
  };
}

/** How busy those are who answer, what they leave, and what a contact costs. */
export function workTable(channels: readonly ChannelReport[], currency: string | null): DataTable {
  return {
    caption: 'How busy those are who answer, and what a contact costs',
    columns: columnsOf('Channel', 'Busy', 'Open at the end', 'A contact costs'),
    rows: channels.map(({ channel, occupancy, backlogEnd, costPerContact }) =>
      [
        channel,
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
    columns: columnsOf('Issue', 'Contacts', 'Hours if answered', 'Of all work'),
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
