import * as z from 'zod/mini';
import { described } from '../plan/schema/described';

const share = z.number().check(z.minimum(0), z.maximum(1));

const change = z.object({
  kind: z.enum([
    'promise',
    'hours',
    'channel',
    'language',
    'tier',
    'scope',
    'fee',
    'customers',
    'people',
    'cost',
    'coverage',
  ]),
  at: described(z.string(), 'The element, by ids, in the plan that has it: waits.email-deep.within'),
  direction: described(z.enum(['stronger', 'weaker', 'neutral']), 'For customers: better, worse, neither'),
  message: described(z.string(), 'One sentence'),
  before: described(z.nullable(z.string()), 'As the base has it; null where it has none: new'),
  after: described(z.nullable(z.string()), 'As this plan has it; null where it has none: gone'),
  amount: described(z.optional(z.number()), 'Later less earlier, where that is a number'),
  unit: z.optional(z.enum(['minutes', 'hours/week', 'share', 'money/month', 'people'])),
  segments: described(z.optional(z.array(z.string())), 'Whom it is about, where not all'),
  tier: z.optional(z.string()),
  channel: z.optional(z.string()),
  ends: described(z.optional(z.string()), 'The last day of the promise, where the base gave notice of it'),
  difference: described(
    z.optional(
      z.object({
        expected: z.number(),
        low: z.number(),
        high: z.number(),
        significant: described(z.boolean(), 'False: no measurable change, as chance may have made it'),
      }),
    ),
    'Of a simulated share: later less earlier for the same contacts, with its 95 % interval',
  ),
});

export const changes = described(
  z.array(change),
  'What differs from the base, what is worse for customers first',
);

export const base = z.object({
  file: described(z.string(), 'As it was named: a file, or REF:file'),
  state: z.enum(['compared', 'new', 'deleted', 'invalid']),
  known: described(z.int().check(z.minimum(0)), 'Findings that the base has as well: counted, not listed'),
});

export const comparison = z.object({
  base: z.string(),
  fit: described(
    z.array(
      z.object({
        segment: z.string(),
        designs: z.array(
          z.object({
            file: z.string(),
            misfits: described(z.array(z.string()), 'Why these customers cannot use it'),
            useHours: described(
              z.nullable(share),
              'Share of their hours of use that a channel which they can use covers',
            ),
            answered: described(
              z.nullable(z.object({ expected: share, low: share, high: share })),
              'Share of all their contacts answered within what was promised',
            ),
            timeInequality: described(
              z.nullable(z.number()),
              'Customer minutes ÷ staff minutes over all contacts of the design',
            ),
            losesBy: described(
              z.nullable(z.enum(['misfits', 'use-hours', 'answered', 'time-inequality'])),
              'The first criterion by which another design is better; null for the best',
            ),
          }),
        ),
      }),
    ),
    'Of more than two plans: how each fits every segment, by misfits, use-hours, contacts answered as promised, time inequality',
  ),
});
