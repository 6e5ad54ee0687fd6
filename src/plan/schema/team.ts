import * as z from 'zod';
import * as k from './kinds';

export const shift = z.strictObject({
  hours: k.hoursReference.describe('When it is worked'),
  count: k.opt(k.whole(0, 10_000)).describe('People on it; default 1'),
  break: k.opt(k.wallMinutes).describe('Unpaid break in each shift'),
});

/** Who answers. */
export const team = z.strictObject({
  kind: k.opt(k.word('employee', 'owner', 'service')).describe('employee, owner, or an outside service'),
  count: k.opt(k.whole(0, 10_000)).describe('People'),
  week: k.opt(k.wallMinutes).describe('Paid hours each per week, breaks not included'),
  cost: k
    .opt(k.moneyForWork)
    .describe('Loaded cost of one person’s work; a service may cost per contact or minute'),
  channels: k.opt(k.list(k.id)).describe('What they answer; default everything'),
  issues: k.opt(k.list(k.id)).describe('Which issues they can take'),
  tiers: k.opt(k.list(k.id)).describe('Which tiers they serve'),
  languages: k.opt(k.list(k.language)).describe('What they speak'),
  shrinkage: k.opt(k.share).describe('Paid time not available, all told'),
  absence: k.opt(k.share).describe('Of it: chance that a whole shift is not worked'),
  improvement: k.opt(k.timeRate).describe('Of it: time off the queue to improve things, such as 30m/day'),
  max_occupancy: k.opt(k.share).describe('Most of the time on duty that may be busy'),
  hours: k.opt(k.hoursReference).describe('When a service answers'),
  resolves: k.opt(k.yesNo).describe('false: it only takes messages'),
  timezone: k.opt(k.timeZone).describe('The zone of its shifts'),
  shifts: k.opt(z.array(shift)).describe('The roster'),
  name: k.opt(k.text).describe('A name for reports'),
  why: k.opt(k.text).describe('Why this team'),
});

export const demand = z.strictObject({
  contacts: k.opt(k.rate).describe('Contacts in all'),
  curve: k.opt(k.fileName).describe('CSV of weights by hour of week: day, hour, weight'),
  growth: k.opt(k.shareRate).describe('Growth of the contacts'),
  variation: k.opt(k.spread).describe('Day-to-day variation beyond chance'),
  on_holidays: k.opt(k.share).describe('Contacts on a holiday, as a share of a normal day'),
});

export const budget = z.strictObject({
  cash: k.opt(k.moneyPerPeriod).describe('Most that service may cost'),
  headcount: k.opt(k.whole(0, 100_000)).describe('Most people employed for it'),
  owner: k.opt(k.timeRate).describe('Most of the owner’s own time, such as 10h/week'),
});

export const economics = z.strictObject({
  customer_value: k.opt(k.moneyAny).describe('What a customer is worth'),
  acquisition_cost: k.opt(k.moneyAny).describe('What winning one costs'),
  retention: k.opt(k.shareRate).describe('Share of customers kept'),
});

export const contingency = z.strictObject({
  level: k.opt(k.whole(1, 20)).describe('Which level'),
  trigger: k.opt(k.text).describe('What sets it off'),
  action: k.opt(k.text).describe('What is done'),
  owner: k.opt(k.text).describe('Who decides'),
});

export const scenario = z.strictObject({
  volume: k.opt(k.factor).describe('Contacts times'),
  days: k.opt(k.whole(1, 366)).describe('For so many days'),
  absent: k.opt(k.byId(k.whole(0, 10_000))).describe('People missing, by team'),
  channel: k.opt(k.id).describe('The channel that is down'),
});

export const waiver = z.strictObject({
  rule: k.text.describe('The rule’s id'),
  at: k.text.describe('The element, by ids: waits.email-deep'),
  reason: k.text.describe('Why the finding is accepted'),
  until: k.opt(k.date).describe('The last day it is accepted'),
});
