import * as z from 'zod/mini';

/** A part of a whole, 0 to 1. */
export const share = z.number().check(z.minimum(0), z.maximum(1));
/** A number that may be unknown. */
export const amount = z.nullable(z.number());
