import * as z from 'zod/mini';
import { described } from '../plan/schema/described';

const share = z.number().check(z.minimum(0), z.maximum(1));

/** How long the contacts of each promise wait. */
export const waits = described(
  z.array(
    z.object({
      wait: z.string(),
      channel: z.string(),
      windowSeconds: described(z.nullable(z.number()), 'By the wall clock; null for business hours and days'),
      buckets: z.array(
        z.object({
          overSeconds: described(z.nullable(z.number()), 'Null: those who do not wait at all, too'),
          upToSeconds: described(z.nullable(z.number()), 'Null: however long'),
          inTime: share,
          late: share,
        }),
      ),
      unanswered: described(share, 'Never answered'),
    }),
  ),
  'How long the contacts of each promise wait: shares of all of them',
);
