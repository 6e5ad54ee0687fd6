import * as z from 'zod';
import * as k from './kinds';

/** Question 3: one kind of request. */
export const issue = z.strictObject({
  depth: k.opt(k.word('deep', 'shallow')).describe('deep: it undermines the core value'),
  breadth: k.opt(k.word('broad', 'narrow')).describe('broad: many customers meet it'),
  scope: k.opt(k.word('in', 'out', 'premium')).describe('Whether we help: in, out, or premium'),
  share: k.opt(k.share).describe('Share of all contacts'),
  contacts: k.opt(k.rate).describe('How many contacts, instead of a share'),
  channels: k.opt(k.byId(k.share)).describe('The channels it comes in by'),
  handle: k
    .opt(z.union([k.wallMinutes, k.byId(k.wallMinutes)]))
    .describe('Its own mean handle time, or one by channel'),
  handle_cv: k.opt(k.spread).describe('Its own spread of handle times'),
  priority: k.opt(k.id).describe('How urgent; default from depth and breadth'),
  replies: k.opt(k.decimal(1, 50)).describe('Staff replies until solved (written channels)'),
  repeat: k.opt(k.share).describe('Share that gets in touch again about the same thing'),
  fault: k.opt(k.word('ours', 'theirs', 'either')).describe('Whose doing it is'),
  self_service: k
    .opt(
      z.strictObject({
        article: k.opt(k.text).describe('The article or tool'),
        deflects: k.opt(k.share).describe('Share of contacts it answers instead'),
        required_first: k.opt(k.yesNo).describe('Whether it must be tried before a person answers'),
      }),
    )
    .describe('How customers can help themselves'),
  effort: k
    .opt(
      z.strictObject({
        self_help: k.opt(k.wallMinutes).describe('Trying alone first'),
        retelling: k.opt(k.wallMinutes).describe('Telling the story again'),
      }),
    )
    .describe('The customer’s time outside queue and talk'),
  eliminate: k
    .opt(
      z.strictObject({
        by: k.opt(k.word('fix', 'self_service')).describe('How'),
        owner: k.opt(k.text).describe('Who sees to it'),
        due: k.opt(k.date).describe('By when'),
        removes: k.opt(k.share).describe('Share of the contacts it removes'),
      }),
    )
    .describe('How it will go away'),
  interim: k.opt(k.text).describe('The answer until then'),
  playbook: k.opt(k.text).describe('The prepared way to answer'),
  automation: k.opt(k.text).describe('What is automated'),
  root_cause_owner: k.opt(k.text).describe('Who removes the cause'),
  fee: k.opt(k.moneyAny).describe('What the customer pays to be helped'),
  refer_to: k.opt(k.text).describe('Who helps instead'),
  handling: k.opt(k.text).describe('What staff do with it'),
  discovery: k.opt(k.wallMinutes).describe('Time to listen and ask'),
  simple: k.opt(k.yesNo).describe('Whether it is a simple inquiry'),
  name: k.opt(k.text).describe('A name for reports'),
  why: k.opt(k.text).describe('Why it is judged so'),
});

/** Question 4: one promise; the first whose selectors match a contact wins. */
export const wait = z.strictObject({
  id: k.id.optional().describe('Default: the selector values joined'),
  channel: k.opt(k.list(k.id)).describe('Which channels'),
  issue: k.opt(k.list(k.id)).describe('Which issues'),
  depth: k.opt(k.list(k.word('deep', 'shallow'))).describe('Which depth of issue'),
  breadth: k.opt(k.list(k.word('broad', 'narrow'))).describe('Which breadth of issue'),
  priority: k.opt(k.list(k.id)).describe('Which priority'),
  tier: k.opt(k.list(k.id)).describe('Which tiers'),
  segment: k.opt(k.list(k.id)).describe('Which segments'),
  during: k.opt(k.hoursReference).describe('Hours of arrival'),
  within: k.opt(k.window).describe('First response: what customers are told'),
  target: k.opt(k.window).describe('The stricter internal aim; default: within'),
  next_within: k.opt(k.window).describe('Each further response'),
  update_every: k.opt(k.window).describe('Regular updates'),
  resolve_within: k.opt(k.window).describe('Solved'),
  reach: k.opt(k.share).describe('Share that must make it'),
  calendar: k
    .opt(k.hoursReference)
    .describe('The calendar that bh and bd count on; default: the channel’s hours'),
  starts: k.opt(k.word('received', 'triaged')).describe('When the clock starts'),
  pauses: k.opt(k.list(k.word('waiting_on_customer', 'on_hold'))).describe('When the clock stands still'),
  published: k
    .opt(
      z.union([
        k.text,
        z.strictObject({
          where: k.opt(k.text).describe('The page'),
          text: k.opt(k.text).describe('The words'),
          within: k.opt(k.window).describe('The wait that they promise'),
        }),
      ]),
    )
    .describe('Where customers can read it'),
  contractual: k.opt(k.yesNo).describe('Whether a contract binds us to it'),
  credit: k.opt(z.union([k.share, k.moneyAny])).describe('What a breach costs us'),
  condition: k.opt(k.text).describe('A condition in words; printed, never evaluated'),
  ends: k.opt(k.date).describe('The last day it is promised'),
  why: k.opt(k.text).describe('Why this wait'),
});
