import { formatCount } from '../../support/format';
import { nameIds } from '../contacts';
import { defineRule } from '../../rule-engine';

export const singleHolder = defineRule({
  id: 'team/single-holder',
  principles: ['P79'],
  severity: 'warning',
  docs: {
    principle: 'What customers ask is known by more than one person.',
    why: 'While that person sleeps or is ill, everybody else can only say when they are back.',
    fix: 'Teach a second person, and add the issue to the `issues` of their team.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      issues: { tax: { depth: deep, breadth: narrow, scope: in }, how-to: { depth: deep, breadth: broad, scope: in }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }
      team: { desk: { count: 2, issues: [how-to] }, expert: { count: 1, issues: [tax, how-to] } }`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      issues: { tax: { depth: deep, breadth: narrow, scope: in }, how-to: { depth: deep, breadth: broad, scope: in }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }
      team: { desk: { count: 2 }, expert: { count: 1, issues: [tax, how-to] } }`,
  },

  *check({ model }) {
    const everybody = model.teams.reduce(
      (sum, { unlimited, count }) => sum + (unlimited ? Infinity : count),
      0,
    );
    if (everybody < 2) return; // One person alone knows that they are alone.
    for (const lone of model.teams) {
      if (lone.unlimited || lone.count !== 1 || !lone.plan.issues) continue;
      const others = model.teams.filter((team) => team !== lone && team.resolves);
      const held = lone.plan.issues.filter((id) => {
        const issue = model.issues.find((each) => each.id === id);
        if (!issue || issue.plan.scope === 'out') return false;
        return !others.some(({ plan }) => plan.issues === undefined || plan.issues?.includes(id));
      });
      if (held.length === 0) continue;
      const hours = lone.plainPeople.reduce((sum, people) => sum + Number(people > 0), 0) / 4;
      yield {
        at: [...lone.path, 'issues'],
        message: `only ${lone.id}, one person on duty for ${formatCount(hours, 'hour')} of the 168 of a week, can help with ${nameIds(held)}`,
      };
    }
  },
});
