import * as z from 'zod';
import * as k from './kinds';

/** Segments: who asks, where, and when they use the product. */
export const segment = z.strictObject({
  count: k.opt(k.whole(0, 1_000_000_000)).describe('How many customers'),
  timezone: k.opt(k.timeZone).describe('Where they are'),
  uses: k.opt(k.hoursReference).describe('When they use the product, in their own time'),
  contacts: k.opt(k.rate).describe('How often one customer gets in touch'),
  tech: k.opt(k.word('low', 'medium', 'high')).describe('How much at home they are with technology'),
  age: k.opt(k.word('younger', 'mixed', 'older')).describe('Their age, roughly'),
  prefers: k.opt(k.list(k.channelOrKind)).describe('Channels they like, best first'),
  expects: k
    .opt(z.record(k.channelOrKind, k.duration))
    .describe('How fast an answer they expect, by channel'),
  language: k.opt(k.list(k.language)).describe('Their language'),
  tier: k.opt(z.union([k.id, k.byId(k.share)])).describe('Their tier, or the share in each'),
  prospects: k.opt(k.yesNo).describe('true for people who are not customers yet'),
  holidays: k.opt(k.list(k.holiday)).describe('Their public holidays'),
  name: k.opt(k.text).describe('A name for reports'),
  why: k.opt(k.text).describe('Why this segment stands apart'),
});

/** What a tier is entitled to, where tiers differ. */
export const tier = z.strictObject({
  id: k.id.describe('The tier’s id'),
  price: k.opt(k.moneyPerPeriod).describe('What a customer pays for it'),
  channels: k
    .opt(z.union([k.list(k.id), k.byId(k.hoursReference)]))
    .describe('Channels, with their hours where these differ; missing: all'),
  issues: k.opt(k.list(k.id)).describe('Issues of scope premium that it may ask about'),
  max: k.opt(k.rate).describe('Most contacts per customer'),
  languages: k.opt(k.list(k.language)).describe('Languages it is answered in'),
  name: k.opt(k.text).describe('A name for reports'),
  why: k.opt(k.text).describe('Why this tier exists'),
});

export const product = z.strictObject({
  kind: k.opt(k.text).describe('What is sold'),
  premium: k.opt(k.yesNo).describe('true where the product itself is high-priced'),
  key_features: k.opt(k.list(k.text)).describe('What customers most need to get right'),
});
