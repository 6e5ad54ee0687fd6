import { formatPath, type Path } from '../../document';
import { SOURCES } from '../../plan/schema/kind';
import { isGuess, type SectionInput } from '../section-input';
import type { SourcesReport } from '../section-types';

/** Parts of a plan whose numbers the simulation works with; those of the others are judged as they stand. */
const SIMULATED = ['customers', 'channels', 'issues', 'waits', 'demand', 'team'];

/** Where the plan's numbers come from, and which are guesses (principle 11); null where it guesses none. */
export function sourcesReport(
  origins: SectionInput['origins'],
  written: SectionInput['written'],
): SourcesReport | null {
  const known = origins.flatMap(({ at, source }) => {
    const name = SOURCES.find((each) => each === source);
    return name === undefined ? [] : [{ at, name }];
  });
  if (!origins.some(isGuess)) return null;
  const count = (name: (typeof SOURCES)[number]): number => known.filter((each) => each.name === name).length;
  const guesses = known
    .filter(({ name }) => name === 'guess')
    .map(({ at }) => ({
      at: formatPath(named(written, at)),
      value: String(valueAt(written, [...at, 'value'])),
      isSimulated: SIMULATED.some((part) => part === at[0]),
    }));
  return {
    counts: {
      export: count('export'),
      interview: count('interview'),
      benchmark: count('benchmark'),
      guess: count('guess'),
    },
    guessShare: count('guess') / known.length,
    guesses: guesses.toSorted((a, b) => Number(b.isSimulated) - Number(a.isSimulated)),
  };
}

function valueAt(written: unknown, at: Path): unknown {
  return at.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? new Map(Object.entries(value)).get(String(key))
        : undefined,
    written,
  );
}

/** Entries of lists by their id, where they have one. */
const named = (written: unknown, at: Path): Path =>
  at.map((key, index) => {
    const id = typeof key === 'number' ? valueAt(written, [...at.slice(0, index + 1), 'id']) : undefined;
    return typeof id === 'string' ? id : key;
  });
