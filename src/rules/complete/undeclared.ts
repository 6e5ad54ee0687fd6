import { exampleAt } from '../../plan/examples';
import { defineRule, notDeclared } from '../../rule-engine';

/** What every service does in one way or another. */
const PRACTICES = `
        goals: [renewals]
        records: { shared: true, protocol: what was asked and what was done }
        follow_up: { channel: forum, delay: 1d, questions: [What would have helped you sooner?] }
        voice_of_customer: { collect: [survey], share_with: [product], every: 4w, owner: the founder }
        reviews: { sites: [Trustpilot], within: 24h, owner: the founder }
        values: [honest]
        sponsor: the founder
        training: { boot_camp: 5d, refresh_every: 26w }
        tools: [help desk]
        empowerment: { limit: 50, per: contact }
        recognition: a round of thanks every Friday
        kpis: [solved at first contact, customer effort]
        mood: asked after each case
        tone: { voice: warm and plain, positive: cheerful, neutral: brief, negative: calm }
        complaints: { within: 1h, resolve_within: 2d, apology: in person, gesture: a free month, feeds: product }
        recovery: { charge: 0, within: 24h, prevention: the cause is mended }
        gestures: [{ what: a card, cost: 2 }]
        proactive: [{ what: a call before renewal, signal: no login for 30 days, owner: the founder }]
        review: { every: 26w, last: 2027-01-04 }`;

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
      targets: { first_contact: 75%, answered: 100%, one_reply: 60% }
      contingencies: [{ level: 1, action: offer call backs }, { level: 2, action: the founder answers }]
      practices:${PRACTICES}`,
    good: `
      customers: { shops: { uses: "Mo-Fr 09:00-17:00" } }
      hours: none
      channels: { help: { kind: self_service }, forum: { kind: self_service } }
      issues: none
      waits: none
      demand: none
      team: none
      budget: { owner: 5h/week }
      targets: { first_contact: 75%, answered: 100%, one_reply: 60% }
      contingencies: [{ level: 1, action: offer call backs }, { level: 2, action: the founder answers }]
      practices:${PRACTICES}`,
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
