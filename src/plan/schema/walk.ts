import * as z from 'zod';
import type { Path } from '../../document';

type Schema = z.core.$ZodType;

/** What a schema may be once optional keys, transforms and unions are unwrapped. */
function alternatives(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodOptional) return alternatives(schema.unwrap());
  if (schema instanceof z.ZodPipe) return alternatives(schema.in);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(alternatives);
  return [schema];
}

function step(schema: Schema, key: string | number): readonly Schema[] {
  if (schema instanceof z.ZodArray) return alternatives(schema.element);
  if (schema instanceof z.ZodRecord) return alternatives(schema.valueType);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, Schema>> = schema.shape;
  const entry = Object.hasOwn(shape, key) ? shape[key] : schema.def.catchall;
  return entry === undefined ? [] : alternatives(entry);
}

/** The schemas that a value at a path may follow; none where the path leads nowhere. */
export function schemasAt(root: Schema, path: Path): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, key) => schemas.flatMap((schema) => step(schema, key)),
    alternatives(root),
  );
}

/** The keys that a map at a path may have, where these are fixed. */
export function keysAt(root: Schema, path: Path): readonly string[] {
  return schemasAt(root, path).flatMap((schema) =>
    schema instanceof z.ZodObject ? Object.keys(schema.shape) : [],
  );
}

/** The same place for every entry of a map or list: `channels.phone.handle` and `waits.3` become `channels.*.handle`, `waits.*`. */
export function patternOf(root: Schema, path: Path): string {
  return path
    .map((key, index) => (keysAt(root, path.slice(0, index)).some((name) => name === key) ? key : '*'))
    .join('.');
}
