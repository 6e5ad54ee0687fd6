import type { Coverage, Effort } from '../coverage';
import type { EffortReport, GrowthReport, TimeInequalityReport } from './types';

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Customer minutes against staff minutes, in the units of the report. */
export function timeInequalityReport({ effort: { issues, all } }: Coverage): TimeInequalityReport {
  return {
    issues: issues.map(({ issue, declared, ...effort }) => ({
      issue: issue.id,
      ...effortReport(effort),
      declared,
    })),
    all: effortReport(all),
  };
}

function effortReport({ ratio, ...minutes }: Effort): EffortReport {
  return {
    contacts: rounded(minutes.contacts),
    selfHelpMinutes: rounded(minutes.selfHelp),
    retellingMinutes: rounded(minutes.retelling),
    callTreeMinutes: rounded(minutes.callTree),
    queueMinutes: rounded(minutes.queue),
    talkMinutes: rounded(minutes.talk),
    customerMinutes: rounded(minutes.customer),
    staffMinutes: rounded(minutes.staff),
    ratio: Number.isNaN(ratio) ? null : rounded(ratio),
  };
}

/** What growth does to promises and budget. */
export function growthReport({ growth }: Coverage): GrowthReport | null {
  if (growth === null) return null;
  const { sharePerMonth, firstMonth, promises, cash } = growth;
  return {
    sharePerMonth,
    firstMonth,
    promises: promises.map(({ promise, channel, ...rest }) => ({
      wait: promise.id,
      channel: channel.id,
      ...rest,
    })),
    cash: cash && { ...cash, limit: rounded(cash.limit), planned: cash.planned.map(rounded) },
  };
}
