import { defineRule } from '../../rule-engine';
import type { IssueModel, ServiceModel, TierModel } from '../../model';
import { groupBy, nameIssues, typesOfEveryTier } from '../contacts';
import { formatList } from '../../support/format';
import { isUnpromised, lowestPriority } from '../unpromised';

export const emptyCell = defineRule({
  id: 'tiers/empty-cell',
  principles: ['P69'],
  severity: 'warning',
  docs: {
    principle: 'Each tier states what it gets for every priority.',
    why: 'What a tier leaves open each customer fills in by imagination. Best effort is no promise.',
    fix: 'Add a wait for the tier and priority, such as `{ tier: basic, priority: high, within: 24h }`.',
    bad: `
      channels: { email: {}, form: {}, help: { kind: self_service } }
      tiers: [{ id: basic, price: 19/month }, { id: premium, price: 99/month }]
      issues:
        cannot-log-in: { depth: deep, breadth: narrow, scope: in }
        fancy-report: { depth: shallow, breadth: narrow, scope: premium }
      waits: [{ tier: premium, depth: deep, within: 1h }, { tier: premium, within: 24h }]`,
    good: `
      channels: { email: {}, form: {}, help: { kind: self_service } }
      tiers: [{ id: basic, price: 19/month }, { id: premium, price: 99/month }]
      issues:
        cannot-log-in: { depth: deep, breadth: narrow, scope: in }
        fancy-report: { depth: shallow, breadth: narrow, scope: premium }
      waits: [{ tier: premium, depth: deep, within: 1h }, { tier: premium, within: 24h }, { depth: deep, within: 8h }]`,
  },

  *check({ plan, model }) {
    if (!plan.waits || !plan.channels || model.tiers.length < 2) return;
    const empty = model.tiers.flatMap((tier) =>
      model.priorities.flatMap((name, priority) => {
        const issues = unpromisedIssues(model, tier, priority);
        return issues.length > 0 ? [{ tier, name, priority, issues }] : [];
      }),
    );
    const lowest = lowestPriority(model);
    // That the lowest priority has nothing in any tier is said once, elsewhere.
    const isLeftOut = empty.filter(({ priority }) => priority === lowest).length === model.tiers.length;
    const cells = empty.filter(({ priority }) => !(isLeftOut && priority === lowest));
    for (const [first, ...others] of groupBy(cells, ({ tier }) => tier.id)) {
      if (!first) continue;
      const holes = [first, ...others];
      const names = formatList(holes.map(({ name }) => name));
      yield {
        at: first.tier.path,
        // Who pays nothing is owed nothing; to say so is better than to leave it open.
        ...(first.tier.plan?.price?.amount === 0 ? { severity: 'info' as const } : {}),
        message: `${first.tier.id} has no promise for ${names} issues (${nameIssues(holes.flatMap(({ issues }) => issues))}) on any channel`,
      };
    }
  },
});

/** The issues of a priority that a tier may ask about, where none of them is promised anything on any channel. */
function unpromisedIssues(model: ServiceModel, tier: TierModel, priority: number): readonly IssueModel[] {
  const types = typesOfEveryTier(model).filter(
    (type) => type.tier.index === tier.index && type.priority === priority,
  );
  if (!types.every(isUnpromised)) return [];
  const issues = new Set(types.flatMap((type) => type.issues));
  return [...issues].filter(({ declared }) => declared);
}
