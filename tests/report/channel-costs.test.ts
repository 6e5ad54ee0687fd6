import { describe, expect, it } from 'vitest';
import { coverageReport } from '../../src/report/coverage-report';
import type { ChannelReport } from '../../src/report/types';
import { coverageOf } from '../support/model';

const WEEKS = 365.25 / 12 / 7;

describe('what a contact costs', () => {
  // Money per month that a channel's contacts cost together.
  const costs = async (team: string): Promise<Record<string, number>> => {
    const { model, coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 0, patience: 5m }, email: { hours: 24/7, handle: 6m, handle_cv: 0 } }
  issues: { all: { depth: deep, breadth: broad, scope: in, share: 100%, channels: { phone: 75%, email: 25% } } }
  demand: { contacts: 400/week }
  team: ${team}`,
      { runs: 4 },
    );
    const { channels } = coverageReport(model, coverage);
    const cost = ({ costPerContact, contacts }: ChannelReport): number =>
      (costPerContact ?? NaN) * contacts * WEEKS;
    return Object.fromEntries(channels.map((each) => [each.channel, cost(each)]));
  };
  const people = (price: number, channels: string): string =>
    `{ count: 4, week: 168h, cost: ${String(price)}/h, shrinkage: 0%, absence: 0%, channels: [${channels}], shifts: [{ hours: 24/7, count: 4 }] }`;

  it('is what those cost who answer it', async () => {
    const { phone, email } = await costs(
      `{ callers: ${people(10, 'phone')}, writers: ${people(50, 'email')} }`,
    );
    expect((phone ?? 0) / (4 * 168 * 10 * WEEKS)).toBeCloseTo(1, 4);
    expect((email ?? 0) / (4 * 168 * 50 * WEEKS)).toBeCloseTo(1, 4);
  });

  it('is shared by the work where the same people answer two, and whoever has nothing to do is paid for by all', async () => {
    const { phone, email } = await costs(`{ desk: ${people(10, 'phone, email')}, spare: ${people(5, '')} }`);
    const together = 4 * 168 * (10 + 5) * WEEKS;
    expect(((phone ?? 0) + (email ?? 0)) / together).toBeCloseTo(1, 4);
    // A quarter of 6,400 contacts: a standard error of 0.5 %.
    expect((email ?? 0) / together).toBeCloseTo(0.25, 1);
  });
});
