import * as z from 'zod/mini';
import * as k from './kinds';

/** Question 3: one kind of request. */
export const issue = z.strictObject({
  depth: k.opt(k.word('deep', 'shallow'), 'deep: it undermines the core value'),
  breadth: k.opt(k.word('broad', 'narrow'), 'broad: many customers meet it'),
  scope: k.opt(k.word('in', 'out', 'premium'), 'Whether we help: in, out, or premium'),
  share: k.opt(k.share, 'Share of all contacts'),
  contacts: k.opt(k.rate, 'How many contacts, instead of a share'),
  channels: k.opt(k.byId(k.share), 'The channels it comes in by'),
  handle: k.opt(
    z.union([k.wallMinutes, k.byId(k.wallMinutes)]),
    'Its own mean handle time, or one by channel',
  ),
  handle_cv: k.opt(k.spread, 'Its own spread of handle times'),
  priority: k.opt(k.id, 'How urgent; default from depth and breadth'),
  replies: k.opt(k.decimal(1, 50), 'Staff replies until solved (written channels)'),
  repeat: k.opt(
    k.share,
    'Share that gets in touch again about the same thing, on top of the contacts that are declared',
  ),
  repeat_after: k.opt(k.wallMinutes, 'How long after, in the mean; counted while customers get in touch'),
  fault: k.opt(k.word('ours', 'theirs', 'either'), 'Whose doing it is'),
  self_service: k.opt(
    z.strictObject({
      article: k.opt(k.text, 'The article or tool'),
      deflects: k.opt(k.share, 'Share of contacts it answers instead'),
      required_first: k.opt(k.yesNo, 'Whether it must be tried before a person answers'),
    }),
    'How customers can help themselves',
  ),
  effort: k.opt(
    z.strictObject({
      self_help: k.opt(k.wallMinutes, 'Trying alone first'),
      retelling: k.opt(k.wallMinutes, 'Telling the story again'),
    }),
    'The customer’s time outside queue and talk',
  ),
  eliminate: k.opt(
    z.strictObject({
      by: k.opt(k.word('fix', 'self_service'), 'How'),
      owner: k.opt(k.text, 'Who sees to it'),
      due: k.opt(k.date, 'By when; from the day after, `removes` of the contacts are gone'),
      removes: k.opt(k.share, 'Share of the contacts it removes'),
    }),
    'How it will go away',
  ),
  interim: k.opt(k.text, 'The answer until then'),
  playbook: k.opt(k.text, 'The prepared way to answer'),
  automation: k.opt(k.text, 'What is automated'),
  root_cause_owner: k.opt(k.text, 'Who removes the cause'),
  fee: k.opt(k.moneyAny, 'What the customer pays to be helped'),
  refer_to: k.opt(k.text, 'Who helps instead'),
  handling: k.opt(k.text, 'What staff do with it'),
  discovery: k.opt(k.wallMinutes, 'Time to listen and ask'),
  simple: k.opt(k.yesNo, 'Whether it is a simple inquiry'),
  name: k.opt(k.text, 'A name for reports'),
  why: k.opt(k.text, 'Why it is judged so'),
});

/** Question 4: one promise; the first whose selectors match a contact wins. */
export const wait = z.strictObject({
  id: k.described(z.optional(k.id), 'Default: the selector values joined'),
  channel: k.opt(k.list(k.id), 'Which channels'),
  issue: k.opt(k.list(k.id), 'Which issues'),
  depth: k.opt(k.list(k.word('deep', 'shallow')), 'Which depth of issue'),
  breadth: k.opt(k.list(k.word('broad', 'narrow')), 'Which breadth of issue'),
  priority: k.opt(k.list(k.id), 'Which priority'),
  tier: k.opt(k.list(k.id), 'Which tiers'),
  segment: k.opt(k.list(k.id), 'Which segments'),
  during: k.opt(k.hoursReference, 'Hours of arrival'),
  within: k.opt(k.window, 'First response: what customers are told'),
  target: k.opt(k.window, 'The stricter internal aim; default: within'),
  next_within: k.opt(k.window, 'Each further response'),
  update_every: k.opt(k.window, 'Regular updates'),
  resolve_within: k.opt(k.window, 'Solved'),
  reach: k.opt(k.share, 'Share that must make it'),
  calendar: k.opt(k.hoursReference, 'The calendar that bh and bd count on; default: the channel’s hours'),
  starts: k.opt(k.word('received', 'triaged'), 'When the clock starts'),
  pauses: k.opt(k.list(k.word('waiting_on_customer', 'on_hold')), 'When the clock stands still'),
  published: k.opt(
    z.union([
      k.text,
      z.strictObject({
        where: k.opt(k.text, 'The page'),
        text: k.opt(k.text, 'The words'),
        within: k.opt(k.window, 'The wait that they promise'),
      }),
    ]),
    'Where customers can read it',
  ),
  contractual: k.opt(k.yesNo, 'Whether a contract binds us to it'),
  credit: k.opt(
    z.union([k.share, k.moneyAny]),
    'What a breach costs us: money for each late contact (50, 50/contact) or for each month that misses it (500/month); or a share of what the customers under it pay a month (10%), for each month that misses it',
  ),
  condition: k.opt(k.text, 'A condition in words; printed, never evaluated'),
  ends: k.opt(k.date, 'The last day it is promised'),
  why: k.opt(k.text, 'Why this wait'),
});
