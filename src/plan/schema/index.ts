import * as z from 'zod/mini';
import { calendar, channel } from './channels';
import { product, segment, tier } from './customers';
import { issue, wait } from './issues';
import * as k from './kinds';
import { practices } from './practices';
import { budget, contingency, demand, economics, scenario, team, waiver } from './team';

/** What a competitor promises: a wait by channel or kind of channel, and when it answers. */
const competitor = z.catchall(
  z.object({ hours: k.opt(k.hoursReference, 'When it answers') }),
  k.opt(k.duration, 'How soon it answers on this channel'),
);

/** A service plan: the one source of the types and of the JSON Schema. It holds no defaults. */
export const planSchema = z.strictObject({
  svcplan: k.described(z.literal(1), 'Version of the plan format: 1'),
  name: k.described(k.text, 'What this plan is called in reports'),
  currency: k.opt(k.currency, 'Currency of all money, by its ISO 4217 code'),
  timezone: k.opt(k.timeZone, 'Zone of every calendar and team that names none'),
  start: k.opt(k.date, 'First day simulated; default: the Monday after today'),
  product: k.opt(product, 'What is sold'),
  customers: k.opt(k.byId(segment), 'Segments of customers'),
  tiers: k.opt(z.array(tier), 'Levels of service, lowest first'),
  priorities: k.opt(z.array(k.id), 'Own names of priorities, most urgent first'),
  hours: k.opt(
    z.union([
      k.mapped(k.hours, (open): Record<string, z.output<typeof calendar>> => ({ open: { open } })),
      k.byId(calendar),
    ]),
    'Question 1: named calendars',
  ),
  channels: k.opt(k.byId(channel), 'Question 2: ways of getting in touch'),
  issues: k.opt(k.byId(issue), 'Question 3: kinds of request'),
  waits: k.opt(z.array(wait), 'Question 4: promises; the first that matches wins'),
  targets: k.described(
    k.groupOf({
      first_contact: k.opt(k.share, 'Solved at the first contact'),
      answered: k.opt(k.share, 'Answered at all'),
      one_reply: k.opt(k.share, 'Solved in one reply'),
    }),
    'Aims besides the waits',
  ),
  demand: k.opt(demand, 'How many contacts, and when'),
  team: k.opt(k.byId(team), 'Who answers'),
  budget: k.opt(budget, 'What service may cost'),
  economics: k.opt(economics, 'What a customer is worth'),
  practices: k.described(practices, 'What is done around the promises'),
  contingencies: k.opt(z.array(contingency), 'What is done when things go wrong, level by level'),
  scenarios: k.opt(k.byId(scenario), 'Stress the plan is run under'),
  competitors: k.opt(k.byId(competitor), 'What others promise, by channel'),
  waivers: k.opt(z.array(waiver), 'Findings that are accepted, each with its reason'),
});

export type Plan = z.output<typeof planSchema>;
type Entry<K extends 'customers' | 'hours' | 'channels' | 'issues' | 'team'> =
  NonNullable<Plan[K]> extends Record<string, infer E> ? E : never;
export type SegmentPlan = Entry<'customers'>;
export type ChannelPlan = Entry<'channels'>;
export type IssuePlan = Entry<'issues'>;
export type TeamPlan = Entry<'team'>;
export type CalendarPlan = Entry<'hours'>;
export type TierPlan = NonNullable<Plan['tiers']>[number];
export type WaitPlan = NonNullable<Plan['waits']>[number];
export type WaiverPlan = NonNullable<Plan['waivers']>[number];

/** The JSON Schema of a plan as it is written. */
export function planJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(planSchema, { io: 'input', unrepresentable: 'any' });
  return {
    $schema,
    title: 'svcplan service plan',
    description: 'A customer-service plan, format version 1',
    ...schema,
  };
}
