import type { ServiceModel } from '../../model';
import { defineRule } from '../../rule-engine';
import { formatDuration } from '../../support/format';
import { promisedWaits, textOf, typicalIf, type PromisedWait } from '../promised';

export const slowerThanOrdinary = defineRule({
  id: 'complaints/slower-than-ordinary',
  principles: ['P100'],
  severity: 'error',
  docs: {
    principle: 'A complaint is never answered later than an ordinary question.',
    why: 'Whoever complains has been let down once already; to let them wait longer than everybody else is the second time.',
    fix: 'Answer complaints at least as soon as everything else that comes in writing.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h }]
      practices: { complaints: { within: 24h } }`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h }]
      practices: { complaints: { within: 8h } }`,
  },

  *check({ plan, model }) {
    const complaints = plan.practices?.complaints;
    const slowest = slowestOrdinary(model, complaints?.issue ?? null);
    if (!complaints?.within || !slowest) return;
    const { promise, type, typicalMinutes } = slowest;
    // On the calendar of the promise that it is held against, so that two business clocks are compared as one.
    const minutes = typicalIf(model, type, promise, complaints.within);
    if (minutes === null || minutes <= typicalMinutes + 1e-6) return;
    yield {
      at: ['practices', 'complaints', 'within'],
      message:
        `a complaint is answered within ${textOf(complaints.within)} (typically ${formatDuration(minutes)}), later than ` +
        `everything else that comes in writing (${promise.id}: ${textOf(promise.plan.within)}, typically ${formatDuration(typicalMinutes)})`,
    };
  },
});

/** The slowest promise to those who write about anything but a complaint. */
function slowestOrdinary(model: ServiceModel, complaint: string | null): PromisedWait | undefined {
  return promisedWaits(model)
    .filter(({ type }) => type.channel.nature === 'written' && type.issues.some(({ id }) => id !== complaint))
    .toSorted((a, b) => b.typicalMinutes - a.typicalMinutes)[0];
}
