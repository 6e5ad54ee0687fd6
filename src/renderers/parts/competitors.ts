import type { PlanReport, RivalReport } from '../../report/types';
import { formatDuration } from '../../support/format';
import { nameOf } from '../tables/promises';
import { type CellMood, text } from '../tables/types';
import type { Part } from './types';

const moods: Readonly<Record<RivalReport['verdict'], CellMood>> = {
  faster: 'good',
  alike: 'faint',
  slower: 'bad',
};

/** Our waits beside those of the others that customers could go to. */
export function competitorsPart({ competitors }: PlanReport): Part | undefined {
  if (competitors === undefined) return undefined;
  return {
    name: 'competitors',
    title: 'Beside the competitors',
    texts: [],
    table: {
      caption: 'Promised waits of a typical contact, by the clock on the wall',
      columns: [
        { head: 'Promise' },
        { head: 'Ours', isNumber: true },
        { head: 'Theirs, in the middle', isNumber: true },
        { head: 'Feels' },
        { head: 'Each' },
      ],
      rows: competitors.map((each) => [
        text(nameOf(each)),
        text(formatDuration(each.typicalMinutes)),
        text(formatDuration(each.medianMinutes)),
        { text: each.verdict, mood: moods[each.verdict] },
        text(
          each.competitors
            .map(({ competitor, typicalMinutes }) => `${competitor} ${formatDuration(typicalMinutes)}`)
            .join(', '),
        ),
      ]),
    },
  };
}
