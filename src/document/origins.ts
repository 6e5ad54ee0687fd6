import type { Path, PlanDocument } from './types';

/** Where a value of the plan comes from, as stated beside it: `{ value: 6m, source: export }`. */
export interface Origin {
  readonly at: Path;
  readonly source: unknown;
}

/** Every map of a document with exactly the keys `value` and `source`, in the order of the text. */
export function collectOrigins(document: PlanDocument): readonly Origin[] {
  const origins: Origin[] = [];
  const visit = (value: unknown, at: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      value.forEach((item, index) => visit(item, [...at, index]));
      return;
    }
    const keys = Object.keys(value);
    if (keys.length === 2 && 'value' in value && 'source' in value)
      origins.push({ at, source: value.source });
    for (const [key, item] of Object.entries(value)) visit(item, [...at, key]);
  };
  visit(document.value, []);
  return origins;
}
