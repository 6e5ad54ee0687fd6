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
        costPerMonth: described(amount, 'Less than none where it is saved'),
        runs: z.number(),
        promises: stressed,
      }),
    ),
  ),
  'What one person more, and one fewer, in each team makes of the promises; null: not tried, as so many contacts take too long',
);
