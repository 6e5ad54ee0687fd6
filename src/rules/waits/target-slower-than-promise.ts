import { defineRule } from '../../rule-engine';
import { arrivalText, formatWait, textOf } from '../promised';
import { slowerLength } from './own-windows';

export const targetSlowerThanPromise = defineRule({
  id: 'waits/target-slower-than-promise',
  principles: ['P58', 'P59'],
  severity: 'error',
  docs: {
    principle: 'What you aim for is at least as fast as what you promise.',
    why: 'Staff work by the target. A target behind the promise means that the promise is broken by plan.',
    fix: 'Make `target` shorter than `within`, or leave it out: the target is then the promise.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h, target: 24h }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h, target: 6h }]`,
  },

  *check({ model }) {
    for (const promise of model.promises) {
      const { within, target } = promise.plan;
      if (!within || within === 'best_effort' || !target) continue;
      const slower = slowerLength(model, promise, target, within);
      if (!slower) continue;
      yield {
        at: [...promise.path, 'target'],
        message:
          `${promise.id} promises ${within.text} and aims for ${textOf(target)}: ` +
          `${formatWait(slower.aMinutes)} instead of ${formatWait(slower.bMinutes)}${arrivalText(model, slower.arrival, within, target)}`,
        because: [{ at: [...promise.path, 'within'], message: 'this is what customers are told' }],
      };
    }
  },
});
