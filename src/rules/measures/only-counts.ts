import { defineRule } from '../../rule-engine';
import { formatList } from '../../support/format';
import { declined } from '../declined';
import { kindOfMeasure } from './kinds-of-measure';

export const onlyCounts = defineRule({
  id: 'measures/only-counts',
  principles: ['P98'],
  severity: 'warning',
  docs: {
    principle: 'Service is measured by what customers say of it, not by how much was handled.',
    why: 'People do what they are measured by: whoever counts calls gets short calls, and the second call about the same thing.',
    fix: 'Measure something that customers say or do beside the counts: satisfaction, cases solved at first contact, renewals.',
    bad: `
      practices: { kpis: [tickets closed, average handle time] }`,
    good: `
      practices: { kpis: [cases solved in the first contact, tickets closed] }`,
  },

  *check({ plan }) {
    const kpis = plan.practices?.kpis;
    const at = ['practices', 'kpis'];
    if (declined(kpis)) yield { at, message: 'service is measured by nothing' };
    if (!kpis || kpis.length === 0 || kpis.some((kpi) => kindOfMeasure(kpi) !== 'counts')) return;
    yield { at, message: `service is measured by counts alone: ${formatList(kpis)}` };
  },
});
