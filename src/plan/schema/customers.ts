import * as z from 'zod/mini';
import * as k from './kinds';

/** Segments: who asks, where, and when they use the product. */
export const segment = z.strictObject({
  count: k.opt(k.whole(0, 1_000_000_000), 'How many customers'),
  timezone: k.opt(k.timeZone, 'Where they are'),
  uses: k.opt(k.hoursReference, 'When they use the product, in their own time'),
  contacts: k.opt(k.rate, 'How often one customer gets in touch'),
  tech: k.opt(k.word('low', 'medium', 'high'), 'How much at home they are with technology'),
  age: k.opt(k.word('younger', 'mixed', 'older'), 'Their age, roughly'),
  prefers: k.opt(k.list(k.channelOrKind), 'Channels they like, best first'),
  expects: k.opt(z.record(k.channelOrKind, k.duration), 'How fast an answer they expect, by channel'),
  language: k.opt(k.list(k.language), 'Their language'),
  tier: k.opt(z.union([k.id, k.byId(k.share)]), 'Their tier, or the share in each'),
  prospects: k.opt(k.yesNo, 'true for people who are not customers yet'),
  holidays: k.opt(k.list(k.holiday), 'Their public holidays'),
  name: k.opt(k.text, 'A name for reports'),
  why: k.opt(k.text, 'Why this segment stands apart'),
});

/** What a tier is entitled to, where tiers differ. */
export const tier = z.strictObject({
  id: k.described(k.id, 'The tier’s id'),
  price: k.opt(k.moneyPerPeriod, 'What a customer pays for it'),
  channels: k.opt(
    z.union([k.list(k.id), k.byId(k.hoursReference)]),
    'Channels, with their hours where these differ; missing: all',
  ),
  issues: k.opt(k.list(k.id), 'Issues of scope premium that it may ask about'),
  max: k.opt(k.rate, 'Most contacts per customer'),
  languages: k.opt(k.list(k.language), 'Languages it is answered in'),
  name: k.opt(k.text, 'A name for reports'),
  why: k.opt(k.text, 'Why this tier exists'),
});

export const product = z.strictObject({
  kind: k.opt(k.text, 'What is sold'),
  premium: k.opt(k.yesNo, 'true where the product itself is high-priced'),
  key_features: k.opt(k.list(k.text), 'What customers most need to get right'),
});
