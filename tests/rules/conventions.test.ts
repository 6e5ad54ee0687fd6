import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rulesReadme } from '../../scripts/rules-readme';
import { readDocument } from '../../src/document';
import { optionsProblem } from '../../src/rule-engine';
import { allRules as rules } from '../../src/rules/all';
import { principles } from '../../src/rules/principles';
import { check, completePlan } from '../support/rule-tester';

const folder = new URL('../../src/rules/', import.meta.url);
const filesWithRules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .filter((path) => readFileSync(new URL(path, folder), 'utf8').includes('= defineRule('))
  .map((path) => path.replaceAll('\\', '/').replace(/\.ts$/, ''));

describe('every rule', () => {
  it('is named by its topic and file, and listed', () => {
    expect(rules.map(({ id }) => id).toSorted()).toEqual(filesWithRules.toSorted());
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s keeps to the conventions', (id, rule) => {
    expect(id).toMatch(/^[a-z-]+\/[a-z-]+$/);
    expect(rule.principles.length).toBeGreaterThan(0);
    for (const principle of rule.principles) expect(isPrinciple(principle)).toBe(true);
    const { principle, why, fix, bad, good } = rule.docs;
    for (const text of [principle, why, fix]) expect(text).toMatch(/^[A-Z`][^]*[.:]$/);
    for (const example of [bad, good]) expect(readDocument(completePlan(example)).ok).toBe(true);
    for (const [name, option] of Object.entries(rule.options)) {
      expect(optionsProblem(rule.options, { [name]: option.default })).toBeNull();
      expect(option.description).toMatch(/\w+ \w+/);
    }
    for (const also of rule.docs.badAlso ?? []) expect(rules.map((other) => other.id)).toContain(also);
  });

  it('says what no other rule says', async () => {
    for (const part of ['principle', 'why', 'fix'] as const) {
      expect(doubles(rules.map(({ docs }) => docs[part]))).toEqual([]);
    }
    const messages: string[] = [];
    for (const rule of rules) {
      const { findings } = await check([rule], rule.docs.bad, { simulate: true, before: rule.docs.before });
      messages.push(...new Set(findings.map(({ message }) => message)));
    }
    expect(doubles(messages)).toEqual([]);
  }, 60_000);

  it('writes messages as one sentence without its full stop', async () => {
    for (const rule of rules) {
      const { findings } = await check(rules, rule.docs.bad, { simulate: true, before: rule.docs.before });
      for (const { message, help } of findings) {
        expect(message).not.toMatch(/\.$|undefined|NaN|Infinity|\[object/);
        expect(help).toMatch(/[.:]$/);
      }
    }
  }, 60_000);
});

describe('the principles', () => {
  it('are 112, each in a sentence of its own, and every rule names some of them', () => {
    expect(principles.map(({ id }) => id)).toEqual(
      Array.from({ length: 112 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`),
    );
    for (const { text, source } of principles) {
      expect(text).toMatch(/^["A-Z].*\.$/);
      expect(source).not.toBe('');
    }
    expect(doubles(principles.map(({ text }) => text))).toEqual([]);
  });

  it('are each a row of the reference', () => {
    const reference = rulesReadme(rules, principles);
    for (const { id } of principles)
      expect(reference.match(new RegExp(`^\\| ${id} \\| .+ \\| .+ \\|$`, 'gm'))).toHaveLength(1);
  });
});

describe('the reference of rules', () => {
  it('is what `npm run generate` makes of them', () => {
    expect(readFileSync(new URL('README.md', folder), 'utf8')).toBe(rulesReadme(rules, principles));
  });
});

const isPrinciple = (id: string): boolean =>
  /^P\d{2,3}$/.test(id) && Number(id.slice(1)) >= 1 && Number(id.slice(1)) <= 112;

const doubles = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => texts.indexOf(text) !== index);
