import { defineRule } from '../../rule-engine';
import { declined } from '../declined';

const PARTS = {
  collect: 'is gathered nowhere',
  share_with: 'is shared with nobody',
  every: 'is never looked at on a fixed date',
  owner: 'is nobody’s job',
} as const;

export const unusedVoice = defineRule({
  id: 'feedback/unused-voice',
  principles: ['P109'],
  severity: 'warning',
  docs: {
    principle: 'What customers say is gathered, shown to everybody concerned, and soon acted on.',
    why: 'Feedback that ends in a folder is worse than none: customers took the trouble and saw nothing change.',
    fix: 'Name the four parts: `voice_of_customer: { collect: [follow-up, reviews], share_with: [product], every: 2w, owner: support lead }`.',
    bad: `
      practices: { voice_of_customer: { collect: [follow-up], share_with: [product], every: 2w, owner: none } }`,
    good: `
      practices: { voice_of_customer: { collect: [follow-up], share_with: [product], every: 2w, owner: support lead } }`,
  },

  *check({ plan }) {
    const voice = plan.practices?.voice_of_customer;
    const at = ['practices', 'voice_of_customer'];
    if (voice === null) yield { at, message: 'what customers say is neither gathered nor acted on' };
    for (const part of ['collect', 'share_with', 'every', 'owner'] as const) {
      if (declined(voice?.[part])) yield { at: [...at, part], message: `what customers say ${PARTS[part]}` };
    }
  },
});
