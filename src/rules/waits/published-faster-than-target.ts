import type { WaitPlan } from '../../plan/schema';
import type { Window } from '../../model';
import { defineRule } from '../../rule-engine';
import { arrivalText, formatWait, textOf } from '../promised';
import { slowerLength } from './own-windows';

export const publishedFasterThanTarget = defineRule({
  id: 'waits/published-faster-than-target',
  principles: ['P58'],
  severity: 'error',
  docs: {
    principle: 'What customers read is not faster than what you work towards.',
    why: 'Customers hold you to what is published. Where staff aim for something slower, every contact that is on time for you is late for them.',
    fix: 'Change the published text, or shorten `target` (without one: `within`) to what it says.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h, published: { where: "https://example.com/support", within: 1h } }]`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h, published: { where: "https://example.com/support", within: 8h } }]`,
  },

  *check({ model }) {
    for (const promise of model.promises) {
      const told = publishedWindow(promise.plan);
      const key = promise.plan.target ? 'target' : 'within';
      const aim = promise.plan[key];
      if (!told || told === 'best_effort' || !aim) continue;
      const slower = slowerLength(model, promise, aim, told);
      if (!slower) continue;
      yield {
        at: [...promise.path, 'published', 'within'],
        message:
          `${promise.id} is published as ${told.text} while staff aim for ${textOf(aim)}: ` +
          `${formatWait(slower.aMinutes)} instead of ${formatWait(slower.bMinutes)}${arrivalText(model, slower.arrival, told, aim)}`,
        because: [{ at: [...promise.path, key], message: 'this is what staff aim for' }],
      };
    }
  },
});

function publishedWindow({ published }: WaitPlan): Window | undefined {
  return typeof published === 'object' && published !== null ? published.within : undefined;
}
