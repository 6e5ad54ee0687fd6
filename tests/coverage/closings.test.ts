import { describe, expect, it } from 'vitest';
import { coverageOf, only } from '../support/model';

const OFFICE = 'Mo-Fr 09:00-17:00';
const DESK = (people: number): string =>
  `team: { desk: { count: ${String(people)}, week: 40h, cost: 20/h, shrinkage: 0%, shifts: [{ hours: "${OFFICE}", count: ${String(people)} }] } }`;

describe('more people', () => {
  const mail = (contacts: number) => `
  timezone: UTC
  channels: { email: { hours: "${OFFICE}", handle: 12m, handle_cv: 1.0 } }
  waits: [{ within: 8bh, reach: 90% }]
  demand: { contacts: ${String(contacts)}/week }
  ${DESK(2)}`;

  it('are not tried where there is more work than many more could do, and the closing says so', async () => {
    const { coverage } = await coverageOf(mail(23_000));
    const { change, effect } = only(only(coverage.promises).closes, (each) =>
      each.change.includes('more people'),
    );
    expect(change).toMatch(/^at least 9 more people in desk at Mo-Fr 09:00-17:00/);
    expect(effect).toBe('not tried: more than 8 more at once are another plan');
  });

  it('are as many as keep the promise, and no fewer than there is work for', async () => {
    // 121 hours of work against 80: with one more person it still piles up, and four weeks would not show it.
    const { coverage } = await coverageOf(mail(605));
    const { change, effect } = only(only(coverage.promises).closes, (each) => each.change.includes('more'));
    expect(change).toMatch(/^(1 more person in desk at .* and 1 more at |2 more people in desk)/);
    expect(effect).toMatch(/in time \(simulated\)$/);
  });

  it('are not tried on the phone where they could not answer as many as are promised', async () => {
    // 9,000 calls of 6 minutes are 22.5 people in every hour; 80 % of them 18; two are there.
    const { coverage } = await coverageOf(`
  timezone: UTC
  channels: { phone: { hours: "${OFFICE}", handle: 6m, handle_cv: 1.0, patience: 5m, after_hours: closed } }
  waits: [{ within: 1m, reach: 80% }]
  demand: { contacts: 9000/week }
  ${DESK(2)}`);
    const [closing] = only(coverage.promises).closes;
    expect(closing?.change).toMatch(/^at least 9 more people/);
    expect(closing?.effect).toMatch(/^not tried/);
  });
});
