import type { ServiceModel } from '../../model';
import { contactsByIssue } from '../../coverage/issues';
import { formatNumber } from '../../support/format';
import { nameIssues } from '../contacts';
import { defineRule } from '../../rule-engine';

export const retoldStory = defineRule({
  id: 'effort/retold-story',
  principles: ['P83'],
  severity: 'warning',
  docs: {
    principle: 'Whoever comes back about the same thing goes on where they left off.',
    why: 'The menu, the questions and the story a second time: that is what makes a second contact an angry one.',
    fix: 'Lead a repeated contact past the menu to whoever knows the case: `records: { repeat_route: to whoever answered last }`.',
    bad: `
      channels: { phone: { call_tree: 1m }, email: {}, help: { kind: self_service } }
      issues: { cannot-log-in: { depth: deep, breadth: narrow, scope: in, repeat: 20%, effort: { retelling: 3m } }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }
      practices: { records: { repeat_route: none } }`,
    good: `
      channels: { phone: { call_tree: 1m }, email: {}, help: { kind: self_service } }
      issues: { cannot-log-in: { depth: deep, breadth: narrow, scope: in, repeat: 20%, effort: { retelling: 3m } }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }
      practices: { records: { repeat_route: to whoever answered last } }`,
  },

  *check({ plan, model }) {
    const again = model.issues.filter(({ plan: { repeat, scope } }) => (repeat ?? 0) > 0 && scope !== 'out');
    if (plan.practices?.records?.repeat_route !== null || again.length === 0) return;
    yield {
      at: ['practices', 'records', 'repeat_route'],
      message: `whoever comes back about ${nameIssues(again)} begins anew${minutesText(model)}`,
    };
  },
});

/** What it costs customers: the repeats times the menu and the telling; empty where the plan gives no numbers for it. */
function minutesText(model: ServiceModel): string {
  let minutes = 0;
  for (const each of model.demand?.classes ?? []) {
    const menu = each.type.channel.plan.call_tree ?? 0;
    const contacts = contactsByIssue(model, each);
    each.issues.forEach(({ plan }, index) => {
      // Of all who come, this share has come before.
      minutes += (contacts[index] ?? 0) * (plan.repeat ?? 0) * (menu + (plan.effort?.retelling ?? 0));
    });
  }
  return minutes > 0 ? `: ${formatNumber(minutes)} minutes of theirs a week` : '';
}
