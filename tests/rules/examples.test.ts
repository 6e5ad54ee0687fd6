import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules';
import { check, standing } from '../support/rule-tester';

describe('examples of rules', () => {
  for (const rule of rules) {
    it(`${rule.id}: the good one breaks no rule at all`, async () => {
      const found = standing(await check(rules, rule.docs.good, { simulate: true }));
      expect(found.map(({ rule: id, message }) => `${id}: ${message}`)).toEqual([]);
    });

    it(`${rule.id}: the bad one breaks this rule, and otherwise only what it says`, async () => {
      const found = standing(await check(rules, rule.docs.bad, { simulate: true }));
      const broken = [...new Set(found.map(({ rule: id }) => id))].toSorted();
      expect(broken).toEqual([rule.id, ...(rule.docs.badAlso ?? [])].toSorted());
    });
  }
});
