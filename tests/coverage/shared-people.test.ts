import { describe, expect, it } from 'vitest';
import { coverageOf, only } from '../support/model';

/** One person who is always there. */
const simulated = async (plan: string, runs: number) => {
  const { coverage } = await coverageOf(
    `
  timezone: UTC
  ${plan}`,
    { runs },
  );
  return { coverage, of: (id: string) => only(coverage.channels, ({ channel }) => channel.id === id) };
};
const ALONE =
  'desk: { count: 1, week: 168h, cost: 0/h, shrinkage: 0%, absence: 0%, shifts: [{ hours: 24/7 }] }';
const off = (value: number | null, exact: number): number => Math.abs((value ?? NaN) / exact - 1);

describe('people who answer calls and write in between', () => {
  it('are a queue with preemptive priorities: letters are put down for calls, and taken up where they were', async () => {
    // 3 calls an hour of 6 minutes (cv 1), 2 letters of 12 minutes (cv 0.5): 0.3 + 0.4 of the time.
    const { of } = await simulated(
      `
  channels:
    phone: { hours: 24/7, handle: 6m, handle_cv: 1.0, patience: 1000h }
    email: { hours: 24/7, handle: 12m, handle_cv: 0.5 }
  issues: { calls: { contacts: 504/week, channels: { phone: 100% } }, letters: { contacts: 336/week, channels: { email: 100% } } }
  team: { ${ALONE} }`,
      40,
    );
    // Per minute; W₁ = λ₁E[S₁²]/2(1 − ρ₁), as if there were no letters.
    const ofCalls = 0.05 * 36 * (1 + 1);
    const ofLetters = (1 / 30) * 144 * (1 + 0.25);
    expect(off(of('phone').meanWaitMinutes, ofCalls / (2 * 0.7))).toBeLessThan(0.07);
    // T₂ = E[S₂]/(1 − ρ₁) + Σ λᵢE[Sᵢ²]/2(1 − ρ₁)(1 − ρ₁ − ρ₂) (Jaiswal 1968, preemptive resume).
    const exact = 12 / 0.7 + (ofCalls + ofLetters) / (2 * 0.7 * 0.3);
    expect(off(of('email').meanWaitMinutes, exact)).toBeLessThan(0.07);
  });

  it('send as many replies as a case takes, each of which joins the line anew', async () => {
    // One letter in 40 minutes, two replies of 12 minutes each on average: ρ = 0.6. Takács 1963: the line is as long as
    // without coming back, so that the first reply takes E[S]/(1 − ρ).
    const { coverage, of } = await simulated(
      `
  channels: { email: { hours: 24/7, handle: 12m, handle_cv: 1.0 } }
  issues: { all: { share: 100%, replies: 2, repeat: 0% } }
  demand: { contacts: 252/week }
  team: { ${ALONE} }`,
      60,
    );
    expect(off(of('email').meanWaitMinutes, 12 / 0.4)).toBeLessThan(0.07);
    expect(off(coverage.cost.workMinutesPerWeek, 252 * 24)).toBeLessThan(0.03);
    expect(of('email').occupancy).toBeCloseTo(0.6, 1);
  });
});

describe('overflow to a service that always answers', () => {
  it('takes as many as give up after a fixed time: Barrer 1957', async () => {
    // M/M/1 with 0.8 of the time asked for, 6 minutes each; whoever has waited 3 minutes goes on.
    const { coverage, of } = await simulated(
      `
  channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 1.0, patience: 1000h, overflow: { to: answering, after: 3m } } }
  waits: [{ channel: phone, within: 3m, reach: 1% }]
  demand: { contacts: 1344/week }
  team: { ${ALONE}, answering: { kind: service, cost: 1/contact } }`,
      20,
    );
    const load = 0.8;
    const late = Math.exp((-(1 - load) * 3) / 6);
    const lost = ((1 - load) * load * late) / (1 - load * load * late);
    const { answered, contacts } = of('phone');
    const overflowed =
      (only(coverage.cost.byItem, ({ at }) => at === 'team.answering').perMonth * 84) / 365.25;
    // Handle times are lognormal and not exponential: a point or two.
    expect(Math.abs(overflowed / contacts - lost)).toBeLessThan(0.02);
    // All are answered, by one or the other, and nobody waits longer than three minutes.
    expect(answered / contacts).toBeGreaterThan(0.999);
    expect(only(coverage.promises).kept.expected).toBeGreaterThan(0.999);
  });
});

describe('absence', () => {
  it('takes away whole shifts: of one person, all of a day', async () => {
    // A call a day or so; nobody waits longer than some minutes.
    const { of } = await simulated(
      `
  customers: { all: { count: 1, timezone: UTC, uses: "Mo-Su 09:00-17:00" } }
  channels: { phone: { hours: "Mo-Su 09:00-17:00", handle: 1m, patience: 2m } }
  demand: { contacts: 20/week }
  team: { desk: { count: 1, week: 56h, shrinkage: 30%, absence: 30%, shifts: [{ hours: "Mo-Su 09:00-17:00" }] } }`,
      100,
    );
    // 2,800 shifts: a standard error of 0.9 points.
    const { answered, contacts } = of('phone');
    expect(Math.abs(answered / contacts - 0.7)).toBeLessThan(0.03);
  });
});
