import type { CoverageReport, PlanReport, Report } from '../../report/types';
import { formatCount } from '../../support/format';
import { cleanReport } from '../clean';
import { createPaint, type Paint } from '../paint';
import { saysInvalid } from '../findings';
import { wrap, wrapAfter } from '../text';
import type { RenderOptions } from '../types';
import { describeHeadings, findingsHeading } from '../words/findings';
import { describeGrowth } from '../words/growth';
import { nextCommand } from '../words/next-command';
import { describeConfigs } from '../words/rest';
import { type Mood, outcomeOf, shortTeams, verdictOf } from '../words/verdict';
import { renderBudget } from './budget';
import { renderFindings } from './findings';
import { renderPromises } from './promises';
import {
  countWaived,
  renderAssumptions,
  renderBase,
  renderNotDeclared,
  renderOddWeeks,
  renderWaived,
} from './rest';
import { renderWeek } from './week';

const moodSigns: Readonly<Record<Mood, string>> = { good: '✓', bad: '✗', unsure: '?' };

/** For people: the verdict first, then the picture, then each finding with what to do about it. */
export function pretty(untrusted: Report, options: RenderOptions): string {
  const { color, width, quiet } = options;
  const report = cleanReport(untrusted);
  const paint = createPaint(color);
  const plans = report.plans.map((plan) => renderPlan(plan, options, paint));
  const blocks = quiet ? plans : [...plans, renderFooter(report, width, paint)];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function renderPlan(
  plan: PlanReport,
  { quiet, width, showWaived = false }: RenderOptions,
  paint: Paint,
): string[] {
  const title = renderTitle(plan, width, paint);
  const findings = renderFindings(plan, quiet, width, paint);
  if (quiet) return joinBlocks([title, findings]);

  const promises = plan.coverage?.promises ?? plan.promises;
  const isInvalid = plan.findings.some(saysInvalid);
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [...wrap(heading, width).map(paint.strong), ...lines];
  const isUnkept = promises.some((promise) => ['missed', 'unsure'].includes(outcomeOf(promise)));
  return joinBlocks([
    title,
    isInvalid ? [] : section('Promises', renderPromises(promises, plan.coverage, width, paint)),
    plan.coverage === null ? [] : renderWeek(plan.coverage.people, shortTeams(plan), isUnkept, width, paint),
    plan.coverage === null
      ? []
      : section('Budget', renderBudget(plan.coverage.budget, plan.currency, width, paint)),
    plan.coverage === null ? [] : growthLines(plan.coverage, width),
    section(findingsHeading(plan), [
      ...describeHeadings(plan).flatMap((text) => wrap(text, width).map(paint.faint)),
      ...findings,
    ]),
    section('Assumed, because the plan does not say', renderAssumptions(plan, width, paint)),
    section('Accepted', showWaived ? renderWaived(plan, width) : []),
    section('Weeks apart, not judged with the others', renderOddWeeks(plan, width)),
    [
      ...renderBase(plan, width),
      ...(showWaived ? [] : countWaived(plan, width)),
      ...renderNotDeclared(plan, width),
    ].map(paint.faint),
  ]);
}

const growthLines = (coverage: CoverageReport, width: number): string[] =>
  [describeGrowth(coverage)]
    .filter((sentence) => sentence !== '')
    .flatMap((sentence) => wrap(sentence, width));

function renderTitle(plan: PlanReport, width: number, paint: Paint): string[] {
  const { mood, sentence } = verdictOf(plan);
  const style = { good: paint.good, bad: paint.bad, unsure: paint.unsure }[mood];
  const name = plan.name === plan.file ? plan.file : `${plan.name} (${plan.file})`;
  return [
    ...wrap(name, width).map(paint.faint),
    ...wrapAfter(`${moodSigns[mood]} `, sentence, width).map((line) => paint.strong(style(line))),
  ];
}

/** What the numbers rest on, and the command to run next. */
function renderFooter({ today, seed, plans, summary }: Report, width: number, paint: Paint): string[] {
  const runs = plans.flatMap(({ coverage }) => (coverage === null ? [] : [coverage.runs]));
  const facts = [
    ...(plans.length > 1
      ? [
          formatCount(plans.length, 'plan'),
          formatCount(summary.errors, 'error'),
          formatCount(summary.warnings, 'warning'),
        ]
      : []),
    `today ${today}`,
    ...describeConfigs({ plans }),
    ...(runs.length > 0 ? [`seed ${String(seed)}`, formatCount(Math.max(...runs), 'run')] : []),
  ];
  const next = nextCommand(plans);
  return [
    ...wrap(facts.join(' · '), width).map(paint.faint),
    ...(next === undefined ? [] : wrapAfter('Next: ', next, width)),
  ];
}

/** The blocks that have lines, an empty line between two. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string[] {
  return blocks
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
