import * as z from 'zod/mini';
import { described } from '../plan/schema/described';

const over = z.object({
  cash: z.optional(z.number()),
  heads: z.optional(z.number()),
  owner: z.optional(z.number()),
});

const closing = z.object({
  change: z.string(),
  effect: z.string(),
  costPerMonth: described(z.nullable(z.number()), 'Negative saves; null where the plan gives no price'),
  paid: described(z.optional(z.object({ team: z.string(), hours: z.number() })), 'Further paid hours a week'),
  over: described(
    z.optional(over),
    'What it is over the budget: money a month, heads, hours of the owner a week; left out where it is within',
  ),
});

export const gap = z.object({
  level: z.enum(['time', 'people', 'promise', 'budget']),
  at: z.string(),
  message: z.string(),
  amount: z.number(),
  unit: z.enum(['share', 'people', 'hours/week', 'money/month', 'heads']),
  when: described(z.string(), 'When in the week; all where it is always'),
  evidence: described(z.string(), 'What the number rests on: simulated, formula, counted'),
  assumed: described(
    z.optional(z.array(z.string())),
    'Keys whose assumed values it hangs on; left out where it rests on what the plan says',
  ),
  closes: z.array(closing),
  finding: described(z.string(), 'Fingerprint of the finding that the gap belongs to'),
});
