import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/coverage/scenario-systems';
import { scenarioCoverage, type ScenarioCoverage } from '../../src/coverage/scenarios';
import { loadPlan } from '../../src/plan';
import { simulatePlan } from '../../src/report/simulate-plan';
import type { ScenarioReport } from '../../src/report/types';
import { demandOf, modelOf, only, TODAY } from '../support/model';

const calm: Scenario = { id: 's', volume: 1, days: null, absent: new Map(), channel: null };

/** Runs one scenario of a plan given as YAML. */
async function under(
  yaml: string,
  scenario: Partial<Scenario>,
  { runs = 20, weeks = 2 } = {},
): Promise<ScenarioCoverage> {
  const model = await modelOf(yaml, { weeks });
  const withFewer = (): never => {
    throw new Error('this team has shifts');
  };
  const setting = { model, demand: demandOf(model), seed: 1, runs, withFewer };
  const [coverage] = await scenarioCoverage(setting, [{ ...calm, ...scenario }]);
  if (coverage === undefined) throw new Error('the scenario gave nothing');
  return coverage;
}

const alone = `
  hours: { office: "Mo-Fr 09:00-17:00" }
  channels: { phone: { hours: office, handle: 6m, patience: 5m }, email: { hours: office, handle: 6m } }
  waits: [{ channel: phone, within: 5m }, { channel: email, within: 2bd }]
  customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
  demand: { contacts: 200/week }
  team: { desk: { count: 1, shrinkage: none, absence: none, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }`;

const contactsOn = ({ channels }: ScenarioCoverage, id: string) =>
  only(channels, ({ channel }) => channel.id === id);
const promiseOn = ({ promises }: ScenarioCoverage, id: string) =>
  only(promises, ({ channel }) => channel.id === id);

describe('a scenario', () => {
  it('that changes nothing makes no difference at all, contact by contact', async () => {
    const coverage = await under(alone, {});
    expect(promiseOn(coverage, 'phone').difference).toEqual({ value: 0, low: 0, high: 0 });
    expect(promiseOn(coverage, 'email').difference).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('doubles the contacts: a Poisson number of mean 200 a week on both channels, over 40 weeks', async () => {
    const coverage = await under(alone, { volume: 2 });
    // 40 weeks of 200 expected contacts: a standard deviation of √(200 / 40) = 2.2.
    expect(Math.abs(contactsOn(coverage, 'phone').contacts - 200)).toBeLessThan(9);
    expect(Math.abs(contactsOn(coverage, 'email').contacts - 200)).toBeLessThan(9);
    expect(promiseOn(coverage, 'phone').difference?.high).toBeLessThan(0);
  });

  it('doubles them on its days only: one day of five is a fifth more in its week', async () => {
    const coverage = await under(alone, { volume: 2, days: 1 }, { runs: 40 });
    expect(coverage).toMatchObject({ weeks: 1, startDate: '2027-01-11' });
    expect(Math.abs(contactsOn(coverage, 'phone').contacts - 120)).toBeLessThan(7);
  });

  it('halves the contacts', async () => {
    const coverage = await under(alone, { volume: 0.5 });
    expect(Math.abs(contactsOn(coverage, 'phone').contacts - 50)).toBeLessThan(5);
  });

  it('without the only person answers no caller', async () => {
    const coverage = await under(alone, { absent: new Map([['desk', 1]]) });
    expect(promiseOn(coverage, 'phone').kept.value).toBe(0);
    expect(promiseOn(coverage, 'phone').verdict).toBe('missed');
    expect(contactsOn(coverage, 'phone').answered).toBe(0);
    expect(contactsOn(coverage, 'phone').abandoned).toBeGreaterThan(0);
  });

  it('without one of seven who take turns on one phone leaves it alone for a seventh of the time', async () => {
    // A place of 56 hours a week with people of 8: the seven answer on a day each, and so fast that only that day is lost.
    const turns = `
  timezone: UTC
  channels: { phone: { hours: "Mo-Su 09:00-17:00", handle: 1s, handle_cv: 0, patience: 1m } }
  waits: [{ channel: phone, within: 5m }]
  customers: { all: { timezone: UTC, uses: "Mo-Su 09:00-17:00" } }
  demand: { contacts: 700/week }
  team: { desk: { count: 7, week: 8h, shrinkage: none, absence: none, shifts: [{ hours: "Mo-Su 09:00-17:00" }] } }`;
    for (const [people, share] of [
      [1, 1 / 7],
      [3, 3 / 7],
      [7, 1],
    ] as const) {
      const { kept } = promiseOn(
        await under(turns, { absent: new Map([['desk', people]]), days: 7 }),
        'phone',
      );
      // 14,000 calls: a standard error of 0.4 %.
      expect(Math.abs(1 - share - kept.value)).toBeLessThan(0.015);
    }
  });

  it('without the only person on one day of five loses a fifth of the calls', async () => {
    const usual = promiseOn(await under(alone, {}, { runs: 40, weeks: 1 }), 'phone').kept.value;
    const coverage = await under(alone, { absent: new Map([['desk', 1]]), days: 1 }, { runs: 40, weeks: 1 });
    const { kept, difference } = promiseOn(coverage, 'phone');
    // The other days go on as usual; mail that piled up on Monday fills idle time only.
    expect(Math.abs(kept.value - usual * 0.8)).toBeLessThan(0.03);
    expect(difference?.high).toBeLessThan(0);
  });

  it('without one of two people is the plan with one person', async () => {
    const two = alone.replace('shifts: [{', 'shifts: [{ count: 2,').replace('count: 1', 'count: 2');
    const one = await under(alone, {});
    const coverage = await under(two, { absent: new Map([['desk', 1]]) });
    expect(promiseOn(coverage, 'phone').kept.value).toBeCloseTo(promiseOn(one, 'phone').kept.value, 9);
  });

  it('takes from a team of two, who share early and late shifts, one early and one late', async () => {
    const shifts = (count: number): string =>
      alone
        .replace('count: 1', `count: ${String(count)}`)
        .replace(
          'shifts: [{ hours: "Mo-Fr 09:00-17:00" }]',
          `shifts: [{ count: ${String(count)}, hours: "Mo-Fr 09:00-13:00" }, { count: ${String(count)}, hours: "Mo-Fr 13:00-17:00" }]`,
        );
    const one = await under(shifts(1), {});
    const coverage = await under(shifts(2), { absent: new Map([['desk', 1]]) });
    expect(promiseOn(coverage, 'phone').kept.value).toBeCloseTo(promiseOn(one, 'phone').kept.value, 9);
    expect(promiseOn(coverage, 'phone').difference?.high).toBeLessThan(0);
  });

  it('with a channel down turns all away who come by it, and nobody else', async () => {
    const coverage = await under(alone, { channel: 'phone' });
    const phone = contactsOn(coverage, 'phone');
    expect(phone.turnedAway).toBe(phone.contacts);
    expect(Math.abs(phone.contacts - 100)).toBeLessThan(7);
    expect(phone.turnedAwayUsually).toBe(0);
    expect(promiseOn(coverage, 'phone').difference).toBeNull();
    expect(contactsOn(coverage, 'email').turnedAway).toBe(0);
  });

  it.each(['phone', 'email'])('with %s down for one day of five turns a fifth away', async (channel) => {
    const coverage = await under(alone, { channel, days: 1 }, { runs: 40 });
    const { turnedAway, contacts } = contactsOn(coverage, channel);
    expect(Math.abs(turnedAway - 20)).toBeLessThan(4);
    expect(Math.abs(contacts - 100)).toBeLessThan(7);
  });

  it('with a phone down leaves no voicemail', async () => {
    const voicemail = alone.replace('patience: 5m', 'patience: 5m, after_hours: voicemail');
    const { turnedAway, contacts } = contactsOn(await under(voicemail, { channel: 'phone' }), 'phone');
    expect(turnedAway).toBe(contacts);
  });

  it('begins on the first day on which the channel is open', async () => {
    const wednesdays = alone.replace('phone: { hours: office', 'phone: { hours: "We-Th 09:00-17:00"');
    expect((await under(wednesdays, { channel: 'phone', days: 1 })).startDate).toBe('2027-01-13');
  });
});

describe('scenarios of a plan', () => {
  const text = (team: string, scenarios: string): string => `svcplan: 1
name: Example
hours: { office: "Mo-Fr 09:00-17:00" }
channels: { phone: { hours: office, handle: 6m, patience: 5m } }
waits: [{ channel: phone, within: 5m }]
customers: { all: { uses: "Mo-Fr 09:00-17:00" } }
demand: { contacts: 100/week }
team: { desk: ${team} }
scenarios: ${scenarios}
`;

  async function simulated(yaml: string): Promise<readonly ScenarioReport[]> {
    expect(loadPlan(yaml).ok).toBe(true);
    const { plan } = await simulatePlan({
      file: 'plan.yaml',
      text: yaml,
      readFile: async () => ({ ok: false }),
      today: TODAY,
      now: new Date(0),
      seed: 1,
      runs: 10,
      weeks: 1,
    });
    return plan.picture?.scenarios ?? [];
  }

  it('leave nobody where one of one is absent from an assumed roster', async () => {
    const [outside] = await simulated(text('{ count: 1 }', '{ out: { absent: { desk: 1 } } }'));
    expect(outside).toMatchObject({
      id: 'out',
      days: null,
      start: null,
      absent: [{ team: 'desk', people: 1 }],
    });
    expect(outside?.promises).toMatchObject([{ expected: 0 }]);
  });

  it('spread the hours of those who stay: two of three are the plan with two', async () => {
    const [fewer] = await simulated(text('{ count: 3, absence: none }', '{ out: { absent: { desk: 1 } } }'));
    const [two] = await simulated(text('{ count: 2, absence: none }', '{ usual: {} }'));
    expect(fewer?.promises[0]?.expected).toBeCloseTo(two?.promises[0]?.expected ?? NaN, 1);
    expect(fewer?.promises[0]?.difference?.high).toBeLessThanOrEqual(0);
  });

  it('are none where a plan declares none', async () => {
    expect(await simulated(text('{ count: 1 }', '{}'))).toEqual([]);
  });
});
