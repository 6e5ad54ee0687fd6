import type { PlanReport } from '../../report/types';
import { text } from '../tables/types';
import type { Part } from './types';

/** Steps of the customers' way at which they do not get what they expect. */
export function journeyPart({ journey }: PlanReport): Part | undefined {
  if (journey === undefined) return undefined;
  return {
    name: 'journey',
    title: 'Where customers do not get what they expect',
    texts: [],
    table: {
      caption: 'Steps of the customers’ way, in the plan’s own words',
      columns: ['Step', 'Expected', 'Got', 'Sees to it'].map((head) => ({ head })),
      rows: journey.map(({ touchpoint, expects, gets, owner }) =>
        [touchpoint, expects, gets ?? 'nothing', owner ?? 'nobody named'].map(text),
      ),
    },
  };
}
