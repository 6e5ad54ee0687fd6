import type { ChangeReport, ComparisonReport, PlanReport } from '../../report/types';
import { formatCount } from '../../support/format';
import { worstFirst } from '../findings';
import { numbersTable } from '../tables/changes';
import { designsTable, fitTable } from '../tables/fit';
import { findingOf, isTold } from '../words/changes';
import { fitSentences } from '../words/fit';
import { findingBlocks } from './check';
import type { Block } from './fit';
import { listOf } from './simulate';
import { tableOf } from './table';
import { fold, prose } from './text';

/** What a change comes to: one table in sight, then what is not let pass, then the rest folded up. */
export function changeBlocks(plan: PlanReport, before: PlanReport | undefined): Block[] {
  const table = before && plan.base?.state === 'compared' ? tableOf(numbersTable(before, plan)) : '';
  const guarded = ({ findings }: PlanReport, change: ChangeReport): boolean =>
    worstFirst(findings).length > 0 && findingOf(change, findings) !== undefined;
  const told = plan.changes.filter((change) => isTold(change) && !guarded(plan, change));
  const folded = (heading: string, direction: ChangeReport['direction']): Block => {
    const own = told.filter((change) => change.direction === direction);
    const full =
      own.length === 0
        ? ''
        : fold(`${heading}: ${formatCount(own.length, 'change')}`, listOf(own.map(({ message }) => message)));
    return { full, short: '' };
  };
  return [
    { full: table, short: table },
    ...findingBlocks(plan),
    folded('Worse for customers', 'weaker'),
    folded('Better for customers', 'stronger'),
    folded('Changed besides', 'neutral'),
  ];
}

/** Designs side by side, a table a segment. */
export function fitBlocks(comparison: ComparisonReport, plans: readonly PlanReport[]): Block[] {
  const title = `## ${formatCount(plans.length, 'design')} side by side\n\n${fitSentences(comparison, plans)
    .map((sentence) => `- ${prose(sentence)}`)
    .join('\n')}`;
  const whole = (full: string): Block => ({ full, short: full });
  return [
    whole(title),
    ...comparison.fit.map((fit) => whole(tableOf(fitTable(fit, plans)))),
    whole(tableOf(designsTable(plans))),
  ];
}
