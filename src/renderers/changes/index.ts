import type { ComparisonReport, PlanReport, Report } from '../../report/types';
import { cleanReport } from '../clean';
import { saysInvalid } from '../findings';
import { createPaint, type Paint } from '../paint';
import { joinBlocks, pretty } from '../pretty';
import { numbersTable } from '../tables/changes';
import { wrap, wrapAfter } from '../text';
import type { RenderOptions } from '../types';
import { changeVerdict } from '../words/changes';
import { fileArgument } from '../words/next-command';
import type { Mood } from '../words/verdict';
import { renderChanges } from './list';
import { renderFit } from './side-by-side';
import { drawData } from './table';

const signs: Readonly<Record<Mood, string>> = { good: '✓', bad: '✗', unsure: '!' };

/** For people: what has changed, the worst first, or designs side by side. What is no valid plan is told as `check` tells it. */
export function changes(untrusted: Report, options: RenderOptions): string {
  const { comparison } = untrusted;
  const invalid = untrusted.plans.filter(({ findings }) => findings.some(saysInvalid));
  if (invalid.length > 0) return pretty({ ...untrusted, plans: invalid }, options);
  if (comparison === undefined) return pretty(untrusted, options);
  const report = cleanReport(untrusted);
  const paint = createPaint(options.color);
  const body = renderBody(report, report.comparison ?? comparison, options, paint);
  const blocks = options.quiet ? body : [...body, renderFooter(report, options.width, paint)];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function renderBody(
  { plans }: Report,
  comparison: ComparisonReport,
  options: RenderOptions,
  paint: Paint,
): string[][] {
  if (comparison.fit.length > 0) return [renderFit(comparison, plans, options, paint)];
  const before = plans.find(({ base }) => base === undefined);
  return plans.flatMap((plan) => (plan.base === undefined ? [] : [renderPlan(plan, before, options, paint)]));
}

function renderPlan(
  plan: PlanReport,
  before: PlanReport | undefined,
  { quiet, width, showWaived = false }: RenderOptions,
  paint: Paint,
): string[] {
  const { mood, sentence } = changeVerdict(plan);
  const style = { good: paint.good, bad: paint.bad, unsure: paint.unsure }[mood];
  const title = [
    ...wrap(`${plan.name} (${plan.base?.file ?? ''} → ${plan.file})`, width).map(paint.faint),
    ...wrapAfter(`${signs[mood]} `, sentence, width).map((line) => paint.strong(style(line))),
  ];
  const list = renderChanges(plan, { quiet, width, showWaived }, paint);
  if (quiet) return joinBlocks([title, ...list]);
  const table = before && plan.base?.state === 'compared' ? numbersTable(before, plan) : undefined;
  return joinBlocks([
    title,
    ...list,
    table === undefined || table.rows.length === 0
      ? []
      : [
          paint.strong('In numbers'),
          ...drawData(table, width, paint),
          ...wrap(table.note ?? '', width).map(paint.faint),
        ],
  ]);
}

function renderFooter({ today, seed, plans, comparison }: Report, width: number, paint: Paint): string[] {
  const runs = plans.flatMap(({ coverage }) => (coverage === null ? [] : [coverage.runs]));
  const facts = `today ${today} · seed ${String(seed)}${runs.length > 0 ? ` · ${String(Math.min(...runs))} paired runs` : ''}`;
  const [plan] = plans.filter(({ base }) => base !== undefined);
  const next =
    plan === undefined
      ? undefined
      : (comparison?.fit.length ?? 0) > 0
        ? `svcplan compare ${fileArgument(comparison?.base ?? '')} ${fileArgument(plan.file)} (what changes from one to the other)`
        : plan.base?.state === 'deleted'
          ? undefined
          : `svcplan check ${fileArgument(plan.file)}`;
  return [
    ...wrap(facts, width).map(paint.faint),
    ...(next === undefined ? [] : wrapAfter('Next: ', next, width)),
  ];
}
