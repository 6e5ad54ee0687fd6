import { Ajv2020 } from 'ajv/dist/2020';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import comparisons from '../../scripts/comparisons.json';
import type { Report } from '../../src/report/types';
import { root, svcplan } from '../cli/run';

const scratch = mkdtempSync(join(tmpdir(), 'svcplan-examples-'));
afterAll(() => rmSync(scratch, { recursive: true }));

interface Expected {
  readonly code: 0 | 1;
  /** What the first lines of the plan say of it. */
  readonly says: string;
  /** Rules of its errors, and of the warnings that tell why. */
  readonly errors: readonly string[];
  readonly warnings?: readonly string[];
}

const examples: Readonly<Record<string, Expected>> = {
  'phone-desk-savers': { code: 0, says: 'it fits', errors: [] },
  'phone-desk-owners': {
    code: 1,
    says: 'it does not fit. It sleeps while they work',
    errors: ['coverage/uncovered-use-hours'],
    warnings: ['coverage/turned-away'],
  },
  'email-desk-owners': { code: 0, says: 'it fits', errors: [] },
  'email-desk-savers': {
    code: 1,
    says: 'it does not fit. They have no phone',
    errors: ['coverage/missed-promise'],
    warnings: ['channels/no-phone-for-less-technical', 'hours/idle-hours'],
  },
  'founder-alone': { code: 0, says: 'It fits', errors: [] },
  'saas-desk': { code: 0, says: 'It fits', errors: [] },
};

const textOf = (folder: string, file: string): string =>
  readFileSync(join(root, 'examples', folder, file), 'utf8');
const planOf = (folder: string) => {
  const report = JSON.parse(textOf(folder, 'report.json')) as Report;
  const [plan] = report.plans;
  if (plan === undefined) throw new Error('the report holds no plan');
  return plan;
};

it('every folder of examples is one of these', () => {
  const folders = [...Object.keys(examples), ...comparisons.map(({ folder }) => folder)];
  expect(readdirSync(join(root, 'examples')).toSorted()).toEqual(folders.toSorted());
});

describe.each(Object.keys(examples))('examples/%s', (folder) => {
  it('lies beside what svcplan prints for it (stale: npm run generate)', () => {
    const files = {
      txt: 'report.txt',
      line: 'report.line.txt',
      json: 'report.json',
      md: 'report.md',
      html: 'report.html',
    };
    const copy = (file: string): string => join(scratch, `${folder}.${file}`);
    const named = [files.txt, files.json, files.md, files.html].map(copy);
    const outputs = [...named, `line:${copy(files.line)}`].flatMap((file) => ['-o', file]);
    const { stdout } = svcplan(['check', `examples/${folder}/plan.yaml`, '--today', '2027-01-15', ...outputs]);
    for (const file of Object.values(files)) {
      expect(readFileSync(copy(file), 'utf8')).toBe(textOf(folder, file));
    }
    expect(stdout).toBe(textOf(folder, files.txt));
  });

  it.runIf(existsSync(join(root, 'examples', folder, 'week.html')))(
    'lies beside the week that svcplan draws of it (stale: npm run generate)',
    () => {
      const files = ['week.html', 'week.md'];
      const copy = (file: string): string => join(scratch, `${folder}.${file}`);
      const outputs = files.map(copy).flatMap((file) => ['-o', file]);
      svcplan(['simulate', `examples/${folder}/plan.yaml`, '--today', '2027-01-15', '-q', ...outputs]);
      for (const file of files) expect(readFileSync(copy(file), 'utf8')).toBe(textOf(folder, file));
    },
  );

  it('is what its first lines say', () => {
    const { code, says, errors, warnings = [] } = examples[folder] ?? { code: 0, says: '?', errors: [] };
    const comment = textOf(folder, 'plan.yaml').replaceAll('\n# ', ' ').split('\n')[0];
    expect(comment).toContain(says);
    const { findings } = planOf(folder);
    const live = findings.filter(({ waived }) => waived === undefined);
    const rules = (level: string): string[] => [
      ...new Set(live.filter(({ severity }) => severity === level).map(({ rule }) => rule)),
    ];
    expect(rules('error')).toEqual(errors);
    expect(rules('warning').toSorted()).toEqual(warnings);
    expect(svcplan(['check', `examples/${folder}/plan.yaml`, '--today', '2027-01-15', '-q']).status).toBe(code);
  });

  it('fits 80 columns', () => {
    const widths = textOf(folder, 'report.txt').split('\n').map((line) => line.length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(80);
  });
});

it('their JSON is what `svcplan schema report` describes', () => {
  const schema = JSON.parse(svcplan(['schema', 'report']).stdout) as object;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  for (const folder of Object.keys(examples)) {
    validate(JSON.parse(textOf(folder, 'report.json')));
    expect(validate.errors).toBeNull();
  }
});

describe('the four desks', () => {
  const desks = ['phone-desk-savers', 'phone-desk-owners', 'email-desk-savers', 'email-desk-owners'];

  it('have the same budget', () => {
    const limits = desks.map((folder) => planOf(folder).coverage?.budget.cash.limit);
    expect(limits).toEqual([19_000, 19_000, 19_000, 19_000]);
  });

  it('cost what their people and lines cost: people × 40 h × rate × weeks a month', () => {
    const weeksAMonth = 365.25 / 7 / 12;
    const phone = 4 * 40 * 27 * weeksAMonth + 120;
    const email = 7 * 40 * 15.5 * weeksAMonth;
    const planned = desks.map((folder) => planOf(folder).coverage?.budget.cash.planned);
    expect(planned.map((amount) => Math.round(amount ?? 0))).toEqual([phone, phone, email, email].map(Math.round));
  });

  it('cover what can be counted by hand of the hours in which customers work', () => {
    const share = (folder: string): unknown =>
      Object.fromEntries(planOf(folder).coverage?.time.map(({ segment, share: part }) => [segment, part]) ?? []);
    // 09:00-18:00 in Los Angeles is 12:00-21:00 in New York, 18:00-03:00 in Berlin, 01:00-10:00 (Tuesday to Saturday)
    // in Singapore. Of 84 hours of use a week that is 5 × 8, 5 × 2 and 5 × 2.
    const owners = share('phone-desk-owners') as Record<string, number>;
    expect(owners['americas']).toBeCloseTo(40 / 84, 9);
    expect(owners['europe']).toBeCloseTo(10 / 84, 9);
    expect(owners['asia-pacific']).toBeCloseTo(10 / 84, 9);
    expect(share('phone-desk-savers')).toEqual({ california: 1, florida: 1, 'new-york': 1 });
    expect(share('email-desk-owners')).toEqual({ americas: 1, europe: 1, 'asia-pacific': 1 });
  });
});

it('the desk of twelve is busy, and not too busy', () => {
  const occupancy = planOf('saas-desk').coverage?.channels.map((channel) => channel.occupancy ?? 0) ?? [];
  expect(Math.min(...occupancy)).toBeGreaterThan(0.6);
  expect(Math.max(...occupancy)).toBeLessThan(0.8);
});
