import { describe, expect, it } from 'vitest';
import { deepSolutionMinutes } from '../../src/coverage/deep-solution';
import { slowResolution } from '../../src/rules/coverage/slow-resolution';
import { demandOf } from '../support/model';
import { analyse, check, completePlan, testRule } from '../support/rule-tester';

/** Somebody is always free at once, so that a solution takes as long as the work. */
const atOnce = (handle: string, { depth = 'deep', channel = 'email' } = {}): string => `
    timezone: UTC
    channels:
      ${channel}: { hours: 24/7, handle: ${handle}, handle_cv: 0 }
    demand: { contacts: 20/week }
    team: { desk: { kind: service, hours: 24/7 } }
    issues: { broken: { depth: ${depth}, breadth: broad, scope: in, share: 100% } }
    waits:
      - channel: ${channel}
        within: 24h`;
const solved = (handle: string, more: Parameters<typeof atOnce>[1] = {}): string =>
  `${atOnce(handle, more)}\n        resolve_within: 5d`;

testRule(
  slowResolution,
  {
    'twelve hours are not too long': solved('12h'),
    'a quarter of an hour more is': `${solved('735m')} # expect: coverage/slow-resolution`,
    'shallow issues may take their time': solved('20h', { depth: 'shallow' }),
    'what is answered live is solved in the talk': solved('20h', { channel: 'phone' }).replace(
      'cv: 0',
      'cv: 0, patience: 1000h',
    ),
    'where the plan says neither by when nor that it takes more than one reply, the first answer is all':
      atOnce('20h'),
    'a promise to do the best is no time': atOnce('20h').replace(
      'within: 24h',
      'within: 24h\n        resolve_within: best_effort',
    ),
    'one reply is the first answer': atOnce('20h').replace('share: 100%', 'share: 100%, replies: 1'),
    'more than one is more': atOnce('20h')
      .replace('share: 100%', 'share: 100%, replies: 1.1')
      .replace('cv: 0 }', 'cv: 0 } # expect: coverage/slow-resolution'),
  },
  { simulate: true },
);

testRule(
  slowResolution,
  {
    'as long as it is wanted': solved('735m'),
    'longer than it is wanted': `${solved('14h')} # expect: coverage/slow-resolution`,
  },
  { simulate: true, settings: { 'coverage/slow-resolution': { options: { medianHours: 13 } } } },
);

describe('how long deep issues take until they are solved', () => {
  const medianOf = async (part: string): Promise<number | null> => {
    const { model, coverage } = (await analyse(completePlan(part), { simulate: true })).analysed;
    const [channel] = coverage?.channels ?? [];
    return channel ? deepSolutionMinutes(demandOf(model), channel) : null;
  };

  it('is the time of all replies', async () => {
    // Each reply is the last with a chance of 1/4: up to 2 replies 44 %, up to 3 58 %. Three of half an hour each.
    const plan = solved('30m').replace('share: 100%', 'share: 100%, replies: 4');
    expect(Math.abs(((await medianOf(plan)) ?? NaN) / 90 - 1)).toBeLessThan(0.01);
  });

  it('counts nights and weekends', async () => {
    // They come evenly from 17:00 to 21:00 on workdays, and are solved from 9:06 on: four in five in 12.1 to 16.1 hours, Friday's
    // in 60.1 to 64.1. Half of all: 12.1 + 4 × 0.5 ÷ 0.8 = 14.6 hours.
    const plan = `
    timezone: UTC
    customers: { all: { count: 100, uses: "Mo-Fr 17:00-21:00" } }
    hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
    channels: { email: { hours: office, handle: 6m, handle_cv: 0 } }
    demand: { contacts: 40/week }
    team: { desk: { count: 40, week: 40h, shrinkage: none, absence: none, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 40 }] } }
    issues: { broken: { depth: deep, breadth: broad, scope: in, share: 100%, replies: 1 } }
    waits: [{ channel: email, within: 24h, resolve_within: 5d }]`;
    expect(Math.abs(((await medianOf(plan)) ?? NaN) / 60 - 14.6)).toBeLessThan(0.3);
  });

  it('is without end where fewer than half are ever solved', async () => {
    // One person, 40 hours of work in 40 hours, twice as much to do.
    const plan = `
    timezone: UTC
    channels: { email: { hours: "Mo-Fr 09:00-17:00", handle: 4h, handle_cv: 0 } }
    demand: { contacts: 50/week }
    team: { desk: { count: 1, week: 40h, shrinkage: none, absence: none, shifts: [{ hours: "Mo-Fr 09:00-17:00" }] } }
    issues: { broken: { depth: deep, breadth: broad, scope: in, share: 100%, replies: 1 } }
    waits:
      - channel: email
        within: 24h
        resolve_within: 5d`;
    expect(await medianOf(plan)).toBe(Infinity);
    const { findings } = await check([slowResolution], plan, { simulate: true });
    expect(findings.map(({ message }) => message)).toEqual([
      'half of the deep issues on email take more than the simulated weeks to be solved (limit 12 h)',
    ]);
  });
});
