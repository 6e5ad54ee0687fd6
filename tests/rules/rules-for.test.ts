import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plan';
import { runRules, type Rule } from '../../src/rule-engine';
import { rules } from '../../src/rules';
import { rulesOfFewPlans } from '../../src/rules/of-few-plans';
import { rulesOfPractices } from '../../src/rules/of-practices';
import { rulesFor } from '../../src/rules/rules-for';
import { tiersRules } from '../../src/rules/tiers';
import { waiverRules } from '../../src/rules/waiver';
import { analyse, completePlan } from '../support/rule-tester';

async function chosenFor(part: string): Promise<readonly Rule[]> {
  const loaded = loadPlan(completePlan(part));
  if (!loaded.ok) throw new Error('an example that does not load');
  return rulesFor(loaded.plan);
}

async function findingsOf(chosen: readonly Rule[], part: string): Promise<readonly string[]> {
  const { analysed, document } = await analyse(completePlan(part));
  return runRules(chosen, analysed, { document, file: 'plan.yaml' }).findings.map(
    ({ rule, message }) => `${rule}: ${message}`,
  );
}

describe('the rules that are loaded for a plan', () => {
  it('leave out those about practices, tiers, languages, growth, solutions, time of customers and waivers where a plan declares none', async () => {
    const chosen = await chosenFor('channels: { email: {} }');
    expect(chosen.map(({ id }) => id)).not.toContain('feedback/no-follow-up');
    expect(chosen).toHaveLength(
      rules.length - [rulesOfPractices, rulesOfFewPlans, tiersRules, waiverRules].flat().length,
    );
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('find the flaw of %s', async (_, rule) => {
    for (const part of [rule.docs.bad, rule.docs.good]) {
      expect(await findingsOf(await chosenFor(part), part)).toEqual(await findingsOf(rules, part));
    }
  });
});
