import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/rule-engine';
import { rules } from '../../src/rules';
import { check } from '../support/rule-tester';

/**
 * What companies publish of their support, written as plans. Each verdict stands above its line with the reason why
 * whoever wrote the policy could not rightly dispute it: `# expect: rule (severity): reason`.
 */
const folder = new URL('.', import.meta.url);
const policies = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

interface Verdict {
  readonly line: number;
  readonly rule: string;
  readonly severity: string;
}

const MARK = /^ *# expect: (?<rule>\S+) \((?<severity>\w+)\): (?<reason>.+)$/u;

/** A mark holds for the next line that is none. */
function expected(text: string): readonly Verdict[] {
  const lines = text.split('\n');
  return lines.flatMap((own, index) => {
    const { rule, severity, reason = '' } = MARK.exec(own)?.groups ?? {};
    if (rule === undefined || severity === undefined || reason.length < 10) {
      if (own.includes('expect:')) throw new Error(`not a verdict with its reason: ${own}`);
      return [];
    }
    const after = lines.slice(index + 1).findIndex((line) => !MARK.test(line));
    return [{ line: index + 2 + after, rule, severity }];
  });
}

const verdicts = (findings: readonly Finding[]): readonly Verdict[] =>
  findings.map(({ line, rule, severity }) => ({ line, rule, severity }));

const inOrder = (list: readonly Verdict[]): readonly string[] =>
  list.map(({ line, rule, severity }) => `${String(line)} ${rule} ${severity}`).toSorted();

describe('public support policies', () => {
  it('are many, and no two from one page', () => {
    const sources = policies.map((name) => /https?:\/\/[^\s,]+/u.exec(textOf(name))?.[0]);
    expect(new Set(sources).size).toBe(policies.length);
    expect(policies.length).toBeGreaterThanOrEqual(10);
  });

  it('are hardly ever in error', () => {
    const errors = policies.filter((name) =>
      expected(textOf(name)).some(({ severity }) => severity === 'error'),
    );
    expect(errors).toEqual(['hashicorp.yaml', 'photoprism.yaml']);
  });

  describe.each(policies)('%s', (name) => {
    const text = textOf(name);

    it('says what it is taken from, and when', () => {
      expect(text).toMatch(/^# Source: [^]*"[^]*https?:\/\/[^]*read \d{4}-\d{2}-\d{2}/u);
    });

    it('is judged as it is marked', async () => {
      const { findings } = await check(rules, text, { today: '2026-11-27' });
      expect(inOrder(verdicts(findings))).toEqual(inOrder(expected(text)));
    });

    it('has five warnings at most', () => {
      const warnings = expected(text).filter(({ severity }) => severity === 'warning');
      expect(warnings.length).toBeLessThanOrEqual(5);
    });

    it('is asked what it leaves out where that is wanted, and nothing else', async () => {
      const settings = { 'complete/undeclared': { severity: 'info' } } as const;
      const { findings } = await check(rules, text, { today: '2026-11-27', settings });
      const asked = findings.filter(({ rule }) => rule === 'complete/undeclared');
      const keys = asked.map(({ at }) => at.split('.')[0]);
      expect(keys).toEqual(expect.arrayContaining(['budget', 'practices', 'team']));
      expect(findings).toHaveLength(expected(text).length + asked.length);
    });
  });
});
