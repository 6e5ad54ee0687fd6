import { defineRule, share } from '../../rule-engine';
import { formatPercent } from '../../support/format';
import { nameIssues } from '../contacts';
import { staffHoursPerWeek } from '../staff-hours';

export const drowningInSimple = defineRule({
  id: 'issues/drowning-in-simple',
  principles: ['P45'],
  severity: 'warning',
  docs: {
    principle: 'People do not spend their days on what a page could answer.',
    why: 'Drowning in simple questions is a sign of a service that only reacts. Good help pages and a word at the right time cut them, and save money.',
    fix: 'Take the simple ones off: an article (`self_service`), a fix (`eliminate`) or a mail before they ask (`proactive`).',
    bad: `
      channels: { email: { handle: 6m }, phone: { handle: 6m }, help: { kind: self_service } }
      issues: { opening-hours: { depth: shallow, breadth: broad, scope: in, share: 60%, simple: true }, how-to: { depth: deep, breadth: broad, scope: in, share: 40% }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }
      demand: { contacts: 100/week }`,
    good: `
      channels: { email: { handle: 6m }, phone: { handle: 6m }, help: { kind: self_service } }
      issues: { opening-hours: { depth: shallow, breadth: broad, scope: in, share: 20%, simple: true }, how-to: { depth: deep, breadth: broad, scope: in, share: 80% }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }
      demand: { contacts: 100/week }`,
  },
  options: { maxShare: share(0.3, 'Most of the working time that simple questions may take') },

  *check({ model }, { maxShare }) {
    const hoursOf = new Map(model.issues.map((issue) => [issue, staffHoursPerWeek(model, issue) ?? 0]));
    const all = [...hoursOf.values()].reduce((sum, hours) => sum + hours, 0);
    const simple = model.issues.filter(({ plan }) => plan.simple === true);
    const spent = simple.reduce((sum, issue) => sum + (hoursOf.get(issue) ?? 0), 0);
    const [first] = simple;
    if (!first || all === 0 || spent / all <= maxShare + 1e-9) return;
    yield {
      at: [...first.path, 'simple'],
      message: `${formatPercent(spent / all)} of the working time goes into simple questions: ${nameIssues(simple)} (limit ${formatPercent(maxShare)})`,
    };
  },
});
