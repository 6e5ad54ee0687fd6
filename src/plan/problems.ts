import type { Path, PlanDocument, Problem } from '../document';
import type { Fault, Words } from './fault';

/** Problems shown of one plan; those after the twentieth tell nobody anything new. */
export const MOST_PROBLEMS = 20;

/** The first problems in the order of the text, and how many more there are. */
export interface Problems {
  readonly problems: readonly Problem[];
  readonly further: number;
}

/** Looks up place and words of the first faults; of several of one code about the same element one is enough. */
export function toProblems(faults: readonly Fault[], document: PlanDocument): Problems {
  const order = inTextOrder(document.value);
  const sorted = distinct(faults)
    .map((fault) => ({ fault, rank: order(fault.at) }))
    .toSorted((a, b) => compareRanks(a.rank, b.rank));
  const problems = sorted
    .slice(0, MOST_PROBLEMS)
    .map(({ fault }) => toProblem(fault, document))
    // Merged and repeated values stand elsewhere in the text than in the plan.
    .toSorted((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
  return { problems, further: sorted.length - problems.length };
}

/** An empty value fits no kind of value either; that it is empty says it all. */
function distinct(faults: readonly Fault[]): readonly Fault[] {
  const empty = new Set<string>();
  for (const { code, at } of faults) if (code === 'empty-value') empty.add(at.join(SEPARATOR));
  const kept = new Map<string, Fault>();
  for (const fault of faults) {
    const place = fault.at.join(SEPARATOR);
    if (fault.code === 'empty-value' || !empty.has(place))
      kept.set(`${fault.code}${SEPARATOR}${place}`, fault);
  }
  return [...kept.values()];
}

/** No key of a plan contains it: the text was searched for control characters. */
const SEPARATOR = '\0';

function toProblem({ code, at, part = 'value', message, help }: Fault, document: PlanDocument): Problem {
  const lineOf = (path: Path): number => document.locate(path, 'key').line;
  const say = (words: Words): string => asSentence(typeof words === 'string' ? words : words(lineOf));
  // What is missing has no place: the key that it is missing from is marked.
  const place = code === 'missing-key' ? at.slice(0, -1) : at;
  const position = place.length === 0 && code === 'missing-key' ? START : document.locate(place, part);
  return { code: `plan/${code}`, message: say(message), help: say(help), at, position };
}

const START = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Readers speak in halves of sentences, so that they can be joined; people read whole ones. */
export function asSentence(words: string): string {
  const text = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.?!\u2026]$/.test(text) ? text : `${text}.`;
}

/** Ranks paths as they come in the text, without looking up every position: keys keep the order in which they stand. */
function inTextOrder(root: unknown): (path: Path) => readonly number[] {
  const known = new Map<object, ReadonlyMap<string, number>>();
  const indexesOf = (map: object): ReadonlyMap<string, number> => {
    const found = known.get(map) ?? new Map(Object.keys(map).map((key, index) => [key, index]));
    known.set(map, found);
    return found;
  };
  return (path) => {
    const rank: number[] = [];
    let value = root;
    for (const key of path) {
      if (typeof value !== 'object' || value === null) break;
      const index = typeof key === 'number' ? key : indexesOf(value).get(key);
      if (index === undefined) break;
      rank.push(index);
      value = (value as Readonly<Record<string, unknown>>)[key];
    }
    return rank;
  };
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [depth, index] of a.entries()) {
    const other = b[depth];
    if (other === undefined) return 1;
    if (index !== other) return index - other;
  }
  return a.length - b.length;
}
