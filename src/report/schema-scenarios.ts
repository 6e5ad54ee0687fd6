import * as z from 'zod/mini';
import { described } from '../plan/schema/described';
import { amount, share } from './schema-units';

const stressed = z.array(
  z.object({
    wait: z.string(),
    channel: z.string(),
    selects: z.string(),
    reach: share,
    expected: described(z.nullable(share), 'Share in time under stress; null where nobody was to be judged'),
    low: z.nullable(share),
    high: z.nullable(share),
    difference: described(
      z.nullable(z.object({ expected: z.number(), low: z.number(), high: z.number() })),
      'Less the share in the same weeks without the stress, with its 95 % interval',
    ),
  }),
);

export const scenario = z.object({
  id: z.string(),
  volume: described(z.number(), 'Contacts times'),
  absent: z.array(z.object({ team: z.string(), people: z.number() })),
  channel: described(z.nullable(z.string()), 'The channel that is down'),
  days: described(z.nullable(z.number()), 'Null: all the time'),
  start: described(z.nullable(z.string()), 'The first of the days'),
  weeks: described(z.number(), 'Weeks that it falls in and is judged with'),
  runs: z.number(),
  promises: stressed,
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

export const onePerson = described(
  z.nullable(
    z.array(
      z.object({
        team: z.string(),
        change: described(z.union([z.literal(1), z.literal(-1)]), 'People more; -1 is one fewer'),
        people: described(
          z.optional(z.number()),
          'How many take turns in one place of the shifts: the change is such a place then; missing: one',
        ),
        costPerMonth: described(amount, 'Less than none where it is saved'),
        runs: z.number(),
        promises: stressed,
      }),
    ),
  ),
  'What one person more, and one fewer, in each team makes of the promises; null: not tried, as so many contacts take too long',
);

const outcome = {
  wait: described(z.nullable(z.string()), 'Null: messages within `callback`'),
  channel: z.string(),
  selects: z.string(),
  window: z.enum(['within', 'next_within', 'resolve_within', 'callback']),
  reach: share,
  expected: share,
  missed: described(z.boolean(), 'False where the runs do not tell'),
};

export const leastPeople = described(
  z.nullable(
    z.object({
      state: described(
        z.enum(['found', 'not-found', 'too-long']),
        '`not-found`: not with up to `people`; `too-long`: not tried, as so many contacts take too long',
      ),
      runs: z.number(),
      stoppedBy: described(
        z.nullable(z.enum(['time', 'nobody-to-add', 'most-people', 'out-of-reach'])),
        'What ended the search before it was over',
      ),
      planned: described(z.number(), 'Employees'),
      people: described(z.number(), 'The fewest found, by taking one after the other'),
      teams: z.array(z.object({ team: z.string(), planned: z.number(), people: z.number() })),
      costPerMonth: described(amount, 'What these people cost; null where a team has no price'),
      changePerMonth: described(amount, 'That less what the planned ones cost'),
      limits: described(
        z.array(z.object({ team: z.nullable(z.string()), ...outcome })),
        'With one fewer in the team, the promise that fails most; with team null, what still fails',
      ),
      undecided: described(
        z.array(z.object(outcome)),
        'What so many people keep by the mean of the runs, but not surely',
      ),
      unpromised: described(
        z.array(z.string()),
        'Channels with contacts that nothing is promised to: whoever serves only them is not seen to be needed',
      ),
    }),
  ),
  'The fewest employees with whom the simulation keeps every promise; null where there is no such promise, or nobody to hire',
);
