import type { PlanReport, Report } from '../../report/types';
import { cleanReport } from '../clean';
import { createPaint, type Paint } from '../paint';
import { joinBlocks, pretty } from '../pretty';
import { saysInvalid } from '../findings';
import { partsOf } from '../parts';
import { renderBudget } from '../pretty/budget';
import { renderPromises } from '../pretty/promises';
import { renderAssumptions, renderOddWeeks } from '../pretty/rest';
import { wrap, wrapAfter } from '../text';
import type { RenderOptions } from '../types';
import { fileArgument } from '../words/next-command';
import { describeLeastPeople } from '../words/least-people';
import { describeSolutions } from '../words/solutions';
import { headline } from '../words/simulation';
import { clearingTable, prioritiesTable, serviceLevelsTable } from '../tables/spread';
import { describeUntried, onePersonTable } from '../tables/one-person';
import { timeInequalityTable } from '../tables/outlook';
import { drawDataTable, faintly } from './data-table';
import { renderOutlook, renderSolvers, renderSpread } from './outlook';
import { renderPart } from './parts';
import { renderScenarios } from './scenarios';
import { renderTiers } from './tiers';
import { renderChannels, renderIssues, renderTeams } from './tables';
import { renderMissed, renderTeamWeeks } from './week';

/** For people: the week as the simulation saw it. What is no valid plan is told as `check` tells it. */
export function picture(untrusted: Report, options: RenderOptions): string {
  if (untrusted.plans.some(({ findings }) => findings.some(saysInvalid))) return pretty(untrusted, options);
  const report = cleanReport(untrusted);
  const { width, quiet } = options;
  const paint = createPaint(options.color);
  const plans = report.plans.map((plan) => renderPlan(plan, quiet, width, paint));
  const blocks = quiet ? plans : [...plans, renderFooter(report, width, paint)];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function renderPlan(plan: PlanReport, quiet: boolean, width: number, paint: Paint): string[] {
  const { coverage, picture: seen, currency } = plan;
  const name = plan.name === plan.file ? plan.file : `${plan.name} (${plan.file})`;
  const title = [...wrap(name, width).map(paint.faint), ...wrap(headline(plan), width).map(paint.strong)];
  if (quiet) return title;
  const section = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [...wrap(heading, width).map(paint.strong), ...lines];
  const promises = section(
    'Promises',
    renderPromises(
      coverage?.promises ?? plan.promises,
      coverage && { ...coverage, formulas: [] },
      width,
      paint,
    ),
  );
  const assumptions = section(
    'Assumed, because the plan does not say',
    renderAssumptions(plan, width, paint),
  );
  const parts = partsOf(plan).map((part) => section(part.title, renderPart(part, width, paint)));
  if (coverage === null || seen === undefined) return joinBlocks([title, promises, ...parts, assumptions]);
  return joinBlocks([
    title,
    promises,
    section('Missed', renderMissed(coverage, seen, width, paint)),
    section('From day to day', renderSpread(seen, width, paint)),
    section('Service level, four ways', drawDataTable(serviceLevelsTable(seen), width, paint)),
    section('People', renderTeamWeeks(coverage, seen, width, paint)),
    section('Teams', renderTeams(seen, currency, width, paint)),
    section('Channels', [
      ...renderChannels(coverage.channels, currency, width, paint),
      ...faintly(describeSolutions(seen), width, paint),
    ]),
    section('After the longest pause of the week', drawDataTable(clearingTable(seen), width, paint)),
    section('Priorities', drawDataTable(prioritiesTable(seen), width, paint)),
    section('Tiers', renderTiers(seen, width, paint)),
    section('Issues', renderIssues(seen, width, paint)),
    section('Whose time it takes', drawDataTable(timeInequalityTable(coverage), width, paint)),
    section('Budget', renderBudget(coverage.budget, currency, width, paint)),
    section('Growth', renderOutlook(coverage, currency, width, paint)),
    section(
      'Fewest people',
      describeLeastPeople(plan).flatMap((sentence) => wrap(sentence, width)),
    ),
    section('One person more, one fewer', [
      ...drawDataTable(onePersonTable(plan), width, paint),
      ...faintly(describeUntried(plan), width, paint),
    ]),
    section('Scenarios', renderScenarios(seen, width, paint)),
    ...parts,
    assumptions,
    section('Weeks apart, not judged with the others', renderOddWeeks(plan, width)),
    section('Who says so', renderSolvers(seen, coverage.promises, width, paint)),
  ]);
}

function renderFooter({ today, seed, plans }: Report, width: number, paint: Paint): string[] {
  const [plan] = plans;
  const next =
    plan === undefined ? [] : wrapAfter('Next: ', `svcplan check ${fileArgument(plan.file)}`, width);
  return [...wrap(`today ${today} · seed ${String(seed)}`, width).map(paint.faint), ...next];
}
