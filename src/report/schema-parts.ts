import * as z from 'zod/mini';
import { described } from '../plan/schema/described';

export const share = z.number().check(z.minimum(0), z.maximum(1));
export const amount = z.nullable(z.number());

const effort = {
  contacts: described(z.number(), 'Per week, those who come again included'),
  selfHelpMinutes: z.number(),
  retellingMinutes: z.number(),
  callTreeMinutes: z.number(),
  queueMinutes: described(z.number(), 'Simulated; on live channels alone, those who give up included'),
  talkMinutes: z.number(),
  customerMinutes: described(z.number(), 'The sum of the five above'),
  staffMinutes: z.number(),
  ratio: described(amount, 'Customer ÷ staff; null where the staff do nothing'),
};

export const timeInequality = described(
  z.object({
    issues: z.array(
      z.object({
        ...effort,
        issue: z.string(),
        declared: described(
          z.boolean(),
          'Whether effort is; where not, the customer’s minutes are a least value',
        ),
      }),
    ),
    all: z.object(effort),
  }),
  'Minutes of one contact in the mean: the customer’s against those of the staff',
);

const month = described(
  z.nullable(z.int().check(z.minimum(0), z.maximum(12))),
  '0 is now; null: not within twelve months',
);

export const growth = described(
  z.object({
    sharePerMonth: z.number(),
    firstMonth: month,
    promises: z.array(
      z.object({
        wait: z.string(),
        channel: z.string(),
        month,
        by: described(
          z.enum(['Erlang A', 'throughput']),
          'Today’s simulated share less what Erlang A says growth takes; or more work than can be done',
        ),
        shares: described(z.nullable(z.array(share)), 'By month, that of now first'),
      }),
    ),
    cash: described(
      z.nullable(z.object({ month, limit: z.number(), planned: z.array(z.number()) })),
      'Money a month',
    ),
  }),
  'The month in which a promise or the budget first fails while contacts grow and nothing else changes',
);

const scenario = z.object({
  id: z.string(),
  volume: described(z.number(), 'Contacts times'),
  absent: z.array(z.object({ team: z.string(), people: z.number() })),
  channel: described(z.nullable(z.string()), 'The channel that is down'),
  days: described(z.nullable(z.number()), 'Null: all the time'),
  start: described(z.nullable(z.string()), 'The first of the days'),
  weeks: described(z.number(), 'Weeks that it falls in and is judged with'),
  runs: z.number(),
  promises: z.array(
    z.object({
      wait: z.string(),
      channel: z.string(),
      selects: z.string(),
      reach: share,
      expected: described(
        z.nullable(share),
        'Share in time under stress; null where nobody was to be judged',
      ),
      low: z.nullable(share),
      high: z.nullable(share),
      difference: described(
        z.nullable(z.object({ expected: z.number(), low: z.number(), high: z.number() })),
        'Less the share in the same weeks without the stress, with its 95 % interval',
      ),
    }),
  ),
  channels: described(
    z.array(
      z.object({
        channel: z.string(),
        contacts: z.number(),
        answered: z.number(),
        abandoned: z.number(),
        turnedAway: z.number(),
        turnedAwayUsually: described(z.number(), 'In the same weeks without the stress'),
      }),
    ),
    'Contacts per week',
  ),
});

export const picture = z.object({
  teams: z.array(
    z.object({
      team: z.string(),
      paidHours: described(amount, 'Per week'),
      onDutyHours: amount,
      neededHours: amount,
      busy: z.nullable(share),
      costPerMonth: amount,
      hours: z.array(z.object({ at: z.string(), busy: share })),
    }),
  ),
  issues: described(
    z.array(z.object({ issue: z.string(), contacts: z.number(), workHours: z.number() })),
    'Per week, as the plan says',
  ),
  missed: described(
    z.array(z.object({ wait: z.string(), channel: z.string(), at: z.string(), perWeek: z.number() })),
    'Contacts per week, by hour of the week in which they came',
  ),
  scenarios: z.array(scenario),
});
