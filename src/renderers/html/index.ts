import type { ComparisonReport, PlanReport, Report } from '../../report/types';
import { formatCount } from '../../support/format';
import { cleanReport } from '../clean';
import { describeConfigs } from '../words/rest';
import { saysInvalid } from '../findings';
import { comparisonArticles } from './comparison';
import { type Markup, markup, nothing, verbatim } from './markup';
import { planArticle } from './plan';
import { contentsOf, paragraph, sectionOf } from './section';
import { sharedMethod } from './sections/method';
import { sideBySide } from './sections/side-by-side';
import { styleSheet } from './style';

/**
 * One file for people who have no terminal: it needs no network and no script, reads on a phone and on paper, in light
 * and in the dark, and says everything in words and tables.
 */
export function html(untrusted: Report): string {
  const report = cleanReport(untrusted);
  const { comparison } = report;
  const isCompared =
    comparison !== undefined && !report.plans.some(({ findings }) => findings.some(saysInvalid));
  // What guards found of a change is told there; of the plans themselves it says nothing.
  const plans = isCompared
    ? report.plans
        .filter(({ base }) => base?.state !== 'deleted')
        .map((plan) => ({ ...plan, findings: [], name: nameBeside(plan, comparison) }))
    : report.plans;
  const prefixOf = (index: number): string => (plans.length === 1 ? '' : `plan-${String(index + 1)}-`);
  const method = sharedMethod(plans);
  const links = [
    ...(plans.length === 1
      ? []
      : plans.map(({ name }, index) => ({ to: `${prefixOf(index)}top`, title: name }))),
    ...(method === undefined ? [] : [{ to: method.name, title: method.title }]),
  ];
  const before = isCompared ? comparisonArticles(report, comparison, links) : overviewOf(report, links);
  const leftOut = method === undefined ? [] : [method.name];
  const body = markup`<a class="skip" href="#report">To the report</a>
<main id="report">${before}${plans.map((plan, index) => planArticle(plan, report, prefixOf(index), leftOut))}${method === undefined ? nothing : sectionOf(method)}
</main>${footer(report)}`;
  return `${documentOf(titleOf(report, isCompared), body).text}\n`;
}

/** A plan and its change have one name as a rule. */
const nameBeside = ({ name, base }: PlanReport, { fit }: ComparisonReport): string =>
  fit.length > 0 ? name : `${name}, ${base === undefined ? 'before' : 'after'}`;

/** What a tab, a bookmark or a list of files shows of it. */
function titleOf({ plans }: Pick<Report, 'plans'>, isCompared: boolean): string {
  const name = plans.at(-1)?.name ?? '';
  if (isCompared && plans.length === 2) return `What changes: ${name}`;
  if (isCompared) return `${formatCount(plans.length, 'design')} side by side`;
  return `${plans.length === 1 ? name : formatCount(plans.length, 'service plan')}: service plan report`;
}

function overviewOf({ plans }: Report, links: Parameters<typeof contentsOf>[1]): Markup {
  const charts = sideBySide(plans);
  if (charts.text === '') return nothing;
  return markup`
<section class="plan">
<h1>${formatCount(plans.length, 'plan')} side by side</h1>${paragraph(
    'A plan that takes less is not the better one for that: how well each keeps its promises stands below.',
    'lead',
  )}${contentsOf('all plans', links)}${charts}
</section>`;
}

// The policy forbids whatever this document does not need: scripts, images, fonts, forms and the network.
const documentOf = (title: string, body: Markup): Markup => markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${verbatim(styleSheet)}</style>
</head>
<body>
${body}
</body>
</html>`;

/** What it takes to get the same numbers again. */
function footer(report: Report): Markup {
  const { tool, today, seed, command, plans } = report;
  const files = plans.map(({ file }, index) => markup`${index === 0 ? '' : ', '}<code>${file}</code>`);
  const configs = describeConfigs(report).map((text) => `, ${text}`);
  return markup`
<footer>
<p>Made by ${tool.name} ${tool.version} with <code>${tool.name} ${command}</code>, for ${today}, from ${files}${configs}. The same files, date and seed (${seed}) give the same report.</p>
</footer>`;
}
