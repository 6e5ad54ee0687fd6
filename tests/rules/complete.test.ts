import { readdirSync, readFileSync } from 'node:fs';
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

describe('what is asked for', () => {
  const folders = ['../policies/', '../../examples/'];
  const plans = folders.flatMap((folder) => {
    const url = new URL(folder, import.meta.url);
    return readdirSync(url, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml') && !name.includes('config'))
      .map((name) => [name, readFileSync(new URL(name, url), 'utf8')] as const);
  });
  /** Two entries of each group, so that a key that both lack is asked for once, and one that only one has. */
  const bare = `
hours: { office: { open: "Mo-Fr 09:00-17:00" }, late: { open: "Mo-Fr 17:00-20:00" } }
customers: { west: {}, east: {} }
channels: { phone: {}, chat: {}, email: {}, form: {} }
issues: { how-to: { breadth: broad }, log-in: { breadth: broad, eliminate: { by: fix } } }
waits: [{ channel: email, within: 8h }, { channel: form, within: 8h }]
practices: {}`;

  it.each([...plans, ['no more than its head', ''] as const, ['bare', bare] as const])(
    'is said once, with lines that are right where they are to stand: %s',
    async (_, text) => {
      const loaded = loadPlan(text === '' || text === bare ? completePlan(text) : text, {
        readFile: () => undefined,
      });
      if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'));
      const report = await checkLoadedPlan(loaded, {
        file: 'plan.yaml',
        today: '2027-01-05',
        seed: 1,
        simulate: false,
        complete: true,
      });
      const asked = report.findings.filter(({ rule }) => rule === 'complete/undeclared');
      expect(asked.length).toBeGreaterThan(0);
      expect(new Set(asked.map(({ at }) => at)).size).toBe(asked.length);
      for (const { at, help } of asked) {
        const lines = [...help.matchAll(/`([^`]+)`/gu)].map(([, line]) => line ?? '');
        expect(lines).toHaveLength(2);
        expect(lines.join(' ')).not.toContain('…');
        // Bare hours have no place for holidays until they have a name.
        const isBare = at === 'hours.open.holidays';
        for (const line of isBare ? lines.slice(0, 1) : lines) {
          const problems = problemsWith(isBare ? ['hours'] : at.split('.'), line);
          expect([at, line, problems]).toEqual([at, line, []]);
        }
      }
    },
  );
});

/** What is wrong with a plan that has a line at a place; what it refers to elsewhere need not be there. */
function problemsWith(at: readonly string[], line: string): readonly string[] {
  const [group = '', ...rest] = at;
  const parents = rest.length === 0 ? [] : [group, ...rest.slice(0, -1)];
  const text = parents.map((key, depth) => {
    const name = key === '*' ? 'email' : key;
    if (group === 'channels' && depth === 1)
      return `  ${name}:\n    kind: ${line.startsWith('after') ? 'phone' : 'email'}`;
    if (group === 'hours' && depth === 1) return `  ${name === 'email' ? 'office' : name}:\n    open: 24/7`;
    return group === 'waits' && depth === 1 ? '  - within: 8h' : `${'  '.repeat(depth)}${name}:`;
  });
  const plan = ['svcplan: 1', 'name: Example', ...text, `${'  '.repeat(parents.length)}${line}`, ''].join(
    '\n',
  );
  const loaded = loadPlan(plan);
  const elsewhere = /^plan\/(?:unknown-id|unknown-channel|no-calendar)/u;
  return loaded.ok
    ? []
    : loaded.problems
        .filter(({ code }) => !elsewhere.test(code))
        .map(({ code, message }) => `${code} ${message}`);
}
