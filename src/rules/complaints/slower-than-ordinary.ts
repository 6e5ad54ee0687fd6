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
    fix: 'Answer complaints no later than the slowest that you promise to those who write: `complaints: { within: 8h }`.',
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
    const complaint = complaints?.issue ?? null;
    const slowest = slowestInWriting(model, (id) => id !== complaint);
    if (!complaints || !slowest) return;
    const { promise, type, typicalMinutes } = slowest;
    // Without a promise of its own, a complaint has that of the issue it comes in as.
    const own = complaints.within === undefined ? slowestInWriting(model, (id) => id === complaint) : null;
    const within = own ? own.promise.plan.within : complaints.within;
    if (!within) return;
    // On the calendar of the promise that it is held against, so that two business clocks are compared as one.
    const minutes = own ? own.typicalMinutes : typicalIf(model, type, promise, within);
    if (minutes === null || minutes <= typicalMinutes + 1e-6) return;
    yield {
      at: own ? [...own.promise.path, 'within'] : ['practices', 'complaints', 'within'],
      message:
        `a complaint is answered within ${textOf(within)} (typically ${formatDuration(minutes)}), later than ` +
        `everything else that comes in writing (${promise.id}: ${textOf(promise.plan.within)}, typically ${formatDuration(typicalMinutes)})`,
    };
  },
});

/** The slowest promise to those who write about certain issues. */
function slowestInWriting(
  model: ServiceModel,
  isAbout: (issue: string) => boolean,
): PromisedWait | undefined {
  return promisedWaits(model)
    .filter(({ type }) => type.channel.nature === 'written' && type.issues.some(({ id }) => isAbout(id)))
    .toSorted((a, b) => b.typicalMinutes - a.typicalMinutes)[0];
}
