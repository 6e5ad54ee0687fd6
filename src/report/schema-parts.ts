import * as z from 'zod/mini';
import { described } from '../plan/schema/described';
import { leastPeople, onePerson, scenario } from './schema-scenarios';
import { amount, share } from './schema-units';

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

const wait = { wait: z.string(), channel: z.string() };
const named = { ...wait, selects: z.string(), within: z.string() };
const spreadOf = z.object({
  n: z.number(),
  worst: share,
  p5: described(share, 'One in twenty is below it'),
  p50: share,
  belowReach: described(share, 'Share of them with less than reach'),
});

const detail = {
  ledger: described(
    z.array(
      z.object({
        ...wait,
        selects: z.string(),
        reach: share,
        worst: described(
          z.nullable(z.string()),
          'The segment that surely gets less of it than all others together',
        ),
        segments: z.array(
          z.object({ segment: z.string(), expected: share, low: share, high: share, n: z.number() }),
        ),
      }),
    ),
    'Every promise as each segment meets it, the least served first',
  ),
  spread: described(
    z.array(
      z.object({
        ...named,
        reach: share,
        days: spreadOf,
        weeks: spreadOf,
        worstHour: z.nullable(z.object({ at: z.string(), share })),
      }),
    ),
    'Shares in time of single days and weeks, over all runs',
  ),
  serviceLevels: described(
    z.array(
      z.object({
        ...named,
        ofOffered: described(share, 'Answered in time ÷ offered: what a promise is judged by'),
        withoutShortAbandons: described(share, 'Those who gave up within the promise left out'),
        ofAnswered: share,
        ofPatient: described(z.nullable(share), 'What somebody of endless patience would meet'),
      }),
    ),
    'The four definitions of service level, on live channels',
  ),
  clearing: described(
    z.array(
      z.object({
        channel: z.string(),
        opensAt: z.string(),
        closedSeconds: z.number(),
        waiting: z.number(),
        fluidSeconds: described(amount, 'By means alone, the oldest first'),
        overloaded: described(z.boolean(), 'More work comes than can be done'),
        p50: described(amount, 'Until the last of them is answered; null: not by the end of the run'),
        p90: amount,
        longest: amount,
      }),
    ),
    'What waits when people come back after the longest pause of the week; seconds',
  ),
  priorities: described(
    z.array(
      z.object({
        priority: z.string(),
        answered: z.number(),
        neverAnswered: z.number(),
        p50: amount,
        p95: amount,
        longest: amount,
      }),
    ),
    'Written contacts by priority, over all runs; seconds until the answer',
  ),
  tiers: described(
    z.array(
      z.object({
        tier: z.string(),
        contacts: described(z.number(), 'Per week'),
        kept: described(z.nullable(share), 'Share answered within what it was promised'),
        liveP95: described(amount, 'Seconds within which 95 % are answered on live channels'),
        writtenP95: described(amount, 'Seconds within which 95 % are answered in writing'),
      }),
    ),
    'Tiers beside each other, lowest first; empty where the plan has none',
  ),
  solvers: described(
    z.array(z.object({ numbers: z.string(), solver: z.string() })),
    'Which solver spoke for which number',
  ),
  opinions: described(
    z.array(
      z.object({
        ...wait,
        simulated: share,
        low: share,
        high: share,
        others: z.array(z.object({ solver: z.string(), share, note: z.string() })),
        reasons: described(z.array(z.string()), 'Why they differ; empty where they agree'),
      }),
    ),
    'Formulas beside the simulation, where a channel stands alone',
  ),
};

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
  solutions: described(
    z.array(z.object({ channel: z.string(), median: amount })),
    'Seconds until half of the deep issues that come in writing are solved, the time of the customer left out; null: fewer were solved by the end of the run. Only where the plan says by when, or that it takes more than one reply',
  ),
  leastPeople,
  onePerson,
  ...detail,
});
