import * as z from 'zod/mini';

/** The same schema, with what it is for. The bundle that makes no JSON Schema leaves the description out. */
export function described<S extends z.ZodMiniType>(schema: S, description?: string): S {
  if (description === undefined) return schema;
  const copy = z.clone(schema);
  z.globalRegistry.add(copy, { description });
  return copy;
}
