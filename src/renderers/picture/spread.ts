import type { ClearingReport, PictureReport, PriorityReport } from '../../report/types';
import { formatDuration, formatNumber, formatPercent } from '../../support/format';
import type { Paint } from '../paint';
import { nameOf } from '../pretty/growth';
import { type Cell, type Column, drawTable } from '../table';
import { wrap } from '../text';

const right = 'right' as const;
const columnsOf = (first: string, ...others: readonly string[]): Column[] => [
  { head: first },
  ...others.map((head) => ({ head, align: right })),
];
const share = (value: number): string => formatPercent(value, value < 0.995 ? 0 : 1);

/** How each promise fares from day to day and week to week. */
export function renderSpread(
  { spread }: Pick<PictureReport, 'spread'>,
  width: number,
  paint: Paint,
): string[] {
  if (spread.length === 0) return [];
  const columns = columnsOf(
    'In time',
    'Usual day',
    '1 day in 20 below',
    'Worst day',
    '1 week in 20 below',
    'Worst week',
    'Worst hour',
  );
  const rows = spread.map(({ wait, channel, reach, days, weeks, worstHour }): Cell[] => [
    { text: nameOf(wait, channel) },
    ...[days.p50, days.p5, days.worst, weeks.p5, weeks.worst].map((value) => ({
      text: share(value),
      style: value < reach ? paint.bad : plain,
    })),
    { text: worstHour === null ? '–' : `${worstHour.at} ${share(worstHour.share)}` },
  ]);
  const below = spread.filter(({ days }) => days.belowReach > 0);
  return [
    ...drawTable(columns, rows, width, paint),
    ...below.flatMap(({ wait, channel, reach, days }) =>
      wrap(
        `${formatPercent(days.belowReach, 0)} of the days keep less than ${formatPercent(reach)} of ${nameOf(wait, channel)}.`,
        width,
      ).map(paint.faint),
    ),
  ];
}

const plain = (text: string): string => text;

/** One number of contacts in time, divided in the four ways that are in use. */
export function renderServiceLevels(
  { serviceLevels }: Pick<PictureReport, 'serviceLevels'>,
  width: number,
  paint: Paint,
): string[] {
  if (serviceLevels.length === 0) return [];
  const columns = columnsOf(
    'In time of',
    'All who asked (ours)',
    'Quick leavers left out',
    'The answered',
    'The ever patient',
  );
  const rows = serviceLevels.map(
    ({ wait, channel, ofOffered, withoutShortAbandons, ofAnswered, ofPatient }) =>
      [
        nameOf(wait, channel),
        ...[ofOffered, withoutShortAbandons, ofAnswered].map((value) => formatPercent(value)),
        ofPatient === null ? 'not known' : formatPercent(ofPatient),
      ].map((text) => ({ text })),
  );
  const legend =
    'Four definitions of service level, simulated; promises here are judged by the first. Quick leavers gave up within the promise.';
  return [...drawTable(columns, rows, width, paint), ...wrap(legend, width).map(paint.faint)];
}

/** What waits after the longest pause of the week, and when it is cleared. */
export function renderClearing(
  { clearing }: Pick<PictureReport, 'clearing'>,
  width: number,
  paint: Paint,
): string[] {
  if (clearing.length === 0) return [];
  const columns = columnsOf('Clearing', 'Opens', 'After', 'Waiting', 'By means', 'Half', '90%', 'Longest');
  const rows = clearing.map((each) =>
    [
      each.channel,
      each.opensAt,
      formatDuration(each.closedSeconds / 60),
      formatNumber(each.waiting),
      meansText(each),
      ...[each.p50, each.p90, each.longest].map((value) => (value === null ? 'not yet' : roughly(value))),
    ].map((text) => ({ text })),
  );
  const legend =
    'Time from opening until the last contact that waits then is answered, nights included: in half and in 90% of the weeks. By means: without chance, the oldest first. Not yet: by the end of the run.';
  return [...drawTable(columns, rows, width, paint), ...wrap(legend, width).map(paint.faint)];
}

/** To the minute. */
const roughly = (seconds: number): string => formatDuration(Math.round(seconds / 60));

function meansText({ fluidSeconds, overloaded }: ClearingReport): string {
  if (overloaded) return 'never';
  return fluidSeconds === null ? '–' : roughly(fluidSeconds);
}

const wait = (seconds: number): string => formatDuration(seconds / 60);

/** Who waits longest: the lowest priority is answered too, or it is not. */
export function renderPriorities(
  { priorities }: Pick<PictureReport, 'priorities'>,
  width: number,
  paint: Paint,
): string[] {
  if (priorities.length < 2 && priorities.every(({ neverAnswered }) => neverAnswered === 0)) return [];
  const columns = columnsOf('Written', 'Half within', '95% within', 'Longest', 'Never answered');
  const rows = priorities.map((each): Cell[] => [
    { text: each.priority },
    ...[each.p50, each.p95, each.longest].map((value) => ({ text: value === null ? '–' : wait(value) })),
    { text: neverText(each), style: each.neverAnswered > 0 ? paint.bad : plain },
  ]);
  return drawTable(columns, rows, width, paint);
}

function neverText({ answered, neverAnswered }: PriorityReport): string {
  return neverAnswered === 0 ? '0%' : formatPercent(neverAnswered / (answered + neverAnswered));
}
