import type { ChangeReport, ComparisonReport, PlanReport, Report } from '../../report/types';
import { formatCount } from '../../support/format';
import { numbersTable } from '../tables/changes';
import { designsTable, fitTable } from '../tables/fit';
import { changeVerdict, findingOf, isTold } from '../words/changes';
import { fitSentences } from '../words/fit';
import type { Mood } from '../words/verdict';
import { type Markup, markup, nothing } from './markup';
import { contentsOf, listOf, type Section, section, sectionOf } from './section';
import { findingsSection } from './sections/findings';
import { sideBySide } from './sections/side-by-side';
import { tableOf } from './table';

type Links = Parameters<typeof contentsOf>[1];

const signs: Readonly<Record<Mood, string>> = { good: '✓', bad: '✗', unsure: '!' };

/** What comes before the plans themselves: what one of them changes, or how they stand side by side. */
export function comparisonArticles(
  { plans }: Pick<Report, 'plans'>,
  comparison: ComparisonReport,
  links: Links,
): readonly Markup[] {
  if (comparison.fit.length > 0) return [fitArticle(comparison, plans, links)];
  const before = plans.find(({ base }) => base === undefined);
  return plans.flatMap((plan, index) =>
    plan.base === undefined ? [] : [changeArticle(plan, before, `change-${String(index)}-`, links)],
  );
}

function fitArticle(comparison: ComparisonReport, plans: readonly PlanReport[], links: Links): Markup {
  const sections = [
    section('fit', 'How each fits whom', ...comparison.fit.map((fit) => tableOf(fitTable(fit, plans)))),
    section('designs', 'What each takes', tableOf(designsTable(plans)), sideBySide(plans)),
  ].filter((each) => each !== undefined);
  const own = sections.map(({ name, title }) => ({ to: name, title }));
  return markup`
<article class="plan">
<header>
<h1>${formatCount(plans.length, 'design')} side by side</h1>${fitSentences(comparison, plans).map((sentence) => verdict('good', sentence))}
</header>${contentsOf('designs', [...own, ...links])}${sections.map((each) => sectionOf(each))}
</article>`;
}

function changeArticle(
  plan: PlanReport,
  before: PlanReport | undefined,
  prefix: string,
  links: Links,
): Markup {
  const { mood, sentence } = changeVerdict(plan);
  const sections = [numbersSection(plan, before), findingsSection(plan), listsSection(plan)].filter(
    (each) => each !== undefined,
  );
  const own = sections.map(({ name, title }) => ({ to: `${prefix}${name}`, title }));
  return markup`
<article class="plan">
<header>
<h1>What changes: ${plan.name}</h1>
<p class="file"><code>${plan.base?.file ?? ''}</code> &rarr; <code>${plan.file}</code></p>${verdict(mood, sentence)}
</header>${contentsOf('what changes', [...own, ...links])}${sections.map((each) => sectionOf(each, prefix))}
</article>`;
}

const verdict = (mood: Mood, sentence: string): Markup => markup`
<p class="verdict ${mood}"><span aria-hidden="true">${signs[mood]}</span> ${sentence}</p>`;

const numbersSection = (plan: PlanReport, before: PlanReport | undefined): Section | undefined =>
  before && plan.base?.state === 'compared'
    ? section(
        'numbers',
        'In numbers',
        tableOf(numbersTable(before, plan)),
        sideBySide([
          { ...before, name: 'before' },
          { ...plan, name: 'after' },
        ]),
      )
    : undefined;

/** Changes that no guard has found: those are told as findings. */
function listsSection({ changes, findings }: PlanReport): Section | undefined {
  const told = changes.filter((change) => isTold(change) && findingOf(change, findings) === undefined);
  const list = (heading: string, direction: ChangeReport['direction']): Markup => {
    const own = told.filter((change) => change.direction === direction).map(({ message }) => message);
    return own.length === 0 ? nothing : markup`\n<h3>${heading}</h3>${listOf(own)}`;
  };
  return section(
    'changes',
    'What else changes',
    list('Worse for customers', 'weaker'),
    list('Better for customers', 'stronger'),
    list('Besides', 'neutral'),
  );
}
