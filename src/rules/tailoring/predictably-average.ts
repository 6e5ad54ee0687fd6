import { windowOf } from '../../model/wall-clock';
import { besideCompetitors } from '../competitors';
import { declined } from '../declined';
import { defineRule } from '../../rule-engine';

export const predictablyAverage = defineRule({
  id: 'tailoring/predictably-average',
  principles: ['P105'],
  severity: 'info',
  docs: {
    principle: 'Something about the service is better than what everybody offers.',
    why: 'Average offends nobody and is forgotten. What is told is what nobody had to do.',
    fix: 'Be a window faster where it matters to your customers, or choose a small gesture: `practices: { gestures: [{ what: … }] }`.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h }]
      competitors: { acme: { email: 8h } }
      practices: { gestures: none }`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 1h }]
      competitors: { acme: { email: 8h } }
      practices: { gestures: [{ what: a handwritten card }] }`,
    badAlso: ['practices/no-gestures'],
  },

  *check({ plan, model }) {
    const beside = besideCompetitors(model);
    if (beside.length === 0 || !declined(plan.practices?.gestures)) return;
    const isAverage = beside.every(
      ({ wait, medianMinutes }) => windowOf(wait.typicalMinutes) === windowOf(medianMinutes),
    );
    if (!isAverage) return;
    yield {
      at: ['competitors'],
      message: 'every promise is what competitors promise too, and nothing is given that was not owed',
    };
  },
});
