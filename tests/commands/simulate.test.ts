import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { loadParts } from '../../src/commands/load-parts';
import { run } from '../../src/commands/program';
import { reportJsonSchema } from '../../src/report/schema';
import type { Report } from '../../src/report/types';
import { createIo, type TestIo } from '../support/io';

const plan = `svcplan: 1
name: One person, phone and email
currency: USD
timezone: UTC
start: 2027-02-01
hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
channels:
  phone: { hours: office, handle: 6m, patience: 5m }
  email: { hours: office, handle: 5m }
issues:
  how-to: { depth: deep, breadth: broad, scope: in, share: 75%, handle: 6m }
  invoice: { depth: shallow, breadth: broad, scope: in, share: 25%, handle: 6m }
waits:
  - { channel: phone, within: 5m }
  - { channel: email, within: 8bh }
customers: { west: { uses: "Mo-Fr 09:00-17:00" } }
demand: { contacts: 80/week }
team:
  desk: { count: 1, week: 40h, cost: 27/h, shrinkage: none, absence: none, shifts: [{ hours: office }] }
scenarios:
  launch: { volume: x2 }
  out: { absent: { desk: 1 } }
  phone-down: { channel: phone, days: 5 }
`;

async function simulate(
  text: string,
  ...args: readonly string[]
): Promise<{ readonly io: TestIo; readonly code: number }> {
  const io = createIo({ files: { 'plan.yaml': text } });
  const code = await run(['simulate', 'plan.yaml', '--runs', '6', '--weeks', '2', ...args], io, loadParts);
  return { io, code };
}

const validate = new Ajv2020({ strict: true }).compile(reportJsonSchema({ strict: true }));

describe('simulate with all its parts', () => {
  it('gives one report of the published form, with scenarios that are true', async () => {
    const { io, code } = await simulate(plan, '-f', 'json');
    expect(code).toBe(0);
    const report = JSON.parse(io.out()) as Report;
    validate(report);
    expect(validate.errors).toBeNull();
    expect(report).toMatchObject({ command: 'simulate', seed: 1, plans: [{ findings: [], gaps: [] }] });
    const [seen] = report.plans;
    const [launch, out, down] = seen?.picture?.scenarios ?? [];
    const usual = seen?.coverage?.channels.reduce((sum, { contacts }) => sum + contacts, 0) ?? NaN;
    const doubled = launch?.channels.reduce((sum, { contacts }) => sum + contacts, 0) ?? NaN;
    // 12 weeks: 160 contacts with a standard deviation of √(160 ÷ 12) = 3.7, and 80 with one of 2.6.
    expect(Math.abs(doubled - 160)).toBeLessThan(13);
    expect(Math.abs(usual - 80)).toBeLessThan(9);
    expect(out?.promises.find(({ channel }) => channel === 'phone')?.expected).toBe(0);
    const phone = down?.channels.find(({ channel }) => channel === 'phone');
    expect(phone?.turnedAway).toBe(phone?.contacts);
    expect(down).toMatchObject({ start: '2027-02-01', weeks: 1 });
  });

  it('tells issues apart, by their shares of contacts and of work', async () => {
    const { io } = await simulate(plan, '-f', 'json');
    const [seen] = (JSON.parse(io.out()) as Report).plans;
    const [howTo, invoice] = seen?.picture?.issues ?? [];
    expect(howTo?.issue).toBe('how-to');
    expect(howTo?.contacts).toBeCloseTo(60, 9);
    expect(howTo?.workHours).toBeCloseTo(6, 9);
    expect(invoice?.contacts).toBeCloseTo(20, 9);
    expect(seen?.picture?.teams).toMatchObject([{ team: 'desk', paidHours: 40, onDutyHours: 40 }]);
    expect(seen?.picture?.teams[0]?.costPerMonth).toBeCloseTo((27 * 40 * 365.25) / 12 / 7, 1);
  });

  it('ends with 0 though promises are missed, with 1 where the plan is not valid, with 2 where it cannot be read', async () => {
    const missed = await simulate(plan.replace('80/week', '800/week'));
    expect([missed.code, missed.io.out().includes('missed')]).toEqual([0, true]);
    const invalid = await simulate(plan.replace('channels:', 'chanels:'));
    expect([invalid.code, invalid.io.out().includes('Not a valid plan')]).toEqual([1, true]);
    const json = await simulate('a: [', '-f', 'json');
    validate(JSON.parse(json.io.out()));
    expect([json.code, validate.errors]).toEqual([1, null]);
    expect(await run(['simulate', 'none.yaml'], createIo(), loadParts)).toBe(2);
    expect(await run(['simulate'], createIo(), loadParts)).toBe(2);
  });

  it('says of a plan without volumes what to declare, and ends with 0', async () => {
    const { io, code } = await simulate('svcplan: 1\nname: Nothing yet\n');
    expect(code).toBe(0);
    expect(io.out()).toContain('Not simulated: declare how many contacts come');
  });

  it('writes files too, in formats that it has, and says what to write where it has not', async () => {
    const { io } = await simulate(plan, '-q', '-o', 'picture.txt', '-o', 'report.json');
    expect(io.textOf('picture.txt')).toBe(io.out());
    expect(JSON.parse(io.textOf('report.json') ?? '')).toMatchObject({ command: 'simulate' });
    const { io: documents } = await simulate(
      plan,
      '-f',
      'markdown',
      '-o',
      'picture.html',
      '-o',
      'picture.md',
    );
    expect(documents.textOf('picture.md')).toBe(documents.out());
    expect(documents.textOf('picture.html')).toContain('<h2 id="scenarios">');
    const { io: wrong, code } = await simulate(plan, '-o', 'line:findings.txt');
    expect(code).toBe(2);
    expect(wrong.err()).toContain('its formats are pretty, json, markdown and html');
    expect(wrong.out()).toBe('');
    const { io: unknown } = await simulate(plan, '-o', 'picture.png');
    expect(unknown.err()).toContain('svcplan simulate -o json:picture.png');
  });

  it('is the same, byte for byte, twice, and another with another seed', async () => {
    const [first, second] = [await simulate(plan), await simulate(plan)];
    expect(first.io.out()).toBe(second.io.out());
    expect((await simulate(plan, '--seed', '2')).io.out()).not.toBe(first.io.out());
  });
});
