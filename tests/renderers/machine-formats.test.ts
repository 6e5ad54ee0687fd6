import { describe, expect, it } from 'vitest';
import { json } from '../../src/renderers/json';
import { line } from '../../src/renderers/line';
import { clean } from './fixtures/clean';
import { failing } from './fixtures/failing';
import { emptyPlan, findingOf, reportOf } from './fixtures/parts';

describe('line', () => {
  it('prints a finding a line, in the order of the text, without the waived one', () => {
    const starts = line(failing, { quiet: false })
      .trimEnd()
      .split('\n')
      .map((text) => text.split(' ').slice(0, 3).join(' '));
    expect(starts).toEqual([
      'plans/retirement.yaml:14:1: info channels/no-self-service',
      'plans/retirement.yaml:31:45: error coverage/promise-missed',
      'plans/retirement.yaml:33:44: error coverage/promise-missed',
      'plans/retirement.yaml:34:30: warning waits/pointless-window',
      'plans/retirement.yaml:64:17: error budget/cash-exceeded',
    ]);
  });

  it('prints errors only when quiet, and nothing where nothing is wrong', () => {
    expect(line(failing, { quiet: true }).match(/\n/gu)).toHaveLength(3);
    expect(line(clean, { quiet: false })).toBe('');
  });

  it('lists what is accepted only where that is asked for', () => {
    const waived = { reason: 'until we hire', until: null };
    const finding = findingOf({ rule: 'a/b', severity: 'error', message: 'one', waived });
    const report = reportOf({ ...emptyPlan, findings: [finding] });
    expect(line(report, { quiet: false })).toBe('');
    expect(line(report, { quiet: false, showWaived: true })).toBe(
      'plan.yaml:1:1: error a/b one (accepted: until we hire)\n',
    );
  });

  it('keeps a message of several lines on one', () => {
    const finding = findingOf({ rule: 'a/b', severity: 'error', message: 'one\ntwo' });
    expect(line(reportOf({ ...emptyPlan, findings: [finding] }), { quiet: false })).toBe(
      'plan.yaml:1:1: error a/b one two\n',
    );
  });
});

describe('json', () => {
  it('is the report, whole', () => {
    expect(JSON.parse(json(failing))).toEqual(failing);
  });

  it('is indented by two and ends with a line break', () => {
    expect(json(clean).startsWith('{\n  "format": "svcplan-report/1",\n')).toBe(true);
    expect(json(clean).endsWith('}\n')).toBe(true);
  });

  it('escapes what a terminal would obey and means the same', () => {
    const name = 'a\u009B2J \u202E \u007F \u2028 \uFEFF \u001B[31m 東京';
    const text = json(reportOf({ ...emptyPlan, name }));
    expect(text).not.toMatch(/[\u007F-\u009F\u202E\u2028\uFEFF]/u);
    expect(JSON.parse(text)).toMatchObject({ plans: [{ name }] });
  });
});
