import type { ChannelReport, PictureReport } from '../../report/types';
import { formatDuration, formatMoney, formatPercent } from '../../support/format';
import type { Paint } from '../paint';
import { type Column, drawTable } from '../table';
import { formatAmount, orDash } from '../words/amounts';

const right = 'right' as const;

/** What becomes of the contacts of each channel, and how long they wait. Three tables, as one is wider than a terminal. */
export function renderChannels(
  channels: readonly ChannelReport[],
  currency: string | null,
  width: number,
  paint: Paint,
): string[] {
  if (channels.length === 0) return [];
  const outcomes: Column[] = [
    { head: 'A week' },
    ...['Contacts', 'Answered', 'Gave up', 'Turned away', 'Messages'].map((head) => ({ head, align: right })),
  ];
  const waits: Column[] = [
    { head: 'Waits' },
    ...['Mean', 'Half within', '90% within', '95% within', 'Longest'].map((head) => ({ head, align: right })),
  ];
  const costs: Column[] = [
    { head: 'Work' },
    ...['Busy', 'Open at the end', 'A contact costs'].map((head) => ({ head, align: right })),
  ];
  const money = (value: number): string => formatMoney(value, currency ?? '');
  const seconds = (value: number): string => formatDuration(value / 60);
  return [
    ...drawTable(
      outcomes,
      channels.map(({ channel, contacts, answered, abandoned, turnedAway, messages }) =>
        [channel, ...[contacts, answered, abandoned, turnedAway, messages].map(formatAmount)].map(textCell),
      ),
      width,
      paint,
    ),
    '',
    ...drawTable(
      waits,
      channels.map(({ channel, meanWaitSeconds, p50, p90, p95, longest }) =>
        [channel, ...[meanWaitSeconds, p50, p90, p95, longest].map((wait) => orDash(wait, seconds))].map(
          textCell,
        ),
      ),
      width,
      paint,
    ),
    '',
    ...drawTable(
      costs,
      channels.map(({ channel, occupancy, backlogEnd, costPerContact }) =>
        [
          channel,
          orDash(occupancy, (share) => formatPercent(share, 0)),
          formatAmount(backlogEnd),
          orDash(costPerContact, money),
        ].map(textCell),
      ),
      width,
      paint,
    ),
  ];
}

const textCell = (text: string): { readonly text: string } => ({ text });

/** What each team is paid for, what is needed of it, and what it costs. */
export function renderTeams(
  { teams }: Pick<PictureReport, 'teams'>,
  currency: string | null,
  width: number,
  paint: Paint,
): string[] {
  if (teams.length === 0) return [];
  const columns: Column[] = [
    { head: 'Hours a week' },
    ...['Paid', 'On duty', 'Needed', 'Busy', 'Cost a month'].map((head) => ({ head, align: right })),
  ];
  const rows = teams.map(({ team, paidHours, onDutyHours, neededHours, busy, costPerMonth }) =>
    [
      team,
      ...[paidHours, onDutyHours, neededHours].map((hours) => orDash(hours, formatAmount)),
      orDash(busy, (share) => formatPercent(share, 0)),
      orDash(costPerMonth, (money) => formatMoney(money, currency ?? '')),
    ].map(textCell),
  );
  return drawTable(columns, rows, width, paint);
}

/** What asks for work, the most work first. */
export function renderIssues(
  { issues }: Pick<PictureReport, 'issues'>,
  width: number,
  paint: Paint,
): string[] {
  // A plan without issues has one that stands for all: nothing to compare.
  if (issues.length < 2) return [];
  const all = issues.reduce((sum, { workHours }) => sum + workHours, 0);
  const columns: Column[] = [
    { head: 'Asked a week' },
    ...['Contacts', 'Hours if answered', 'Of all work'].map((head) => ({ head, align: right })),
  ];
  const rows = issues.map(({ issue, contacts, workHours }) =>
    [
      issue,
      formatAmount(contacts),
      formatAmount(workHours),
      formatPercent(all > 0 ? workHours / all : 0, 0),
    ].map(textCell),
  );
  return drawTable(columns, rows, width, paint);
}
