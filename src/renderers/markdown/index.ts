import type { PlanReport, Report } from '../../report/types';
import { formatCount, formatNumber } from '../../support/format';
import { cleanReport } from '../clean';
import { saysInvalid } from '../findings';
import { type Part, partsOf } from '../parts';
import { assumptionsTable } from '../tables/assumptions';
import {
  describeAccepted,
  describeBase,
  describeConfigs,
  describeNotDeclared,
  describeOddWeeks,
} from '../words/rest';
import { headline } from '../words/simulation';
import { type Mood, verdictOf } from '../words/verdict';
import { changeVerdict } from '../words/changes';
import { findingBlocks, summaryBlock } from './check';
import { changeBlocks, fitBlocks } from './compare';
import { type Block, fit, mostCharacters } from './fit';
import { listOf, pictureBlocks } from './simulate';
import { tableOf } from './table';
import { code, fold, prose, shorten, summaryOf } from './text';

const signs: Readonly<Record<Mood, string>> = { good: '✓', bad: '✗', unsure: '?' };
const longestTitle = 500;

/** For comments and job summaries: the verdict and one table in sight, everything else folded up, cut where it must be. */
export function markdown(untrusted: Report): string {
  const report = cleanReport(untrusted);
  const { tool, today, seed, command } = report;
  const facts = [
    `${tool.name} ${tool.version}`,
    command,
    `today ${today}`,
    `seed ${String(seed)}`,
    ...describeConfigs(report),
  ];
  const footer = `<sub>${prose(facts.join(' · '))}</sub>`;
  const [first, ...others] = bodyBlocks(report);
  const blocks = [...(first === undefined ? [] : [first]), ...others, { full: footer, short: footer }];
  return fit(
    blocks,
    mostCharacters,
    `Cut to ${formatNumber(mostCharacters)} characters; the whole: svcplan ${command}`,
  );
}

function bodyBlocks({ plans, command, comparison }: Report): Block[] {
  const isValid = !plans.some(({ findings }) => findings.some(saysInvalid));
  if (comparison === undefined || !isValid) return plans.flatMap((plan) => planBlocks(plan, command));
  if (comparison.fit.length > 0) return fitBlocks(comparison, plans);
  const before = plans.find(({ base }) => base === undefined);
  const after = plans.filter(({ base }) => base !== undefined);
  return after.flatMap((plan) => planBlocks(plan, command, before));
}

function planBlocks(plan: PlanReport, command: string, before?: PlanReport): Block[] {
  const isInvalid = plan.findings.some(saysInvalid);
  const isPicture = command === 'simulate' && !isInvalid;
  const isChange = command === 'compare' && !isInvalid;
  const { mood, sentence } = isChange ? changeVerdict(plan) : verdictOf(plan);
  const title = `## ${prose(shorten(isPicture ? headline(plan) : `${signs[mood]} ${sentence}`, longestTitle))}`;
  const file = code(shorten(plan.file, longestTitle));
  const name = plan.name === plan.file ? file : `**${prose(shorten(plan.name, longestTitle))}** · ${file}`;
  const opening = `${title}\n\n${name}`;
  if (isChange) {
    const held = plan.base === undefined ? '' : `, against ${code(shorten(plan.base.file, longestTitle))}`;
    return [{ full: `${opening}${held}`, short: opening }, ...changeBlocks(plan, before)];
  }
  const middle = isPicture ? pictureBlocks(plan) : isInvalid ? [] : [summaryBlock(plan)];
  return [
    { full: opening, short: opening },
    ...middle,
    ...findingBlocks(plan),
    ...partsOf(plan).map(partBlock),
    basisBlock(plan),
  ];
}

/** A part that only some plans have, folded up. */
function partBlock({ title, texts, table }: Part): Block {
  const parts = [listOf(texts), tableOf(table)].filter((part) => part !== '');
  return { full: fold(summaryOf(title), parts.join('\n\n')), short: '' };
}

/** What the numbers rest on: assumed, accepted, set apart, not declared. */
function basisBlock(plan: PlanReport): Block {
  const { assumptions, notDeclared } = plan;
  const titled = (heading: string, texts: readonly string[]): string =>
    texts.length === 0 ? '' : `**${heading}**\n\n${listOf(texts)}`;
  const parts = [
    tableOf(assumptionsTable(assumptions)),
    titled('Accepted as it is', describeAccepted(plan)),
    titled('Weeks apart, not judged with the others', describeOddWeeks(plan)),
    prose(describeBase(plan)),
    notDeclared.length === 0 ? '' : prose(describeNotDeclared(notDeclared, notDeclared.length)),
  ].filter((part) => part !== '');
  const count = assumptions.length === 0 ? '' : `: ${formatCount(assumptions.length, 'assumption')}`;
  return {
    full: parts.length === 0 ? '' : fold(`What this rests on${count}`, parts.join('\n\n')),
    short: '',
  };
}
