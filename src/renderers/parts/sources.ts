import type { PlanReport, SourcesReport } from '../../report/types';
import { formatCount, formatList, formatPercent } from '../../support/format';
import { code, text } from '../tables/types';
import type { Part } from './types';

const kinds: readonly (readonly [keyof SourcesReport['counts'], string])[] = [
  ['export', 'from your own data'],
  ['interview', 'from interviews'],
  ['benchmark', 'from benchmarks'],
  ['guess', 'guessed'],
];

/** Where the plan's numbers come from, and what is guessed. */
export function sourcesPart({ sources }: PlanReport): Part | undefined {
  if (sources === undefined) return undefined;
  const { counts, guessShare, guesses } = sources;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const named = kinds.flatMap(([kind, words]) =>
    counts[kind] === 0 ? [] : [`${String(counts[kind])} ${words}`],
  );
  const share = ` (${formatPercent(guessShare, 0)} guesses)`;
  return {
    name: 'sources',
    title: 'Where the numbers come from',
    texts: [`${formatCount(all, 'number')} with a source: ${formatList(named)}${share}.`],
    table: {
      caption: 'Guesses: measure these first',
      columns: [{ head: 'Number' }, { head: 'Guessed' }, { head: 'Used by' }],
      rows: guesses.map(({ at, value, isSimulated }) => [
        code(at),
        text(value),
        text(isSimulated ? 'simulation' : 'report'),
      ]),
    },
  };
}
