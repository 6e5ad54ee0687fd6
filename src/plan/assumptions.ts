/** A number the plan does not give, what is used instead, and why that. */
export interface Default<T> {
  readonly value: T;
  /** How the value is printed. */
  readonly text: string;
  readonly source: string;
}

const one = <T>(value: T, text: string, source: string): Default<T> => ({ value, text, source });

const WEAK = 'trade figures, weak: handle time decides everything, so measure yours first';
const BANK = 'a bank’s 33,000 calls, 1999';

/**
 * Every number that is used where a plan is silent. Nothing else in svcplan may default a number of a plan:
 * whoever takes one from here says so in the report.
 */
export const DEFAULTS = {
  handlePhone: one(6, '6m', WEAK),
  handleChat: one(10, '10m', WEAK),
  handleWritten: one(6, '6m', WEAK),
  handleCv: one(1.2, '1.2', `${BANK} (1.2–1.4)`),
  patience: one(5, '5m', `${BANK}, censored estimate (345–406 s)`),
  concurrency: one(2, '2', 'practice: 2–3 for involved chats'),
  pace: one(1, 'as many times', 'optimistic: chats side by side do not slow each other'),
  offerAfter: one(2, '2m', 'our own choice'),
  offerTaken: one(0.5, '50%', 'our own choice: count yours'),
  shrinkage: one(0.3, '30%', 'trade figures (20–35 %)'),
  absence: one(0.03, '3%', 'trade figures'),
  maxOccupancy: one(0.85, '85%', 'trade figure (51 of 60 minutes)'),
  replies: one(1, '1', 'optimistic: every case is solved in one reply'),
  repeat: one(0, '0%', 'optimistic: nobody has to ask twice'),
  repeatAfter: one(1440, '1d', 'our own choice: most who ask again do so within days'),
  reach: one(0.95, '95%', 'our own choice'),
  variation: one(0, 'none beyond chance', 'optimistic: every week has the same days'),
  weekMinutes: one(40 * 60, '40h', 'our own choice'),
  weeks: one(4, '4', 'our own choice'),
  afterHours: one('closed', 'closed', 'nothing else is declared: contacts while closed are turned away'),
  onHolidays: one(1, '100%', 'nothing else is declared: holidays are as busy as other days'),
  deflects: one(0, '0%', 'cautious: an article takes away no contacts until its effect is known'),
} as const satisfies Record<string, Default<unknown>>;
