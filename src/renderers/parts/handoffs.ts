import type { HandoffsReport, PlanReport } from '../../report/types';
import { formatNumber } from '../../support/format';
import { formatAmount, orDash } from '../words/amounts';
import { text } from '../tables/types';
import type { Part } from './types';

/** Where cases change hands, and how often. */
export function handoffsPart({ handoffs }: PlanReport): Part | undefined {
  if (handoffs === undefined) return undefined;
  return {
    name: 'handoffs',
    title: 'Cases that change hands',
    texts: describeMean(handoffs),
    table: {
      caption: 'On which ways, and how many a week',
      columns: [
        ...['By', 'About', 'From', 'To'].map((head) => ({ head })),
        { head: 'A week', isNumber: true },
      ],
      rows: handoffs.ways.map(({ channel, issue, from, to, perWeek }) =>
        [channel, issue ?? 'any message', from, to.join(', '), orDash(perWeek, formatAmount)].map(text),
      ),
      note: 'Messages as simulated; calls by the people scheduled on the channel, as whoever is free picks up. – not known.',
    },
  };
}

function describeMean({ perCase, max }: HandoffsReport): readonly string[] {
  if (perCase === null) return [];
  const allowed = max === null ? '' : `; the plan allows ${max === 0 ? 'none' : String(max)}`;
  return [`${formatNumber(perCase, 2)} handoffs a case in the mean${allowed}.`];
}
