import * as z from 'zod/mini';
import * as k from './kinds';

const text = (what: string) => k.opt(k.text, what);
const texts = (what: string) => k.opt(k.list(k.text), what);
const within = k.opt(k.duration, 'How soon the answer comes');
const resolveWithin = k.opt(k.duration, 'How soon it is settled');
const every = k.opt(k.duration, 'How often');
const owner = text('Who sees to it');
const group = <S extends z.core.$ZodLooseShape>(what: string, shape: S) => k.opt(z.strictObject(shape), what);
const rows = <S extends z.core.$ZodLooseShape>(what: string, shape: S) =>
  k.opt(z.array(z.strictObject(shape)), what);

/** What a company does around its promises; every key is optional and most are one line. */
export const practices = k.groupOf({
  goals: texts('What service is for'),
  records: group('The customers’ history', {
    shared: k.opt(k.yesNo, 'Whether everybody who answers sees the same record'),
    protocol: text('How a case is written down'),
    profile_fields: texts('What is known of a customer'),
    repeat_route: text('Where a repeated contact goes'),
  }),
  follow_up: group('Asking after the case', {
    channel: k.opt(k.id, 'By which channel'),
    delay: k.opt(k.duration, 'How long after the case'),
    share: k.opt(k.share, 'Of how many cases'),
    questions: texts('What is asked'),
  }),
  voice_of_customer: group('How feedback is gathered and used', {
    collect: texts('Where it is gathered'),
    share_with: texts('Who gets to see it'),
    every,
    owner,
  }),
  reviews: group('Public reviews and who answers them', {
    sites: texts('Where they are watched'),
    within,
    owner,
  }),
  journey: rows('What customers expect and get, step by step', {
    touchpoint: k.described(k.text, 'The step'),
    expects: text('What customers expect there'),
    gets: text('What they get'),
    owner,
    channel: k.opt(k.id, 'By which channel'),
  }),
  values: texts('What the company stands for'),
  sponsor: text('Who at the top answers for service'),
  training: group('Training of new and old staff', {
    boot_camp: k.opt(k.duration, 'Product training of new staff'),
    refresh_every: k.opt(k.duration, 'How often all are trained again'),
  }),
  tools: texts('What staff work with'),
  empowerment: group('What staff may decide alone', {
    limit: k.opt(k.moneyOnce, 'The most it may cost'),
    per: text('Per what: contact, customer, day'),
    uses: k.opt(k.rate, 'How often it is made use of'),
  }),
  recognition: text('How extra effort is praised'),
  kpis: texts('What service is measured by'),
  mood: text('How it is seen whether customers leave happier than they came'),
  tone: group('How we sound', {
    voice: text('The voice in general'),
    positive: text('With a happy customer'),
    neutral: text('With a neutral customer'),
    negative: text('With an upset customer'),
  }),
  standards: group('What every answer has', { empathy: text('How it shows empathy') }),
  complaints: group('How complaints are met', {
    issue: k.opt(k.id, 'The issue they come in as'),
    within,
    resolve_within: resolveWithin,
    apology: text('How we apologise'),
    gesture: text('What is given on top'),
    feeds: text('Where what is broken gets mended'),
  }),
  recovery: group('How our mistakes are put right', {
    charge: k.opt(k.moneyOnce, 'What the customer pays for it'),
    within,
    prevention: text('How it is kept from happening again'),
  }),
  refunds: group('Refunds and their limits', {
    proof_required: k.opt(k.yesNo, 'Whether a receipt is asked for'),
    limits: text('Where they end'),
  }),
  gestures: rows('Small surprises', {
    what: k.described(k.text, 'What is given'),
    when: text('On what occasion'),
    cost: k.opt(k.moneyOnce, 'What one costs'),
    uptake: k.opt(k.rate, 'How often it is given'),
    value: k.opt(k.moneyOnce, 'What one brings in'),
  }),
  onboarding: group('How customers learn the product', { videos: texts('The features that have a video') }),
  proactive: rows('Help before anybody asks', {
    what: k.described(k.text, 'The help'),
    signal: text('What shows the need'),
    owner,
  }),
  monitoring: texts('What we watch'),
  personalisation: group('What we use to be personal, and what not', {
    sources: texts('What may be used'),
    off_limits: texts('What may not'),
  }),
  routing: group('How cases move', {
    max_handoffs: k.opt(k.whole(0, 100), 'Most times that a case changes hands'),
    owner,
  }),
  review: group('When this plan is looked at again', {
    every,
    last: k.opt(k.date, 'The last time'),
  }),
  inspired_by: group('A model we follow', { who: text('Whose'), why: text('Why it fits us') }),
});
