import { describe, expect, it } from 'vitest';
import { allRules as rules } from '../../src/rules/all';
import type { Rule } from '../../src/rule-engine';
import { check, standing, type TestOptions } from '../support/rule-tester';

/** With a simulation, and with the rule itself where it only runs on demand. */
const on = ({ id, severity, isOptional, docs }: Rule): TestOptions => ({
  simulate: true,
  before: docs.before,
  settings: isOptional === true ? { [id]: { severity } } : {},
});

describe('examples of rules', () => {
  for (const rule of rules) {
    it(`${rule.id}: the good one breaks no rule at all`, async () => {
      const found = standing(await check(rules, rule.docs.good, on(rule)));
      expect(found.map(({ rule: id, message }) => `${id}: ${message}`)).toEqual([]);
    });

    it(`${rule.id}: the bad one breaks this rule, and otherwise only what it says`, async () => {
      const found = standing(await check(rules, rule.docs.bad, on(rule)));
      const broken = [...new Set(found.map(({ rule: id }) => id))].toSorted();
      expect(broken).toEqual([rule.id, ...(rule.docs.badAlso ?? [])].toSorted());
      // With the weight that its page tells.
      const weights = found.filter(({ rule: id }) => id === rule.id).map(({ severity }) => severity);
      expect(weights).toContain(rule.severity);
    });
  }
});
