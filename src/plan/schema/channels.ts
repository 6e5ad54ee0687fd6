import * as z from 'zod/mini';
import { CHANNEL_KINDS } from './channel-kinds';
import * as k from './kinds';

/** Question 1: named opening hours. A bare text is their `open`. */
export const calendar = z.union([
  k.mapped(k.hours, (open): CalendarEntry => ({ open })),
  z.strictObject({
    open: k.described(k.hours, 'Weekly opening hours'),
    timezone: k.opt(k.timeZone, 'The zone these hours are in; customer: in each segment’s own'),
    holidays: k.opt(k.list(k.holiday), 'Days on which it is closed; none: open on holidays too'),
    closed: k.opt(k.list(k.date), 'Further closed days'),
    why: k.opt(k.text, 'Why these hours'),
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
  kind: k.opt(k.word(...CHANNEL_KINDS), 'What kind of channel; default: its id'),
  hours: k.opt(k.hoursReference, 'When it is answered'),
  handle: k.opt(k.wallMinutes, 'Mean handle time per contact, or per reply where written'),
  handle_cv: k.opt(k.spread, 'Spread of handle times (lognormal): standard deviation ÷ mean; 0: all alike'),
  patience: k.opt(
    k.wallMinutes,
    'Mean time before a waiting customer gives up (exponential); none: nobody does',
  ),
  concurrency: k.opt(k.whole(1, 20), 'Chats one person handles at once'),
  pace: k.opt(
    z.array(k.decimal(0.1, 20)),
    'Work a person gets done with 1, 2, 3 … chats open, against one alone: [1, 1.6, 1.9]; default: as many times',
  ),
  at_closing: k.opt(
    k.word('serve', 'turn_away'),
    'Those still in line when it closes: serve (default), or turn_away',
  ),
  after_hours: k.opt(k.id, 'What happens while closed: voicemail, message, closed, a channel or a team'),
  overflow: k.opt(
    z.strictObject({
      to: k.described(k.id, 'Team or channel'),
      after: k.described(k.wallMinutes, 'After waiting so long'),
    }),
    'Who takes contacts that wait too long',
  ),
  callback: k.opt(
    z.strictObject({ within: k.described(k.duration, 'How soon') }),
    'The promise to call or write back',
  ),
  call_tree: k.opt(k.wallMinutes, 'Time in the menu before the queue'),
  hold: k.opt(
    z.strictObject({
      message: k.opt(k.text, 'What is said'),
      estimate: k.opt(k.yesNo, 'Whether the wait is told'),
      callback_offer: k.opt(k.yesNo, 'Whether a call back is offered'),
      offer_after: k.opt(k.wallMinutes, 'Offered to those who have waited so long'),
      offer_taken: k.opt(k.share, 'Share of them that takes it'),
    }),
    'What customers hear while waiting',
  ),
  acknowledge: k.opt(
    z.strictObject({
      within: k.opt(k.duration, 'How soon it is sent'),
      states_wait: k.opt(k.yesNo, 'Whether it says how long the answer takes'),
    }),
    'The note that a message arrived',
  ),
  intake: k.opt(k.list(k.text), 'What is asked before the talk'),
  mobile: k.opt(k.yesNo, 'Whether it works on a phone'),
  languages: k.opt(
    k.list(k.language),
    'Languages it is answered in; who speaks another comes by another channel',
  ),
  cost: k.opt(k.moneyForWork, 'What the channel itself costs'),
  voicemail: k.opt(k.yesNo, 'Whether a machine may answer in open hours'),
  name: k.opt(k.text, 'A name for reports'),
  why: k.opt(k.text, 'Why this channel'),
});
