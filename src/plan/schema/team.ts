import * as z from 'zod/mini';
import * as k from './kinds';

export const shift = z.strictObject({
  hours: k.described(k.hoursReference, 'When it is worked'),
  count: k.opt(k.whole(0, 10_000), 'People on it; default 1'),
  break: k.opt(k.wallMinutes, 'Unpaid break in each shift'),
});

/** Who answers. */
export const team = z.strictObject({
  kind: k.opt(k.word('employee', 'owner', 'service'), 'employee, owner, or an outside service'),
  count: k.opt(k.whole(0, 10_000), 'People'),
  week: k.opt(k.wallMinutes, 'Paid hours each per week, breaks not included'),
  cost: k.opt(
    k.moneyForWork,
    'Loaded cost of one person’s work; 80/day pays days of work; a service may cost per contact or minute',
  ),
  channels: k.opt(k.list(k.id), 'What they answer; default everything'),
  issues: k.opt(k.list(k.id), 'Which issues they can take'),
  tiers: k.opt(k.list(k.id), 'Which tiers they serve'),
  languages: k.opt(k.list(k.language), 'What they speak'),
  shrinkage: k.opt(k.share, 'Paid time not available, all told'),
  absence: k.opt(k.share, 'Of it: chance that a whole shift is not worked'),
  improvement: k.opt(k.timeRate, 'Of it: time off the queue to improve things, such as 30m/day'),
  max_occupancy: k.opt(k.share, 'Most of the time on duty that may be busy'),
  shift_end: k.opt(
    k.word('finish', 'hand_back', 'cut'),
    'A call or chat in hand when a shift ends: finish it (default), hand_back to the queue, or cut it off',
  ),
  hours: k.opt(k.hoursReference, 'When a service answers'),
  per_shift: k.opt(k.whole(1, 10_000), 'Contacts that each person is expected to handle in a shift'),
  resolves: k.opt(k.yesNo, 'false: it only takes messages'),
  timezone: k.opt(k.timeZone, 'The zone of its shifts'),
  shifts: k.opt(z.array(shift), 'The roster'),
  name: k.opt(k.text, 'A name for reports'),
  why: k.opt(k.text, 'Why this team'),
});

export const demand = z.strictObject({
  contacts: k.opt(k.rate, 'Contacts in all'),
  curve: k.opt(k.fileName, 'CSV of weights by hour of week: day, hour, weight'),
  growth: k.opt(k.shareRate, 'Growth of the contacts'),
  variation: k.opt(k.spread, 'Day-to-day variation beyond chance'),
  on_holidays: k.opt(k.share, 'Contacts on a holiday, as a share of a normal day'),
});

export const budget = z.strictObject({
  cash: k.opt(k.moneyPerPeriod, 'Most that service may cost'),
  headcount: k.opt(k.whole(0, 100_000), 'Most people employed for it'),
  owner: k.opt(k.timeRate, 'Most of the owner’s own time, such as 10h/week'),
});

export const economics = z.strictObject({
  customer_value: k.opt(k.moneyAny, 'What a customer is worth'),
  acquisition_cost: k.opt(k.moneyAny, 'What winning one costs'),
  retention: k.opt(k.shareRate, 'Share of customers kept'),
});

export const contingency = z.strictObject({
  level: k.opt(k.whole(1, 20), 'Which level'),
  trigger: k.opt(k.text, 'What sets it off'),
  action: k.opt(k.text, 'What is done'),
  owner: k.opt(k.text, 'Who decides'),
});

export const scenario = z.strictObject({
  volume: k.opt(k.factor, 'Contacts times'),
  days: k.opt(k.whole(1, 366), 'For so many days'),
  absent: k.opt(k.byId(k.whole(0, 10_000)), 'People missing, by team'),
  channel: k.opt(k.id, 'The channel that is down'),
});

export const waiver = z.strictObject({
  rule: k.described(k.text, 'The rule’s id'),
  at: k.described(k.text, 'The element, by ids: waits.email-deep'),
  reason: k.described(k.reason, 'Why the finding is accepted'),
  until: k.opt(k.date, 'The last day it is accepted'),
});
