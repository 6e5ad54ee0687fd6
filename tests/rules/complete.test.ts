import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plan';
import { checkLoadedPlan, type CheckOptions } from '../../src/report/check-plan';
import { completePlan } from '../support/rule-tester';

const PLAN = `
hours: { office: { open: "Mo-Fr 09:00-17:00" } }
channels:
  email: {}
waits:
  - { channel: email, within: 8h }
practices: { tone: none }
waivers:
  - { rule: complete/undeclared, at: practices.kpis, reason: we count nothing }`;

async function undeclared(options: Partial<CheckOptions>): Promise<Readonly<Record<string, unknown>>> {
  const report = await checkLoadedPlan(loadPlan(completePlan(PLAN)), {
    file: 'plan.yaml',
    today: '2027-01-05',
    seed: 1,
    simulate: false,
    ...options,
  });
  const found = report.findings.filter(({ rule }) => rule === 'complete/undeclared');
  expect(found.length === 0 ? report.notDeclared : found.map(({ at }) => at).toSorted()).toEqual(
    found.length === 0 ? report.notDeclared : report.notDeclared.toSorted(),
  );
  return Object.fromEntries(
    found.map(({ at, line, severity, help, waived }) => [at, [line, waived ? 'accepted' : severity, help]]),
  );
}

const settings = (severity: 'warning' | 'off') => ({
  config: { file: 'c.yaml', settings: { 'complete/undeclared': { severity } } },
});

describe('what is not declared', () => {
  it('is no finding unless somebody asks', async () => {
    expect(await undeclared({})).toEqual({});
    expect(await undeclared(settings('off'))).toEqual({});
  });

  it('is one finding each with --complete, at the nearest element, with what to write', async () => {
    const found = await undeclared({ complete: true });
    expect(found).toMatchObject({
      issues: [
        2,
        'info',
        'Write it as `issues: { cannot-log-in: { depth: deep, breadth: narrow, scope: in, share: 8% } }`, or `issues: none` where you decided against it.',
      ],
      'hours.office.holidays': [
        2,
        'info',
        'Write it as `holidays: [US, 2027-12-24]`, or `holidays: none` where you decided against it.',
      ],
      'channels.email.acknowledge': [
        4,
        'info',
        'Write it as `acknowledge: { within: 5m, states_wait: true }`, or `acknowledge: none` where you decided against it.',
      ],
      'waits.*.published': [
        5,
        'info',
        'Write it as `published: { where: https://example.com/help, within: 8h }`, or `published: none` where you decided against it.',
      ],
      'practices.complaints': [
        7,
        'info',
        'Write it as `complaints: { within: 1h, resolve_within: 2d }`, or `complaints: none` where you decided against it.',
      ],
      'practices.kpis': [
        7,
        'accepted',
        'Write it as `kpis: [solved at first contact]`, or `kpis: none` where you decided against it.',
      ],
    });
    expect(Object.keys(found)).not.toContain('practices.tone');
  });

  it('has the severity that the config gives it, which also asks for it', async () => {
    for (const complete of [true, false]) {
      expect(await undeclared({ ...settings('warning'), complete })).toMatchObject({
        issues: [2, 'warning', expect.anything()],
      });
    }
    // Whoever types --complete wants to see it.
    expect(await undeclared({ ...settings('off'), complete: true })).toMatchObject({
      issues: [2, 'info', expect.anything()],
    });
  });

  it('stands although it was accepted where waivers do not count', async () => {
    expect(await undeclared({ complete: true, waivers: false })).toMatchObject({
      'practices.kpis': [7, 'info', expect.anything()],
    });
  });
});
