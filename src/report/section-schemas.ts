import * as z from 'zod/mini';
import { described } from '../plan/schema/described';
import { amount, share } from './schema-units';

const count = z.int().check(z.minimum(0));

export const headings = described(
  z.optional(
    z.array(
      z.object({
        heading: z.enum(['tailored', 'expectations', 'personal']),
        errors: count,
        warnings: count,
        infos: count,
      }),
    ),
  ),
  'Findings under the three headings, accepted ones left out; absent where nothing was judged',
);

const payback = {
  costPerMonth: z.number(),
  customersToKeep: described(
    z.number(),
    'At any time where a customer is worth so much a month; in every month where so much once',
  ),
  costToReplace: described(amount, 'What winning as many anew costs, once'),
};

const counts = z.object({ export: count, interview: count, benchmark: count, guess: count });

/** By key of a plan's report; each is absent where the plan declares nothing for it. */
export const sections = {
  competitors: described(
    z.optional(
      z.array(
        z.object({
          wait: z.string(),
          channel: z.string(),
          selects: z.string(),
          typicalMinutes: described(
            z.number(),
            'By the clock on the wall, of the customers who wait longest',
          ),
          medianMinutes: described(z.number(), 'Of the competitors'),
          verdict: described(z.enum(['faster', 'alike', 'slower']), 'By one of the four windows or more'),
          competitors: z.array(z.object({ competitor: z.string(), typicalMinutes: z.number() })),
        }),
      ),
    ),
    'Our waits beside those of competitors',
  ),
  payback: described(
    z.optional(
      z.object({
        customerValue: z.number(),
        valuePer: z.enum(['month', 'once']),
        acquisitionCost: amount,
        customers: described(amount, 'Declared, prospects left out'),
        leavingPerMonth: described(amount, 'By the declared retention'),
        plan: z.nullable(z.object(payback)),
        closings: z.array(z.object({ ...payback, at: z.string(), change: z.string() })),
      }),
    ),
    'Customers who would leave otherwise to be kept, so that service pays for itself',
  ),
  sources: described(
    z.optional(
      z.object({
        counts,
        guessShare: described(share, 'Guesses ÷ numbers whose source is declared'),
        guesses: z.array(
          z.object({
            at: z.string(),
            value: z.string(),
            isSimulated: described(z.boolean(), 'Whether the simulation works with it'),
          }),
        ),
      }),
    ),
    'Where the plan’s numbers come from, where some are guesses',
  ),
  generosity: described(
    z.optional(
      z.object({
        costPerMonth: described(z.number(), 'Of the parts that are known'),
        returnPerMonth: amount,
        empowerment: z.nullable(
          z.object({
            limit: z.number(),
            usesPerMonth: amount,
            costPerMonth: described(amount, 'If every use goes to the limit'),
          }),
        ),
        gestures: z.array(
          z.object({
            what: z.string(),
            costPerMonth: amount,
            returnPerMonth: amount,
            costPerCustomer: described(amount, 'To bring in what a customer is worth, a year or once'),
          }),
        ),
        cashLeft: described(amount, 'Of the budget a month, before anything is given away'),
      }),
    ),
    'What may be given away',
  ),
  handoffs: described(
    z.optional(
      z.object({
        perCase: described(amount, 'In the mean; null where not simulated, or people are not counted'),
        max: described(amount, '`routing.max_handoffs`'),
        ways: z.array(
          z.object({
            channel: z.string(),
            issue: described(z.nullable(z.string()), 'Null: messages, whatever they are about'),
            from: z.string(),
            to: z.array(z.string()),
            perWeek: amount,
          }),
        ),
      }),
    ),
    'Cases that change hands',
  ),
  credits: described(
    z.optional(
      z.array(
        z.object({
          wait: z.string(),
          state: described(
            z.nullable(z.enum(['kept', 'missed', 'undecided'])),
            'All its windows on all channels; null where not simulated',
          ),
          of: described(
            z.enum(['contact', 'month']),
            'Owed for each late contact, or for each month in which less than `reach` is in time',
          ),
          amount: described(amount, 'For one contact or month'),
          share: described(z.nullable(share), 'Of what its customers pay; null where the credit is money'),
          windows: described(
            z.array(z.enum(['within', 'next_within', 'resolve_within'])),
            'What is judged; where each contact is owed for, each of these that is late counts, of one contact too',
          ),
          latePerMonth: described(
            amount,
            'First answers, further replies and solutions late or never given, where each is owed for',
          ),
          owedPerMonth: described(amount, 'Null where not known or not decided'),
          missing: described(
            z.nullable(z.enum(['price', 'customers', 'period'])),
            'What the plan does not say',
          ),
        }),
      ),
    ),
    'What promises owe when they are missed, by their `credit`',
  ),
  journey: described(
    z.optional(
      z.array(
        z.object({
          touchpoint: z.string(),
          expects: z.string(),
          gets: z.nullable(z.string()),
          owner: z.nullable(z.string()),
        }),
      ),
    ),
    'Steps at which customers do not get what they expect',
  ),
};
