import type { AssumptionReport, PlanReport, Report } from '../../report/types';
import { formatCount, formatList, formatNumber, formatPercent } from '../../support/format';

/** Guesses at handle times first, for most hangs on them. */
export function gravestFirst(assumptions: readonly AssumptionReport[]): readonly AssumptionReport[] {
  const isHandleTime = ({ at }: { at: string }): boolean => /(?:^|\.)handle(?:\.|$)/u.test(at);
  return [
    ...assumptions.filter(isHandleTime),
    ...assumptions.filter((assumption) => !isHandleTime(assumption)),
  ];
}

/** What somebody has decided to live with, and waivers that do nothing. */
export function describeAccepted({ findings, waivers }: Pick<PlanReport, 'findings' | 'waivers'>): string[] {
  const end = (until: string | null): string => (until === null ? '' : ` (until ${until})`);
  return [
    ...findings.flatMap(({ message, waived }) =>
      waived === undefined ? [] : [`${message}. Accepted: ${waived.reason}${end(waived.until)}`],
    ),
    ...waivers
      .filter(({ state }) => state !== 'used')
      .map(({ rule, at, reason, until, state }) => `${rule} at ${at}, ${state}: ${reason}${end(until)}`),
  ];
}

/** The files that set the rules, in a word or two; none where there are none. */
export function describeConfigs({ plans }: Pick<Report, 'plans'>): string[] {
  const configs = [...new Set(plans.flatMap(({ config }) => config ?? []))];
  return configs.length === 0 ? [] : [`rules as in ${formatList(configs)}`];
}

/** Weeks that are not judged with the others, with their reasons and the share kept in them. */
export function describeOddWeeks({ coverage }: Pick<PlanReport, 'coverage'>): string[] {
  const odd = coverage?.weeks.filter(({ plain }) => !plain) ?? [];
  return odd.map(({ start, why, kept }) => {
    const share = kept === null ? '' : `: ${formatPercent(kept)} in time`;
    return `week of ${start}, ${why.join(', ')}${share}`;
  });
}

/** What the plan does not mention and nobody therefore judged; at most about `most` keys by name. */
export function describeNotDeclared(notDeclared: readonly string[], most: number): string {
  const rest = notDeclared.length - most;
  const named = notDeclared.slice(0, rest > 1 ? most : notDeclared.length).join(', ');
  const more = rest > 1 ? ` and ${formatNumber(rest)} more (all: --complete)` : '';
  const count = formatCount(notDeclared.length, 'key');
  return `Not declared, so not judged: ${count}: ${named}${more}.`;
}

/** How a check against an earlier version says so; empty where there was none. */
export function describeBase({ base }: PlanReport): string {
  if (base === undefined) return '';
  if (base.state === 'new') return `There is no ${base.file}: everything here is new.`;
  if (base.state === 'invalid') return `${base.file} is no valid plan: everything here is told.`;
  if (base.known === 0) return `Held against ${base.file}.`;
  return `${formatCount(base.known, 'finding')} that ${base.file} has as well ${base.known === 1 ? 'is' : 'are'} not shown.`;
}
