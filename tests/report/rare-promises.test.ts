import { describe, expect, it } from 'vitest';
import { coverageReport } from '../../src/report/coverage-report';
import { coverageOf } from '../support/model';

describe('a promise that nobody came under in the simulated weeks', () => {
  it('is still there, and neither kept nor missed, if somebody will; one that nobody can come under is not', async () => {
    // Somebody writes once in ten thousand years.
    const { model, coverage } = await coverageOf(
      `
  timezone: UTC
  tiers: [{ id: basic }, { id: premium }]
  customers: { all: { count: 1, timezone: UTC, uses: 24/7, tier: basic } }
  channels: { phone: { hours: 24/7, handle: 1m, patience: 5m }, email: { hours: 24/7, handle: 1m } }
  issues: { often: { depth: shallow, contacts: 700/week, channels: { phone: 100% } }, once: { depth: deep, contacts: 0.0001/year, channels: { email: 100% } } }
  waits: [{ channel: phone, tier: premium, within: 1m }, { channel: phone, within: 5m }, { channel: email, within: 1h }]
  team: { desk: { count: 5, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: 24/7, count: 5 }] } }`,
      { runs: 2 },
    );
    const { promises } = coverageReport(model, coverage);
    expect(promises.map(({ wait, expected }) => [wait, expected])).toEqual([
      ['phone', 1],
      ['email', null],
    ]);
  });
});
