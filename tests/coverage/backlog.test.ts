import { describe, expect, it } from 'vitest';
import { coverageOf, only } from '../support/model';

const OFFICE = 'Mo-Fr 09:00-17:00';

/** Contacts a week by which each backlog grows. */
async function growthOf(plan: string, runs: number): Promise<Record<string, number>> {
  const { coverage } = await coverageOf(`\n  timezone: UTC${plan}`, { runs });
  return Object.fromEntries(
    coverage.channels.map(({ channel, backlogGrowth }) => [channel.id, backlogGrowth?.contactsPerWeek ?? 0]),
  );
}

describe('the growth of a backlog', () => {
  it('is work less time however few the runs, also where it is little', async () => {
    const plan = `
  channels: { email: { hours: "${OFFICE}", handle: 12m, handle_cv: 1.0 } }
  waits: [{ channel: email, within: 24h }]
  demand: { contacts: 127.5/week }
  team: { desk: { count: 1, week: 40h, shrinkage: 37.5%, absence: 0%, shifts: [{ hours: "${OFFICE}" }] } }`;
    // 25.5 hours of work, 25 of people: half an hour is 2.5 contacts of 12 minutes.
    for (const runs of [1, 3]) expect((await growthOf(plan, runs))['email']).toBeCloseTo(2.5, 9);
  });

  it('leaves out the time that callers do not take because they give up', async () => {
    const shared = (calls: number): string => `
  channels: { phone: { hours: "${OFFICE}", handle: 6m, handle_cv: 1.0, patience: 3m, after_hours: closed }, email: { hours: "${OFFICE}", handle: 12m, handle_cv: 1.0 } }
  issues: { a: { contacts: ${String(calls)}/week, channels: { phone: 100% } }, b: { contacts: 150/week, channels: { email: 100% } } }
  waits: [{ channel: email, within: 24h }]
  team: { desk: { count: 1, week: 40h, shrinkage: 0%, shifts: [{ hours: "${OFFICE}" }] } }`;
    const { coverage } = await coverageOf(`\n  timezone: UTC${shared(300)}`, { runs: 100 });
    const phone = only(coverage.channels, ({ channel }) => channel.id === 'phone');
    const answered = phone.answered;
    // 40 hours of people, less the calls that were answered, against 30 hours of mail.
    const expected = (30 * 60 - (40 * 60 - answered * 6)) / 12;
    const email = only(coverage.channels, ({ channel }) => channel.id === 'email');
    expect(email.backlogGrowth?.contactsPerWeek).toBeGreaterThan(expected - 2);
    expect(email.backlogGrowth?.contactsPerWeek).toBeLessThan(expected + 2);
    // What has piled up by the end of four weeks is four times as much, and what the last weekend leaves.
    expect(email.backlogEnd / 4 - (email.backlogGrowth?.contactsPerWeek ?? 0)).toBeGreaterThan(-3);
    expect(email.backlogEnd / 4 - (email.backlogGrowth?.contactsPerWeek ?? 0)).toBeLessThan(4);
  });

  it('is split between the channels of a pool as simulated, and its sum is work less time', async () => {
    const growth = await growthOf(
      `
  channels: { email: { hours: "${OFFICE}", handle: 12m, handle_cv: 1.0 }, form: { hours: "${OFFICE}", handle: 6m, handle_cv: 1.0 } }
  waits: [{ channel: email, within: 1h }]
  demand: { contacts: 300/week }
  team: { desk: { count: 1, week: 40h, shrinkage: 0%, shifts: [{ hours: "${OFFICE}" }] } }`,
      3,
    );
    // 150 × 12 + 150 × 6 = 45 hours against 40; what nothing is promised comes last: 5 hours are 50 forms.
    expect(growth['form']).toBeGreaterThan(45);
    expect((growth['email'] ?? 0) * 12 + (growth['form'] ?? 0) * 6).toBeCloseTo(300, 9);
  });

  it('counts the messages that nobody has time to answer', async () => {
    const growth = await growthOf(
      `
  channels: { phone: { hours: "Mo 09:00-10:00", handle: 6m, handle_cv: 1.0, patience: 3m, after_hours: message } }
  customers: { all: { timezone: UTC, uses: "Mo 10:00-12:00" } }
  demand: { contacts: 30/week }
  team: { desk: { count: 1, week: 1h, shrinkage: 0%, shifts: [{ hours: "Mo 09:00-10:00" }] } }`,
      3,
    );
    // Nobody calls while it is open: 30 messages of 6 minutes against one hour.
    expect(growth['phone']).toBeCloseTo(20, 9);
  });
});

describe('what was left over before the first week', () => {
  it('is done in it: who writes day and night leaves Monday the work of a weekend', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  hours: { always: 24/7 }
  customers: { all: { count: 1, uses: always } }
  channels: { email: { hours: "${OFFICE}", handle: 6m, handle_cv: 0 } }
  waits: [{ channel: email, within: 3d }]
  demand: { contacts: 168/week, variation: 0 }
  team: { desk: { count: 1, week: 40h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "${OFFICE}" }] } }`,
      { runs: 60, weeks: 1 },
    );
    // Without the 55 contacts of the weekend before it would be a third less.
    const { workMinutesPerWeek } = only(coverage.channels);
    expect(Math.abs(workMinutesPerWeek / (168 * 6) - 1)).toBeLessThan(0.03);
  });
});
