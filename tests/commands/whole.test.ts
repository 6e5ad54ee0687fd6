import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { loadParts } from '../../src/commands/load-parts';
import { run } from '../../src/commands/program';
import { reportJsonSchema } from '../../src/report/schema';
import { createIo, type TestIo } from '../support/io';

const plan = `svcplan: 1
name: Two people, phone and email
currency: USD
timezone: America/Los_Angeles
hours: { office: "Mo-Fr 09:00-17:00" }
channels:
  phone: { hours: office, handle: 6m }
  email: { hours: office, handle: 5m }
waits:
  - { channel: phone, within: 5m }
  - { channel: email, within: 8bh }
demand: { contacts: 60/week, curve: demand.csv }
customers: { west: { count: 1000, timezone: America/Los_Angeles, uses: "Mo-Fr 09:00-17:00" } }
team:
  desk: { count: 2, week: 40h, cost: 27/h }
budget: { cash: 10000/month, headcount: 2 }
`;
const curve = 'day,hour,weight\nMo,9,1\nTu,10,1\n';
const world = { 'plan.yaml': plan, 'demand.csv': curve };

async function check(
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ io: TestIo; code: number }> {
  const io = createIo({ files });
  const code = await run(['check', '--runs', '2', ...args], io, loadParts);
  return { io, code };
}

const validate = new Ajv2020({ strict: true }).compile(reportJsonSchema({ strict: true }));

describe('check with all its parts', () => {
  it('gives a report of the published form, with or without simulation, of a valid plan or not', async () => {
    const runs = [
      await check(world, '-f', 'json'),
      await check(world, '-f', 'json', '--no-simulation'),
      await check({ 'plan.yaml': plan.replace('channels:', 'chanels:') }, '-f', 'json'),
      await check({ 'plan.yaml': 'a: [' }, '-f', 'json'),
      await check({ 'plan.yaml': '' }, '-f', 'json', '--fail-on', 'never'),
    ];
    const faults = runs.map(({ io }) => {
      validate(JSON.parse(io.out()));
      return validate.errors;
    });
    expect(faults).toEqual([null, null, null, null, null]);
    expect(runs.map(({ code }) => code).slice(2)).toEqual([1, 1, 1]);
  });

  it('takes the date of the plan’s own zone: at 03:00 UTC it is still yesterday in Los Angeles', async () => {
    const { io } = await check(world, '-f', 'json', '--no-simulation');
    expect(JSON.parse(io.out())).toMatchObject({ today: '2027-01-03' });
  });

  it('reads the files that a plan names, and says so where one is missing', async () => {
    const { io } = await check({ 'plan.yaml': plan }, '-f', 'line');
    expect(io.out()).toMatch(/plan\.yaml:12:\d+: error plan\/\S+ .*demand\.csv/u);
    const { io: whole } = await check(world, '-f', 'line');
    expect(whole.out()).not.toContain('demand.csv');
  });

  it('is the same, byte for byte, twice', async () => {
    const [first, second] = [await check(world), await check(world)];
    expect(first.io.out()).toBe(second.io.out());
    expect(first.io.out()).toContain('phone');
  });

  it('runs the rules that are named, and no other', async () => {
    const { io } = await check(world, '-f', 'line', '--rule', 'channels/no-self-service');
    const rules = new Set(
      io
        .out()
        .trimEnd()
        .split('\n')
        .map((text) => text.split(' ')[2]),
    );
    expect([...rules]).toEqual(['channels/no-self-service']);
  });
});

describe('schema with all its parts', () => {
  it.each(['plan', 'report'])('of a %s compiles', async (name) => {
    const io = createIo();
    expect(await run(['schema', name], io, loadParts)).toBe(0);
    expect(
      new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(io.out()) as object),
    ).toBeTypeOf('function');
  });
});

describe('explain with all its parts', () => {
  it('lists every rule once and has a page for each', async () => {
    const rules = await loadParts.loadRules();
    const list = createIo();
    await run(['explain'], list, loadParts);
    for (const { id } of rules) {
      const io = createIo();
      expect(await run(['explain', id], io, loadParts)).toBe(0);
      expect(io.out().startsWith(`${id}  `)).toBe(true);
      expect(
        list
          .out()
          .split('\n')
          .filter((line) => line.startsWith(`${id} `)),
      ).toHaveLength(1);
    }
  });
});
