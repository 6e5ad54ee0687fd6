import type { CoverageReport, PlanReport } from '../../report/types';
import { formatCount, formatList } from '../../support/format';
import { outcomeOf, promisesOf } from './verdict';

/** What a simulation shows, in one sentence that judges nothing. */
export function headline({ coverage, notSimulated }: Pick<PlanReport, 'coverage' | 'notSimulated'>): string {
  if (coverage === null) return notSimulated ?? '';
  const outcomes = promisesOf(coverage)
    .map(outcomeOf)
    .filter((outcome) => outcome !== 'no-promise');
  if (outcomes.length === 0) return 'Simulated: nothing is promised.';
  const count = (wanted: string, words: string): string[] => {
    const number = outcomes.filter((outcome) => outcome === wanted).length;
    return number === 0 ? [] : [`${String(number)} ${words}`];
  };
  const parts = [
    ...count('kept', 'kept'),
    ...count('missed', 'missed'),
    ...count('unsure', 'not decided at this length'),
  ];
  return `Simulated: ${formatCount(outcomes.length, 'promise')}, ${formatList(parts)}.`;
}

/** Where the numbers come from. */
export function describeSimulation({ runs, weeks, formulas }: CoverageReport): string {
  const length = `${formatCount(runs, 'run')} of ${formatCount(weeks.length, 'week')}`;
  const beside = [...new Set(formulas.map(({ model }) => model))];
  const second = beside.length === 0 ? '' : `, beside them shares by formula (${formatList(beside)})`;
  return `Simulated contact by contact in ${length}; people needed by formula (Erlang A)${second}.`;
}
