import * as z from 'zod';
import { CHANNEL_KINDS } from './channel-kinds';
import * as k from './kinds';

/** Question 1: named opening hours. A bare text is their `open`. */
export const calendar = z.union([
  k.hours.transform((open): CalendarEntry => ({ open })),
  z.strictObject({
    open: k.hours.describe('Weekly opening hours'),
    timezone: k.opt(k.timeZone).describe('The zone these hours are in; customer: in each segment’s own'),
    holidays: k.opt(k.list(k.holiday)).describe('Days on which it is closed; none: open on holidays too'),
    closed: k.opt(k.list(k.date)).describe('Further closed days'),
    why: k.opt(k.text).describe('Why these hours'),
  }),
]);
export interface CalendarEntry {
  open: z.output<typeof k.hours>;
  timezone?: string | null;
  holidays?: z.output<typeof k.holiday>[] | null;
  closed?: string[] | null;
  why?: string | null;
}

/** Question 2: one way of getting in touch. */
export const channel = z.strictObject({
  kind: k.opt(k.word(...CHANNEL_KINDS)).describe('What kind of channel; default: its id'),
  hours: k.opt(k.hoursReference).describe('When it is answered'),
  handle: k.opt(k.wallMinutes).describe('Mean handle time per contact, or per reply where written'),
  handle_cv: k.opt(k.spread).describe('Spread of handle times: standard deviation ÷ mean'),
  patience: k.opt(k.wallMinutes).describe('Mean time before a waiting customer gives up'),
  concurrency: k.opt(k.whole(1, 20)).describe('Chats one person handles at once'),
  after_hours: k
    .opt(k.id)
    .describe('What happens while closed: voicemail, message, closed, a channel or a team'),
  overflow: k
    .opt(
      z.strictObject({
        to: k.id.describe('Team or channel'),
        after: k.wallMinutes.describe('After waiting so long'),
      }),
    )
    .describe('Who takes contacts that wait too long'),
  callback: k
    .opt(z.strictObject({ within: k.duration.describe('How soon') }))
    .describe('The promise to call or write back'),
  call_tree: k.opt(k.wallMinutes).describe('Time in the menu before the queue'),
  hold: k
    .opt(
      z.strictObject({
        message: k.opt(k.text).describe('What is said'),
        estimate: k.opt(k.yesNo).describe('Whether the wait is told'),
        callback_offer: k.opt(k.yesNo).describe('Whether a call back is offered'),
      }),
    )
    .describe('What customers hear while waiting'),
  acknowledge: k
    .opt(
      z.strictObject({
        within: k.opt(k.duration).describe('How soon it is sent'),
        states_wait: k.opt(k.yesNo).describe('Whether it says how long the answer takes'),
      }),
    )
    .describe('The note that a message arrived'),
  intake: k.opt(k.list(k.text)).describe('What is asked before the talk'),
  mobile: k.opt(k.yesNo).describe('Whether it works on a phone'),
  languages: k.opt(k.list(k.language)).describe('Languages it is answered in'),
  cost: k.opt(k.moneyForWork).describe('What the channel itself costs'),
  voicemail: k.opt(k.yesNo).describe('Whether a machine may answer in open hours'),
  name: k.opt(k.text).describe('A name for reports'),
  why: k.opt(k.text).describe('Why this channel'),
});
