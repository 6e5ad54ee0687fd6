import { exampleAt } from '../../plan/examples';
import { defineRule, notDeclared } from '../../rule-engine';

export const undeclared = defineRule({
  id: 'complete/undeclared',
  principles: ['P08'],
  severity: 'info',
  isOptional: true,
  docs: {
    principle: 'A plan that asks to be complete says something about everything.',
    why: 'What a plan does not mention is not judged, so that a gap can look like a clean report. Only `check --complete`, or a severity in the config, asks for it.',
    fix: 'Write the key, or `none` where you have decided against it.',
    bad: `
      customers: { shops: { uses: "Mo-Fr 09:00-17:00" } }
      hours: none
      channels: { help: { kind: self_service }, forum: { kind: self_service } }
      issues: none
      demand: none
      team: none
      budget: { owner: 5h/week }
      targets: none
      contingencies: [{ level: 1, action: offer call backs }, { level: 2, action: the founder answers }]
      practices: none`,
    good: `
      customers: { shops: { uses: "Mo-Fr 09:00-17:00" } }
      hours: none
      channels: { help: { kind: self_service }, forum: { kind: self_service } }
      issues: none
      waits: none
      demand: none
      team: none
      budget: { owner: 5h/week }
      targets: none
      contingencies: [{ level: 1, action: offer call backs }, { level: 2, action: the founder answers }]
      practices: none`,
  },

  *check({ plan }) {
    for (const path of notDeclared(plan)) {
      const at = path.split('.');
      const key = at.at(-1) ?? path;
      const bare = path === 'hours.open.holidays' ? plan.hours?.open?.open.text : undefined;
      yield {
        at,
        message: `${path} is not declared, so nothing is judged of it`,
        help: bare
          ? `Give the hours a name, such as \`hours: { office: { open: "${bare}", holidays: US } }\`, and write \`hours: office\` where they hold.`
          : `Write it as \`${exampleAt(at)}\`, or \`${key}: none\` where you decided against it.`,
      };
    }
  },
});
