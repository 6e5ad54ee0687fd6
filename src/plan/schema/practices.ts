import * as z from 'zod';
import * as k from './kinds';

const texts = k.opt(k.list(k.text));
const name = k.opt(k.text);

/** What a company does around its promises; every key is optional and most are one line. */
export const practices = z.strictObject({
  goals: texts.describe('What service is for'),
  records: k
    .opt(
      z.strictObject({
        shared: k.opt(k.yesNo).describe('Whether everybody who answers sees the same record'),
        protocol: name.describe('How a case is written down'),
        profile_fields: texts.describe('What is known of a customer'),
        repeat_route: name.describe('Where a repeated contact goes'),
      }),
    )
    .describe('The customers’ history'),
  follow_up: k
    .opt(
      z.strictObject({
        channel: k.opt(k.id).describe('By which channel'),
        delay: k.opt(k.duration).describe('How long after the case'),
        share: k.opt(k.share).describe('Of how many cases'),
        questions: texts.describe('What is asked'),
      }),
    )
    .describe('Asking after the case'),
  voice_of_customer: k
    .opt(z.strictObject({ collect: texts, share_with: texts, every: k.opt(k.duration), owner: name }))
    .describe('How feedback is gathered and used'),
  reviews: k
    .opt(z.strictObject({ sites: texts, within: k.opt(k.duration), owner: name }))
    .describe('Public reviews and who answers them'),
  journey: k
    .opt(z.array(z.strictObject({ touchpoint: k.text, expects: name, gets: name, owner: name, channel: k.opt(k.id) })))
    .describe('What customers expect and get, step by step'),
  values: texts.describe('What the company stands for'),
  sponsor: name.describe('Who at the top answers for service'),
  training: k
    .opt(z.strictObject({ boot_camp: k.opt(k.duration), refresh_every: k.opt(k.duration) }))
    .describe('Training of new and old staff'),
  tools: texts.describe('What staff work with'),
  empowerment: k
    .opt(z.strictObject({ limit: k.opt(k.moneyOnce), per: name, uses: k.opt(k.rate) }))
    .describe('What staff may decide alone'),
  recognition: name.describe('How extra effort is praised'),
  kpis: texts.describe('What service is measured by'),
  tone: k.opt(z.strictObject({ voice: name, positive: name, neutral: name, negative: name })).describe('How we sound'),
  standards: k.opt(z.strictObject({ empathy: name })).describe('What every answer has'),
  complaints: k
    .opt(
      z.strictObject({
        issue: k.opt(k.id),
        within: k.opt(k.duration),
        resolve_within: k.opt(k.duration),
        apology: name,
        gesture: name,
        feeds: name,
      }),
    )
    .describe('How complaints are met'),
  recovery: k
    .opt(z.strictObject({ charge: k.opt(k.moneyOnce), within: k.opt(k.duration), prevention: name }))
    .describe('How our mistakes are put right'),
  refunds: k.opt(z.strictObject({ proof_required: k.opt(k.yesNo), limits: name })).describe('Refunds and their limits'),
  gestures: k
    .opt(
      z.array(
        z.strictObject({ what: k.text, when: name, cost: k.opt(k.moneyOnce), uptake: k.opt(k.rate), value: k.opt(k.moneyOnce) }),
      ),
    )
    .describe('Small surprises'),
  onboarding: k.opt(z.strictObject({ videos: texts })).describe('How customers learn the product'),
  proactive: k.opt(z.array(z.strictObject({ what: k.text, signal: name, owner: name }))).describe('Help before anybody asks'),
  monitoring: texts.describe('What we watch'),
  personalisation: k.opt(z.strictObject({ sources: texts, off_limits: texts })).describe('What we use to be personal, and what not'),
  routing: k.opt(z.strictObject({ max_handoffs: k.opt(k.whole(0, 100)), owner: name })).describe('How cases move'),
  review: k.opt(z.strictObject({ every: k.opt(k.duration), last: k.opt(k.date) })).describe('When this plan is looked at again'),
  inspired_by: k.opt(z.strictObject({ who: name, why: name })).describe('A model we follow, and why it fits'),
});
