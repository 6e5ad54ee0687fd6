import { describe, expect, it } from 'vitest';
import { checked } from './plans';

describe('business hours hide days: the worst wait of a promise, by the clock on the wall', () => {
  it.each([
    ['1bh', 'Mo-Fr 09:00-17:00', 65], // Friday 16:00 and a bit: Monday 09:00.
    ['4bh', 'Mo-Fr 08:00-17:00', 67], // Friday 13:00 and a bit: Monday 08:00.
    ['8bh', 'Mo-Fr 09:00-17:00', 72], // Friday 09:00 and a bit: Monday 09:00.
    ['12bh', 'Mo-Fr 08:00-17:00', 90], // Thursday 14:00 and a bit: Monday 08:00.
    ['24bh', 'Mo-Fr 09:00-17:00', 120], // Wednesday: Monday, at the same time.
  ])('%s on %s is up to %d h', (within, hours, worst) => {
    const { promises } = checked(`
svcplan: 1
name: One promise
timezone: America/New_York
hours: "${hours}"
channels: { email: {} }
waits: [{ channel: email, within: ${within} }]
`);
    expect(promises.map(({ impression }) => impression?.worstMinutes)).toEqual([worst * 60]);
  });
});

describe('a weekend between Friday 17:00 in California and Monday 10:00 in Sydney', () => {
  it.each([
    ['January', '2027-01-18', 46], // Eight hours before UTC and eleven after it.
    ['late March', '2027-03-22', 47], // California has moved its clocks, Sydney has not yet.
    ['July', '2027-07-12', 48],
  ])('is in %s', (_month, start, hours) => {
    const { coverage } = checked(
      `
svcplan: 1
name: Follow the sun, all week but the weekend
timezone: America/Los_Angeles
start: ${start}
customers: { all: { uses: 24/7 } }
hours:
  california: { open: "Mo-Fr 00:00-17:00", holidays: none }
  sydney: { open: "Mo-Fr 10:00-24:00", timezone: Australia/Sydney, holidays: none }
channels: { phone: { hours: 24/7 } }
demand: { contacts: 10/week }
team:
  california: { count: 3, shifts: [{ hours: california }] }
  sydney: { count: 2, shifts: [{ hours: sydney }] }
`,
      '--weeks',
      '1',
      '--runs',
      '1',
    );
    expect(coverage?.time.map(({ share }) => (1 - share) * 168)).toEqual([expect.closeTo(hours, 9)]);
  });
});
