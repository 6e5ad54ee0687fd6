import { describe, expect, it } from 'vitest';
import type { ChannelCoverage } from '../../src/coverage';
import { underStress } from '../../src/coverage/stress';
import { planSystem } from '../../src/coverage/system';
import { coverageOf, demandOf, modelOf, only, total } from '../support/model';

const expectNear = (value: number, expected: number, part = 0.02): void => {
  expect(value).toBeGreaterThan(expected * (1 - part));
  expect(value).toBeLessThan(expected * (1 + part));
};

const repeating = async (
  channel: string,
  rest: string,
  issue = 'repeat: 20%',
  weeks?: number,
): Promise<ChannelCoverage> => {
  const { coverage } = await coverageOf(
    `
  timezone: UTC
  hours: { office: "Mo-Fr 09:00-17:00" }
  customers: { all: { count: 1, timezone: UTC, uses: office } }
  channels: { ${channel} }
  issues: { all: { share: 100%, ${issue} } }
  demand: { contacts: 400/week }
  ${rest}`,
    { runs: 40, weeks },
  );
  return only(coverage.channels);
};
const DESK = `team: { desk: { count: 9, week: 40h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo-Fr 09:00-18:00", count: 9, break: 1h }] } }`;

describe('whoever asks again', () => {
  it('comes back as a contact, and may do so again: 400 ÷ (1 − 20 %), with as much work', async () => {
    const phone = await repeating('phone: { hours: office, handle: 2m }', DESK);
    expectNear(phone.contacts, 500);
    expectNear(phone.workMinutesPerWeek, 1000);
  });

  it('is there from the first week on, also where many come again late: 400 ÷ (1 − 50 %)', async () => {
    const phone = await repeating(
      'phone: { hours: office, handle: 2m }',
      DESK,
      'repeat: 50%, repeat_after: 3d',
      1,
    );
    expectNear(phone.contacts, 800);
  });

  it('does so at the usual times, so that nobody finds the phone closed', async () => {
    const phone = await repeating('phone: { hours: office, handle: 2m }', DESK);
    // An office of 40 hours of 168: those who called a day later at any time would find it closed mostly.
    expect(phone.turnedAway).toBe(0);
  });

  it('was answered before', async () => {
    // Nobody is there from Tuesday on, and nobody has the patience to wait for Monday.
    const phone = await repeating(
      'phone: { hours: office, handle: 2m, patience: 2m }',
      `team: { desk: { count: 9, week: 8h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo 09:00-17:00", count: 9 }] } }`,
    );
    expect(phone.answered).toBeLessThan(110);
    expectNear(phone.contacts, 400 + 0.2 * phone.answered);
  });

  it('comes in again by the channel, also when a message was answered', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  customers: { all: { count: 1, timezone: UTC, uses: "Mo-Fr 09:00-17:00" } }
  channels: { phone: { hours: "Mo-Fr 09:00-13:00", handle: 2m, after_hours: voicemail } }
  issues: { all: { share: 100%, repeat: 50%, repeat_after: 1h } }
  demand: { contacts: 200/week }
  team: { desk: { count: 9, week: 20h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo-Fr 09:00-13:00", count: 9 }] } }`,
      { runs: 40 },
    );
    const phone = only(coverage.channels);
    expectNear(phone.contacts, 400);
  });

  it('waits as long as the plan says, a day where it does not', async () => {
    const classOf = async (issue: string) => {
      const model = await modelOf(`
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 6m }, email: { hours: 24/7 } }
  issues: { one: { share: 50%, channels: { phone: 100% }, ${issue} }, two: { share: 50%, channels: { phone: 100% }, repeat: 0% } }
  demand: { contacts: 100/week }
  team: { desk: { count: 1 } }`);
      const plan = planSystem(model, demandOf(model), { from: model.period.start, to: model.period.end });
      const assumed = model.assumptions.some(({ at }) => at === 'issues.*.repeat_after');
      return { repeats: only(plan.system.classes).repeats, assumed, plan };
    };
    // Of 50 ÷ 0.75 + 50 contacts 100 come by themselves: 1/7 of all are repeats.
    const { repeats, assumed, plan } = await classOf('repeat: 25%, repeat_after: 2h');
    expect(repeats).toMatchObject({ after: { law: 'exponential', mean: 120 }, classIndex: 0 });
    expect(repeats?.share).toBeCloseTo(1 / 7, 12);
    expect(assumed).toBe(false);
    const usual = await classOf('repeat: 25%');
    expect(usual.repeats?.after).toEqual({ law: 'exponential', mean: 1440 });
    expect(usual.assumed).toBe(true);
    expect(await classOf('repeat: 0%')).toMatchObject({ repeats: undefined, assumed: false });

    // Whoever would come back while the channel is down does so afterwards.
    const stress = {
      from: 1440,
      until: 2880,
      volume: 1,
      channel: 'phone',
      absent: new Map(),
      dutiesOfRest: () => [],
    };
    const clock = underStress(plan, stress).system.classes[0]?.repeats?.clock;
    expect(Array.from(clock?.ratesPerMinute ?? []).slice(95, 193)).toEqual([
      expect.closeTo(400 / 3 / 10_080 / (4 / 3), 9),
      ...Array.from({ length: 96 }, () => 0),
      expect.closeTo(100 / 10_080, 9),
    ]);
  });
});

describe('what is eliminated', () => {
  /** Contacts that come by themselves, by simulated week. */
  const weekly = async (eliminate: string) => {
    const model = await modelOf(
      `
  timezone: UTC
  start: 2027-01-11
  channels: { email: { hours: 24/7, handle: 6m } }
  issues: { slow-export: { share: 50%, ${eliminate} }, how-to: { share: 50%, repeat: 0% } }
  demand: { contacts: 200/week }
  team: { desk: { count: 1 } }`,
      { weeks: 4 },
    );
    const { start: from, end: to } = model.period;
    const { system } = planSystem(model, demandOf(model), { from, to });
    const perWeek = [0, 1, 2, 3].map((week) =>
      total(
        system.classes.map(({ arrivals }) => {
          if (!('ratesPerMinute' in arrivals)) throw new Error('rates were meant');
          const { ratesPerMinute, stepMinutes, scale } = arrivals;
          return total(ratesPerMinute.slice(week * 672, (week + 1) * 672)) * stepMinutes * scale;
        }),
      ),
    );
    const assumed = model.assumptions.find(({ at }) => at === 'issues.slow-export.eliminate');
    return { perWeek: perWeek.map((count) => Math.round(count * 1e6) / 1e6), assumed: assumed?.value };
  };

  it('takes its share of the contacts away from the day after it is due', async () => {
    expect(await weekly('eliminate: { by: fix, due: 2027-01-24, removes: 60% }')).toEqual({
      perWeek: [200, 200, 140, 140],
      assumed: '60% fewer contacts from 2027-01-25',
    });
    expect((await weekly('eliminate: { by: fix, due: 2027-01-17, removes: 100% }')).perWeek).toEqual([
      200, 100, 100, 100,
    ]);
  });

  it('is gone all the time where that was before, and there where it is later or nobody says how much', async () => {
    const before = await weekly('eliminate: { by: fix, due: 2026-12-31, removes: 60% }');
    expect(before.perWeek).toEqual([140, 140, 140, 140]);
    const all = { perWeek: [200, 200, 200, 200], assumed: undefined };
    expect(await weekly('eliminate: { by: fix, due: 2027-12-31, removes: 60% }')).toEqual(all);
    expect(await weekly('eliminate: { by: fix, due: 2026-12-31 }')).toEqual(all);
    expect(await weekly('eliminate: none')).toEqual(all);
  });
});
