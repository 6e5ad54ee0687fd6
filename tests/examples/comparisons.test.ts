import { Ajv2020 } from 'ajv/dist/2020';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import comparisons from '../../scripts/comparisons.json';
import type { Report } from '../../src/report/types';
import { root, svcplan } from '../cli/run';

const scratch = mkdtempSync(join(tmpdir(), 'svcplan-comparisons-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const textOf = (folder: string, file: string): string =>
  readFileSync(join(root, 'examples', folder, file), 'utf8');
const reportOf = (folder: string): Report => JSON.parse(textOf(folder, 'report.json')) as Report;

describe.each([...comparisons])('examples/$folder', ({ folder, plans, outputs }) => {
  it('lies beside what svcplan prints for it, in any folder and zone (stale: npm run generate)', () => {
    const cwd = join(scratch, folder);
    cpSync(join(root, 'examples', folder), cwd, { recursive: true });
    const files = outputs.map((output) => output.replace(/^[a-z]+:/u, ''));
    for (const file of files) rmSync(join(cwd, file));
    const args = ['compare', ...plans, '--today', '2027-01-15', ...outputs.flatMap((output) => ['-o', output])];
    const { status, stdout, stderr } = svcplan(args, { cwd, env: { TZ: 'Asia/Kolkata', LC_ALL: 'tr_TR.UTF-8' } });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toBe(textOf(folder, 'report.txt'));
    for (const file of files) expect(readFileSync(join(cwd, file), 'utf8')).toBe(textOf(folder, file));
  });

  it('holds these files and no other', () => {
    const files = outputs.map((output) => output.replace(/^[a-z]+:/u, ''));
    expect(readdirSync(join(root, 'examples', folder)).toSorted()).toEqual([...plans, ...files].toSorted());
  });

  it('has a JSON as `svcplan schema report` describes it', () => {
    const schema = JSON.parse(svcplan(['schema', 'report']).stdout) as object;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    validate(reportOf(folder));
    expect(validate.errors).toBeNull();
  });

  it('is a document to send: 400 KB for one plan and 120 KB for each further one at most', () => {
    expect(textOf(folder, 'report.html').length).toBeLessThan(400_000 + (plans.length - 1) * 120_000);
  });
});

describe('the pull request', () => {
  const [before, after] = reportOf('pull-request').plans;

  it('starts from a plan that fits, and ends with one that leaves Saturday out', () => {
    const check = (file: string) =>
      svcplan(['check', `examples/pull-request/${file}`, '--today', '2027-01-15', '-f', 'line', '-q']);
    expect(check('before.yaml')).toMatchObject({ status: 0, stdout: '' });
    const { status, stdout } = check('after.yaml');
    expect(status).toBe(1);
    expect(stdout.match(/ error [a-z/-]+/gu)).toEqual([' error coverage/uncovered-use-hours']);
  });

  it('weakens what its first line says: Saturday, the deep issue, one person', () => {
    expect(textOf('pull-request', 'after.yaml')).toMatch(/^# .*no Saturday, one person less, .*wait longer/u);
    const weakened = after?.findings.filter(({ rule }) => rule === 'change/promise-weakened') ?? [];
    expect(weakened.map(({ at }) => at)).toEqual(
      expect.arrayContaining(['hours.shop', 'waits.email-deep.within']),
    );
    expect(after?.coverage?.budget.headcount.planned).toBe(3);
  });

  it('takes six of 51 hours, and pays one person of 38 hours less', () => {
    const share = (plan = after) => plan?.coverage?.time.map((each) => each.share);
    expect(share(before)).toEqual([1, 1]);
    // Open Mo-Fr 09:00-18:00 and Sa 10:00-16:00 before: 45 and 6 hours of use.
    for (const each of share() ?? []) expect(each).toBeCloseTo(45 / 51, 9);
    const weeksAMonth = 365.25 / 7 / 12;
    const cash = (plan = after) => plan?.coverage?.budget.cash.planned ?? 0;
    expect(cash(before) - cash()).toBeCloseTo(38 * 24 * weeksAMonth, 1);
  });
});

describe('the five designs', () => {
  const { plans, comparison } = reportOf('five-designs');
  const bestFor = (segment: string): string[] =>
    comparison?.fit
      .find((fit) => fit.segment === segment)
      ?.designs.flatMap(({ file, losesBy }) => (losesBy === null ? [file] : [])) ?? [];

  it('are for one client: the same customers, issues and budget', () => {
    const shared = (file: string): string => {
      const text = textOf('five-designs', file);
      const part = (key: string): string => new RegExp(`^${key}:[^]*?^(?=\\S)`, 'mu').exec(text)?.[0] ?? file;
      return ['product', 'customers', 'issues', 'demand'].map(part).join('') + /^budget.*$/mu.exec(text)?.[0];
    };
    const [first = '', ...others] = comparisons[1]?.plans.map(shared) ?? [];
    expect(first.length).toBeGreaterThan(500);
    expect(others).toEqual([first, first, first, first]);
  });

  it('lead to one that fits both continents', () => {
    expect(bestFor('europe')).toEqual(['long-day.yaml', 'two-continents.yaml']);
    expect(bestFor('north-america')).toEqual(['two-continents.yaml']);
    expect(svcplan(['check', 'examples/five-designs/two-continents.yaml', '--today', '2027-01-15', '-q']).status).toBe(0);
  });

  it('cost what can be counted by hand', () => {
    const weeksAMonth = 365.25 / 7 / 12;
    const cash = (file: string) => plans.find((plan) => plan.file === file)?.coverage?.budget.cash.planned;
    expect(cash('today.yaml')).toBeCloseTo(4 * 38 * 23 * weeksAMonth + 120, 1);
    expect(cash('two-continents.yaml')).toBeCloseTo(2 * 38 * (23 + 21) * weeksAMonth, 1);
  });
});
