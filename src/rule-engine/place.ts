import type { Path, PlanDocument, Position } from '../document';

/**
 * Where a path points to in the text. A map is marked at its key, as its own text may run over many lines; what the
 * plan does not say is marked at the nearest element that would hold it.
 */
export function placeOf(document: PlanDocument, path: Path): Position {
  let value = document.value;
  let depth = 0;
  for (const step of path) {
    if (!isContainer(value) || !Object.hasOwn(value, step)) break;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
    depth++;
  }
  const found = path.slice(0, depth);
  const isKey = typeof found.at(-1) === 'string' && isContainer(value);
  return document.locate(found, isKey ? 'key' : 'value');
}

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
