import type { Finding, Gap, PlanReport, Severity } from '../../report/types';
import { formatPercent } from '../../support/format';
import { worstFirst } from '../findings';
import { headingsTable } from '../tables/headings';
import { nameOf } from '../tables/promises';
import { closingsTable } from '../tables/resources';
import { type DataTable, text } from '../tables/types';
import { orDash } from '../words/amounts';
import { budgetLines } from '../words/budget';
import { findingsHeading } from '../words/findings';
import { describeShare, outcomeLegend, outcomeSigns } from '../words/promises';
import { outcomeOf } from '../words/verdict';
import type { Block } from './fit';
import { tableOf } from './table';
import { code, codeBlock, fold, prose, shorten, summaryOf } from './text';

/** Promises, money and heads in one small table. */
export function summaryBlock({ promises, coverage, currency }: PlanReport): Block {
  const judged = coverage?.promises ?? promises;
  const budget = coverage === null ? [] : budgetLines(coverage.budget, currency);
  const table: DataTable = {
    caption: '',
    columns: [
      { head: '' },
      { head: 'What' },
      { head: 'Expected', isNumber: true },
      { head: 'Asked or allowed', isNumber: true },
    ],
    rows: [
      ...judged.map((promise) => {
        const outcome = outcomeOf(promise);
        const isPromise = outcome !== 'no-promise';
        return [
          outcomeSigns[outcome],
          isPromise ? `${nameOf(promise)} within ${promise.within}` : `${nameOf(promise)}, best effort`,
          isPromise && promise.expected !== null ? describeShare(promise) : '–',
          isPromise ? formatPercent(promise.reach) : '–',
        ].map(text);
      }),
      ...budget.map(({ sign, name, planned, needed, limit, isShort, format }) =>
        [
          sign,
          name,
          `${orDash(planned, format)}${isShort && needed !== null ? ` (${format(needed)} needed)` : ''}`,
          limit === null ? 'no limit' : format(limit),
        ].map(text),
      ),
    ],
    note: outcomeLegend(judged, coverage !== null),
  };
  const full = tableOf(table);
  return { full, short: full };
}

const signs: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };
const longestMessage = 400;

/** Every finding that nobody has accepted, the worst first, each folded up to its sentence. */
export function findingBlocks(plan: PlanReport): Block[] {
  const findings = worstFirst(plan.findings);
  if (findings.length === 0) return [];
  const heading = `### ${findingsHeading(plan)}`;
  const grouped = findings.length > 1 ? tableOf(headingsTable(plan)) : '';
  return [
    { full: heading, short: heading },
    { full: grouped, short: '' },
    ...findings.map((finding) => findingBlock(finding, plan)),
  ];
}

function findingBlock(finding: Finding, { gaps, currency }: PlanReport): Block {
  const { severity, message, rule, file, line, column, because, help, snippet, fingerprint } = finding;
  const place = `${file}:${String(line)}:${String(column)}`;
  const own = gaps.filter((gap) => gap.finding === fingerprint);
  const parts = [
    `${code(place)} ${code(rule)}`,
    ...(snippet === '' ? [] : [codeBlock(snippet)]),
    ...because.map((reason) => `- since ${prose(reason.message)} (line ${String(reason.line)})`),
    ...(help === '' ? [] : [`**What to do:** ${prose(help)}`]),
    ...own.filter(({ closes }) => closes.length > 0).map((gap: Gap) => tableOf(closingsTable(gap, currency))),
  ];
  return {
    full: fold(`${signs[severity]} <b>${severity}</b> ${summaryOf(message)}`, parts.join('\n\n')),
    short: `${signs[severity]} **${severity}** ${prose(shorten(message, longestMessage))} (${code(shorten(place, longestMessage))})`,
  };
}
