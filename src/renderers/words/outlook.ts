import type { OpinionReport, PictureReport } from '../../report/types';
import { formatPercent } from '../../support/format';
import { promiseInWords } from './promises';

/** Promises whose days fall short, and how many of the days do. */
export const describeBadDays = ({ spread }: Pick<PictureReport, 'spread'>): readonly string[] =>
  spread
    .filter(({ days }) => days.belowReach > 0)
    .map(
      ({ reach, days, ...promise }) =>
        `${formatPercent(days.belowReach, 0)} of the days keep less than ${formatPercent(reach)} of ${promiseInWords(promise)}.`,
    );

/** Why formulas and the simulation differ: an opening, then the reasons. */
export const describeReasons = ({ reasons }: OpinionReport): readonly string[] =>
  reasons.length === 0
    ? ['They agree as far as the simulation can tell.']
    : ['They differ because:', ...reasons];

/** Which solver spoke for which number, but for those whose word stands beside the simulation's. */
export const describeSolvers = ({
  solvers,
  opinions,
}: Pick<PictureReport, 'solvers' | 'opinions'>): readonly string[] =>
  solvers
    .filter(({ solver }) => !opinions.some(({ others }) => others.some((other) => other.solver === solver)))
    .map(({ numbers, solver }) => `${numbers}: ${solver}`);
