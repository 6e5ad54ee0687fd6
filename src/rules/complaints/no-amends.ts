import { formatList } from '../../support/format';
import { defineRule } from '../../rule-engine';

export const noAmends = defineRule({
  id: 'complaints/no-amends',
  principles: ['P100'],
  severity: 'warning',
  docs: {
    principle: 'A complaint is met with an apology and with something that fits what was paid.',
    why: 'Being right again leaves the customer where they were before the trouble; the apology and the small extra make up for it.',
    fix: 'Write both: `apology: a personal note`, `gesture: a month free`, the larger the more was paid.',
    bad: `
      practices: { complaints: { within: 4h, apology: a personal note, gesture: none } }`,
    good: `
      practices: { complaints: { within: 4h, apology: a personal note, gesture: a month free } }`,
  },

  *check({ plan }) {
    const { complaints } = plan.practices ?? {};
    if (!complaints) return;
    const missing = (['apology', 'gesture'] as const).filter((part) => complaints[part] === null);
    const [first] = missing;
    if (first === undefined) return;
    yield {
      at: ['practices', 'complaints', first],
      message: `whoever complains gets no ${formatList(missing, 'and no')}`,
    };
  },
});
