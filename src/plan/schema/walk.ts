import * as z from 'zod/mini';
import type { Path } from '../../document';

type Schema = z.core.$ZodType;

/** What a schema may be once optional keys, transforms and unions are unwrapped. */
function alternatives(schema: Schema): readonly Schema[] {
  if (schema instanceof z.ZodMiniOptional) return alternatives(schema.def.innerType);
  if (schema instanceof z.ZodMiniPipe) return alternatives(schema.def.in);
  if (schema instanceof z.ZodMiniUnion) return schema.def.options.flatMap(alternatives);
  return [schema];
}

function step(schema: Schema, key: string | number): readonly Schema[] {
  if (schema instanceof z.ZodMiniArray) return alternatives(schema.def.element);
  if (schema instanceof z.ZodMiniRecord) return alternatives(schema.def.valueType);
  if (!(schema instanceof z.ZodMiniObject)) return [];
  const shape: Readonly<Record<string, Schema>> = schema.def.shape;
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
    schema instanceof z.ZodMiniObject ? Object.keys(schema.def.shape) : [],
  );
}

/** The same place for every entry of a map or list: `channels.phone.handle` and `waits.3` become `channels.*.handle`, `waits.*`. */
export function patternOf(root: Schema, path: Path): string {
  return path
    .map((key, index) => (keysAt(root, path.slice(0, index)).some((name) => name === key) ? key : '*'))
    .join('.');
}
