import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { loadParts } from '../../src/commands/load-parts';
import { run } from '../../src/commands/program';
import { widthOf } from '../../src/renderers/text';
import { reportJsonSchema } from '../../src/report/schema';
import type { Report } from '../../src/report/types';
import { createIo, type TestIo, type TestIoOptions } from '../support/io';

const plan = (within: string, people = 3): string => `svcplan: 1
name: Desk
currency: EUR
timezone: UTC
start: 2027-02-01
customers: { all: { count: 900, uses: "Mo-Fr 09:00-17:00", contacts: 0.25/month, prefers: [email] } }
channels: { email: { hours: "Mo-Fr 09:00-17:00", handle: 5m } }
waits: [{ channel: email, within: ${within}, reach: 80% }]
team: { desk: { count: ${String(people)}, week: 40h, cost: 20/h, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: ${String(people)} }] } }
budget: { cash: 20000/month }
`;
const files = {
  'before.yaml': plan('8h'),
  'same.yaml': plan('8h'),
  'slower.yaml': plan('24h', 2),
  'dearer.yaml': plan('1h', 4),
  'broken.yaml': plan('8h').replace('channels', 'chanels'),
  'svcplan.config.yaml': 'rules: { change/cost-increase: { severity: error, maxIncrease: 0.5 } }\n',
};

async function compare(
  args: readonly string[],
  world: TestIoOptions = { files },
): Promise<{ readonly io: TestIo; readonly code: number }> {
  const io = createIo(world);
  return { io, code: await run(['compare', ...args, '--runs', '3', '--weeks', '1'], io, loadParts) };
}

const validate = new Ajv2020({ strict: true, allErrors: true }).compile(reportJsonSchema({ strict: true }));
const reportOf = ({ io }: { readonly io: TestIo }): Report => JSON.parse(io.out()) as Report;

describe('compare with all its parts', () => {
  it.each([
    [['before.yaml', 'slower.yaml']],
    [['before.yaml', 'same.yaml']],
    [['before.yaml', 'broken.yaml']],
    [['broken.yaml', 'before.yaml']],
    [['before.yaml', 'slower.yaml', 'dearer.yaml']],
  ])('gives a report of the published form for %j', async (plans) => {
    const compared = await compare([...plans, '-f', 'json']);
    expect(compared.io.err()).toBe('');
    validate(JSON.parse(compared.io.out()));
    expect(validate.errors).toBeNull();
    expect(reportOf(compared)).toMatchObject({ command: 'compare', comparison: { base: plans[0] } });
  });

  it.each<[string, readonly string[], number]>([
    ['nothing weaker', ['before.yaml', 'same.yaml'], 0],
    ['a weaker promise', ['before.yaml', 'slower.yaml'], 1],
    ['a weaker promise under --fail-on never', ['before.yaml', 'slower.yaml', '--fail-on', 'never'], 0],
    [
      'a third more cost, within the limit of the config',
      ['before.yaml', 'dearer.yaml', '--fail-on', 'warning'],
      0,
    ],
    ['a third more cost', ['before.yaml', 'dearer.yaml', '--fail-on', 'warning', '--no-config'], 1],
    ['a warning', ['before.yaml', 'dearer.yaml', '--no-config'], 0],
    ['one of several', ['before.yaml', 'same.yaml', 'slower.yaml'], 1],
    ['a plan that is not valid', ['before.yaml', 'broken.yaml', '--fail-on', 'never'], 1],
    ['a base that is not valid', ['broken.yaml', 'before.yaml', '--fail-on', 'never'], 1],
    ['one plan alone', ['before.yaml'], 2],
    ['a file that is not there', ['before.yaml', 'nowhere.yaml'], 2],
    ['a format that there is not', ['before.yaml', 'same.yaml', '-o', 'findings.pdf'], 2],
    ['an output over a plan', ['before.yaml', 'same.yaml', '-o', 'txt:same.yaml'], 2],
  ])('%s', async (_, args, code) => {
    const { io, code: ended } = await compare(args);
    expect(ended).toBe(code);
    expect(io.err()).toMatch(code === 2 ? /\nnext: .+\n$/u : /^$/u);
  });

  it('tells the worst first, then the rest, then the numbers', async () => {
    const { io } = await compare(['before.yaml', 'slower.yaml']);
    const text = io.out();
    const order = [
      'Worse for customers: a promise is weaker',
      'Not let pass',
      'change/promise-weakened',
      'In numbers',
      'Next:',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    // 2 × 40 h × 20 × 365.25 ÷ 7 ÷ 12 = 6,957 a month; 3 make 10,436.
    expect(text).toMatch(/Money a month +10,436 EUR +6,957 EUR +-3,479 EUR/u);
  });

  it('says of the same plan that nothing has changed', async () => {
    const { io } = await compare(['before.yaml', 'same.yaml', '-q']);
    expect(io.out()).toBe(
      'Desk (before.yaml → same.yaml)\n✓ Nothing that customers, people or money would notice has changed.\n',
    );
  });

  it('writes files too, and the same bytes twice', async () => {
    const first = await compare([
      'before.yaml',
      'slower.yaml',
      '-o',
      'c.md',
      '-o',
      'c.json',
      '-o',
      'line:c.txt',
    ]);
    const second = await compare([
      'before.yaml',
      'slower.yaml',
      '-o',
      'c.md',
      '-o',
      'c.json',
      '-o',
      'line:c.txt',
    ]);
    expect(first.io.out()).toBe(second.io.out());
    for (const file of ['c.md', 'c.json', 'c.txt'])
      expect(first.io.textOf(file)).toBe(second.io.textOf(file));
    expect(first.io.textOf('c.md')).toContain('against `before.yaml`');
    expect(first.io.textOf('c.txt')).toMatch(/^slower\.yaml:8:\d+: error change\/promise-weakened /mu);
  });

  it('is a document to hand on: what changes, or how designs fit, before the plans themselves', async () => {
    const { io } = await compare(['before.yaml', 'slower.yaml', '-f', 'html']);
    expect(io.out()).toContain('<h1>What changes: Desk</h1>');
    expect(io.out().match(/<article class="plan">/gu)).toHaveLength(3);
    const ids = Array.from(io.out().matchAll(/ id="([^"]+)"/gu), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const { io: designs } = await compare(['before.yaml', 'slower.yaml', 'dearer.yaml', '-f', 'html']);
    expect(designs.out()).toContain('<h1>3 designs side by side</h1>');
    const { io: broken } = await compare(['before.yaml', 'broken.yaml', '-f', 'html']);
    expect(broken.out()).toContain('Not a valid plan');
  });

  it('sets more than two side by side, and names each by its file where names are alike', async () => {
    const { io } = await compare(['before.yaml', 'slower.yaml', 'dearer.yaml']);
    expect(io.out()).toContain('3 designs side by side');
    expect(io.out()).toContain('before.yaml, slower.yaml and dearer.yaml fit about equally well');
    const { io: markdown } = await compare(['before.yaml', 'slower.yaml', 'dearer.yaml', '-f', 'markdown']);
    expect(markdown.out()).toContain('## 3 designs side by side');
  });

  it.each([30, 60, 80])(
    'fits %i columns, and does what no plan tells the terminal to do',
    async (terminalColumns) => {
      const hostile = plan('24h').replace('name: Desk', String.raw`name: "Desk \e[2J\u202e"`);
      const io = createIo({ files: { ...files, 'hostile.yaml': hostile }, terminalColumns });
      for (const others of [['hostile.yaml'], ['hostile.yaml', 'dearer.yaml']])
        await run(
          ['compare', 'before.yaml', ...others, '--runs', '2', '--weeks', '1', '--color', 'never', '-q'],
          io,
          loadParts,
        );
      await run(
        ['compare', 'before.yaml', 'hostile.yaml', '--runs', '2', '--weeks', '1', '--color', 'never'],
        io,
        loadParts,
      );
      expect(io.out()).not.toMatch(/[\u001B\u202E]/u);
      const widths = io.out().split('\n').map(widthOf);
      expect(Math.max(...widths)).toBeLessThanOrEqual(terminalColumns);
    },
  );
});
