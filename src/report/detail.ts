import type { Coverage } from '../coverage';
import type {
  Clearing,
  DetailCoverage,
  LedgerEntry,
  Opinion,
  PriorityWaits,
  Spread,
} from '../coverage/detail';
import { formatCount } from '../support/format';
import { selectsOf } from '../model/selects';
import { hourText, rounded, withinText } from './coverage-report';
import type {
  ClearingReport,
  LedgerReport,
  OpinionReport,
  PictureReport,
  PriorityReport,
  SpreadOf,
  SpreadReport,
} from './types';

type DetailReport = Pick<
  PictureReport,
  'ledger' | 'spread' | 'serviceLevels' | 'clearing' | 'priorities' | 'tiers' | 'solvers' | 'opinions'
>;

/** What is known beyond the verdict, in the units of the report. */
export function detailReport(coverage: Coverage, detail: DetailCoverage): DetailReport {
  return {
    ledger: detail.ledger.map(ledgerReport),
    spread: detail.spreads.map(spreadReport),
    serviceLevels: detail.serviceLevels.map((each) => ({ ...named(each), ...each.levels })),
    clearing: detail.clearings.map(clearingReport),
    priorities: detail.priorities.map(priorityReport),
    tiers: detail.tiers.map(({ name, contactsPerWeek, kept, liveP95Minutes, writtenP95Minutes }) => ({
      tier: name,
      contacts: rounded(contactsPerWeek),
      kept,
      liveP95: liveP95Minutes === null ? null : seconds(liveP95Minutes),
      writtenP95: writtenP95Minutes === null ? null : seconds(writtenP95Minutes),
    })),
    solvers: solversOf(coverage, detail),
    opinions: detail.opinions.map(opinionReport),
  };
}

/** Null where it never comes. */
function seconds(minutes: number): number | null {
  return Number.isFinite(minutes) ? rounded(minutes * 60) : null;
}

const ledgerReport = ({ promise, channel, segments, worst }: LedgerEntry): LedgerReport => ({
  wait: promise.id,
  channel: channel.id,
  selects: selectsOf(promise.plan),
  reach: promise.reach,
  worst: worst?.id ?? null,
  segments: segments.map(({ segment, kept }) => ({ segment: segment.id, ...kept })),
});

const named = ({ promise, channel }: Pick<Spread, 'promise' | 'channel'>) => ({
  wait: promise.id,
  channel: channel.id,
  selects: selectsOf(promise.plan),
  within: withinText(promise.plan),
});

function spreadReport(each: Spread): SpreadReport {
  const of = ({ below, ...shares }: Spread['days']): SpreadOf => ({ ...shares, belowReach: below });
  const { promise, days, weeks, worstHour } = each;
  return {
    ...named(each),
    reach: promise.reach,
    days: of(days),
    weeks: of(weeks),
    worstHour: worstHour && { at: hourText(worstHour.hour), share: worstHour.share },
  };
}

function clearingReport(each: Clearing): ClearingReport {
  const { channel, opensAt, closedMinutes, waiting, fluidMinutes } = each;
  const hour = hourText(Math.floor(opensAt / 60));
  return {
    channel: channel.id,
    opensAt: hour.replace(/00$/u, String(opensAt % 60).padStart(2, '0')),
    closedSeconds: closedMinutes * 60,
    waiting: rounded(waiting),
    fluidSeconds: fluidMinutes === null ? null : seconds(fluidMinutes),
    overloaded: fluidMinutes === Infinity,
    p50: seconds(each.p50Minutes),
    p90: seconds(each.p90Minutes),
    longest: seconds(each.longestMinutes),
  };
}

const priorityReport = (each: PriorityWaits): PriorityReport => ({
  priority: each.name,
  answered: each.answered,
  neverAnswered: each.neverAnswered,
  p50: seconds(each.p50Minutes),
  p95: seconds(each.p95Minutes),
  longest: seconds(each.longestMinutes),
});

const opinionReport = ({ promise: { promise, channel, kept }, others, reasons }: Opinion): OpinionReport => ({
  wait: promise.id,
  channel: channel.id,
  simulated: kept.expected,
  low: kept.low,
  high: kept.high,
  others,
  reasons,
});

function solversOf(
  { runs, weeks, growth }: Coverage,
  { runs: heard, clearings, opinions }: DetailCoverage,
): DetailReport['solvers'] {
  const length = `${formatCount(runs, 'run')} of ${formatCount(weeks.length, 'week')}`;
  const others = [...new Set(opinions.flatMap((opinion) => opinion.others.map(({ solver }) => solver)))];
  return [
    {
      numbers: 'shares in time, waits, how busy people are',
      solver: `simulation, contact by contact, ${length}`,
    },
    ...(heard < runs
      ? [
          {
            numbers: 'days, weeks and other details',
            solver: `simulation, the first ${formatCount(heard, 'run')} of them`,
          },
        ]
      : []),
    {
      numbers: 'people needed',
      solver: 'formula: Erlang A hour by hour, and no more of the time busy than max_occupancy',
    },
    { numbers: 'time inequality', solver: 'simulated queues, minutes of the plan' },
    ...(clearings.length > 0
      ? [{ numbers: 'clearing what waits', solver: 'simulation, and means alone (fluid) beside it' }]
      : []),
    ...(growth === null
      ? []
      : [
          {
            numbers: 'growth',
            solver: 'simulation for now; what growth takes: Erlang A (live), throughput (written)',
          },
        ]),
    ...others.map((solver) => ({ numbers: 'a second opinion on live channels that stand alone', solver })),
  ];
}
