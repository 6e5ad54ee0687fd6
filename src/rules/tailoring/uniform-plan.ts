import { defineRule } from '../../rule-engine';
import { typesOfEveryTier, waysIn } from '../contacts';
import { textOf } from '../promised';

export const uniformPlan = defineRule({
  id: 'tailoring/uniform-plan',
  principles: ['P05'],
  severity: 'warning',
  docs: {
    principle: 'Service is tailored: not every channel, issue and tier gets the same.',
    why: 'One size fits nobody: the same wait on the phone and by email is endless on the one and needlessly dear on the other.',
    fix: 'Choose a window for each channel (minutes live, hours in writing), then for the issues and tiers that deserve better.',
    bad: `
      channels: { email: {}, form: {}, help: { kind: self_service } }
      issues:
        invoice-copy: { depth: shallow, breadth: broad, scope: in }
        address-change: { depth: shallow, breadth: broad, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }
      waits: [{ within: 24h }]`,
    good: `
      channels: { email: {}, form: {}, help: { kind: self_service } }
      issues:
        invoice-copy: { depth: shallow, breadth: broad, scope: in }
        address-change: { depth: shallow, breadth: broad, scope: in }
        windows-setup: { depth: shallow, breadth: narrow, scope: out, refer_to: the shop that sold it }
      waits: [{ channel: form, within: 8h }, { within: 24h }]`,
  },

  *check({ model }) {
    const types = typesOfEveryTier(model);
    const windows = new Set(
      types.flatMap(({ promises }) =>
        promises.length > 0 ? promises.map(({ plan }) => textOf(plan.within)) : [''],
      ),
    );
    const [window] = windows;
    if (windows.size !== 1 || !window || model.promises.every(({ plan }) => !plan.within)) return;
    const issues = model.issues.filter(({ declared, plan }) => declared && plan.scope !== 'out');
    const dimensions = [
      { count: waysIn(model).length, name: 'channels' },
      { count: issues.length, name: 'kinds of request' },
      { count: model.tiers.length, name: 'tiers' },
    ].filter(({ count }) => count > 1);
    // One thing that is the same for all is a choice; where nothing differs, nothing was chosen.
    if (dimensions.length < 2) return;
    const across = dimensions.map(({ count, name }) => `${String(count)} ${name}`).join(' and ');
    yield { at: ['waits'], message: `every contact is promised the same ${window}, across ${across}` };
  },
});
