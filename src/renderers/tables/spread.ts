import type { ClearingReport, PictureReport, PriorityReport } from '../../report/types';
import { formatDuration, formatNumber, formatPercent } from '../../support/format';
import { orDash } from '../words/amounts';
import { nameWithin } from './promises';
import { columnsOf, type DataCell, type DataTable, text } from './types';

const share = (value: number): string => formatPercent(value, value < 0.995 ? 0 : 1);

/** How each promise fares from day to day and week to week: a good mean hides bad Mondays. */
export function spreadTable({ spread }: Pick<PictureReport, 'spread'>): DataTable {
  return {
    caption: 'Shares in time, from day to day and from week to week',
    columns: columnsOf(
      'In time',
      'Usual day',
      '1 day in 20 below',
      'Worst day',
      '1 week in 20 below',
      'Worst week',
      'Worst hour',
    ),
    rows: spread.map(({ reach, days, weeks, worstHour, ...promise }): DataCell[] => [
      text(nameWithin(promise)),
      ...[days.p50, days.p5, days.worst, weeks.p5, weeks.worst].map((value) =>
        value < reach ? { text: share(value), mood: 'bad' as const } : text(share(value)),
      ),
      text(worstHour === null ? '–' : `${worstHour.at} ${share(worstHour.share)}`),
    ]),
  };
}

/** One number of contacts in time, divided in the four ways that are in use. */
export function serviceLevelsTable({ serviceLevels }: Pick<PictureReport, 'serviceLevels'>): DataTable {
  return {
    caption: 'Service level, four ways',
    columns: columnsOf(
      'In time of',
      'All who asked (ours)',
      'Quick leavers left out',
      'The answered',
      'The ever patient',
    ),
    rows: serviceLevels.map(({ ofOffered, withoutShortAbandons, ofAnswered, ofPatient, ...promise }) =>
      [
        nameWithin(promise),
        ...[ofOffered, withoutShortAbandons, ofAnswered].map((value) => formatPercent(value)),
        ofPatient === null ? 'not known' : formatPercent(ofPatient),
      ].map(text),
    ),
    note: 'Four definitions of service level, simulated; promises here are judged by the first. Quick leavers gave up within the promise.',
  };
}

/** What waits after the longest pause of the week, and when it is cleared. */
export function clearingTable({ clearing }: Pick<PictureReport, 'clearing'>): DataTable {
  return {
    caption: 'After the longest pause of the week',
    columns: columnsOf('Clearing', 'Opens', 'After', 'Waiting', 'By means', 'Half', '90%', 'Longest'),
    rows: clearing.map((each) =>
      [
        each.channel,
        each.opensAt,
        formatDuration(each.closedSeconds / 60),
        formatNumber(each.waiting),
        meansText(each),
        ...[each.p50, each.p90, each.longest].map((value) => (value === null ? 'not yet' : roughly(value))),
      ].map(text),
    ),
    note: 'Time from opening until the last contact that waits then is answered, nights included: in half and in 90% of the weeks. By means: without chance, the oldest first. Not yet: by the end of the run.',
  };
}

/** To the minute. */
const roughly = (seconds: number): string => formatDuration(Math.round(seconds / 60));

function meansText({ fluidSeconds, overloaded }: ClearingReport): string {
  return overloaded ? 'never' : orDash(fluidSeconds, roughly);
}

/** Who waits longest: the lowest priority is answered too, or it is not. Without rows where there is nothing to compare. */
export function prioritiesTable({ priorities }: Pick<PictureReport, 'priorities'>): DataTable {
  const isTold = priorities.length > 1 || priorities.some(({ neverAnswered }) => neverAnswered > 0);
  return {
    caption: 'Written contacts by priority',
    columns: columnsOf('Written', 'Half within', '95% within', 'Longest', 'Never answered'),
    rows: (isTold ? priorities : []).map((each): DataCell[] => [
      text(each.priority),
      ...[each.p50, each.p95, each.longest].map((value) =>
        text(orDash(value, (seconds) => formatDuration(seconds / 60))),
      ),
      each.neverAnswered > 0 ? { text: neverText(each), mood: 'bad' } : text(neverText(each)),
    ]),
  };
}

function neverText({ answered, neverAnswered }: PriorityReport): string {
  return neverAnswered === 0 ? '0%' : formatPercent(neverAnswered / (answered + neverAnswered));
}
