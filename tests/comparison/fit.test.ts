import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitOf, type SegmentFit, type Side } from '../../src/comparison';
import { sideOf } from './compared';

const example = (name: string): string =>
  readFileSync(new URL(`../../examples/${name}/plan.yaml`, import.meta.url), 'utf8');

/** The place of the best designs for each segment. */
const bestOf = (fit: readonly SegmentFit[]): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    fit.map(({ segment, designs }) => [
      segment,
      designs.filter(({ losesBy }) => losesBy === null).map(({ design }) => design),
    ]),
  );

const lossesOf = (fit: readonly SegmentFit[], segment: string): readonly unknown[] =>
  fit.find((each) => each.segment === segment)?.designs.map(({ losesBy }) => losesBy) ?? [];

describe('the four desks', () => {
  it('fit those whom they were made for: the phone the savers, round-the-clock email the owners', async () => {
    const sides: Side[] = [];
    for (const name of ['phone-desk-savers', 'email-desk-savers', 'phone-desk-owners', 'email-desk-owners'])
      sides.push(await sideOf(example(name), { simulate: true }));
    const fit = fitOf(sides);
    expect(bestOf(fit)).toEqual({
      california: [0],
      florida: [0],
      'new-york': [0],
      americas: [3],
      europe: [3],
      'asia-pacific': [3],
    });
    expect(lossesOf(fit, 'california')).toEqual([null, 'misfits']);
    const americas = fit.find(({ segment }) => segment === 'americas');
    // 9:00 to 18:00 in Los Angeles is 12:00 to 21:00 in New York: 8 of 12 hours on 5 of 7 days.
    expect(americas?.designs[0]?.useHours).toBeCloseTo(40 / 84, 9);
    expect(americas?.designs[1]?.useHours).toBeCloseTo(1, 9);
  });
});

const desk = (
  more: {
    readonly customer?: string;
    readonly channels?: string;
    readonly waits?: string;
    readonly shifts?: string;
  } = {},
): string => `
timezone: Europe/Berlin
start: 2027-02-01
customers: { all: { count: 1000, uses: "Mo-Fr 09:00-17:00", contacts: 0.5/month, ${more.customer ?? ''} } }
channels: ${more.channels ?? '{ email: { handle: 6m }, phone: { handle: 6m, patience: 5m } }'}
waits: ${more.waits ?? '[{ channel: email, within: 8h }, { channel: phone, within: 5m }]'}
team: { desk: { count: 3, week: 40h, shrinkage: 10%, absence: 2%, shifts: [{ hours: "${more.shifts ?? 'Mo-Fr 09:00-17:00'}", count: 3 }] } }`;

const fitFor = async (...plans: readonly string[]): Promise<readonly SegmentFit[]> => {
  const sides: Side[] = [];
  for (const plan of plans) sides.push(await sideOf(plan, { simulate: true }));
  return fitOf(sides);
};

describe('fit', () => {
  it('never goes by speed: a promise that is twelve times as fast ties with one that is kept as well', async () => {
    const fit = await fitFor(
      desk({ waits: '[{ channel: email, within: 24h }, { channel: phone, within: 1h }]' }),
      desk({ waits: '[{ channel: email, within: 12h }, { channel: phone, within: 5m }]' }).replace(
        'patience: 5m',
        'patience: 10h',
      ),
    );
    expect(lossesOf(fit, 'all')).toEqual([null, null]);
  });

  it('goes by what they cannot use first, whatever the rest', async () => {
    const only = { channels: '{ email: { handle: 6m } }', waits: '[{ channel: email, within: 8h }]' };
    const low = await fitFor(desk({ customer: 'tech: low' }), desk({ customer: 'tech: low', ...only }));
    expect(lossesOf(low, 'all')).toEqual([null, 'misfits']);
    const prefers = await fitFor(
      desk({ customer: 'prefers: [chat, phone]', ...only }),
      desk({ customer: 'prefers: [chat, phone]' }),
    );
    expect(lossesOf(prefers, 'all')).toEqual(['misfits', null]);
    const german = 'language: de';
    const spoken =
      '{ email: { handle: 6m, languages: [en] }, phone: { handle: 6m, patience: 5m, languages: [en] } }';
    const language = await fitFor(desk({ customer: german, channels: spoken }), desk({ customer: german }));
    expect(lossesOf(language, 'all')).toEqual(['misfits', null]);
    expect(language[0]?.designs[0]?.misfits).toEqual(['not answered in de']);
  });

  it('goes by hours of use next', async () => {
    const fit = await fitFor(
      desk({
        shifts: 'Mo-Fr 09:00-12:00',
        waits: '[{ channel: phone, within: 5m }]',
        channels: '{ phone: { handle: 2m, patience: 5m } }',
      }),
      desk(),
    );
    expect(lossesOf(fit, 'all')).toEqual(['use-hours', null]);
    expect(fit[0]?.designs[0]?.useHours).toBeCloseTo(3 / 8, 9);
  });

  it('tells as many hours of use of one way in as are covered for its contacts, some of whom wait less long', async () => {
    const fit = await fitFor(
      `${desk({
        waits: '[{ channel: email, depth: deep, within: 1h }, { channel: email, within: 8h }]',
        channels: '{ email: { handle: 6m } }',
      }).replace('uses: "Mo-Fr 09', 'uses: "Mo-Fr 01')}
issues: { urgent: { depth: deep, share: 40% }, rest: { depth: shallow, share: 60% } }`,
    );
    // They write from 1:00 to 17:00, answers come from 9:00: in time from 1:00 for 60 %, from 8:00, 9 hours of 16, for 40 %.
    expect(fit[0]?.designs[0]?.useHours).toBeCloseTo(0.6 + 0.4 * (9 / 16), 9);
  });

  it('goes by contacts answered as promised last, where the difference is more than chance', async () => {
    const slow = desk().replaceAll('handle: 6m', 'handle: 55m');
    expect(lossesOf(await fitFor(slow, desk()), 'all')).toEqual(['answered', null]);
    expect(lossesOf(await fitFor(desk(), desk()), 'all')).toEqual([null, null]);
  });

  it('lets one contact in a hundred pass, however surely it is measured', async () => {
    const side = await sideOf(desk(), { simulate: true });
    const { coverage } = side;
    if (!coverage) throw new Error('it is simulated');
    /** The same desk, that answers so many fewer in every run. */
    const fewer = (share: number): Side => ({
      ...side,
      coverage: {
        ...coverage,
        segments: coverage.segments.map((segment) => ({
          ...segment,
          perRun: { ...segment.perRun, kept: segment.perRun.kept.map((count) => count * (1 - share)) },
        })),
      },
    });
    expect(lossesOf(fitOf([side, fewer(0.009)]), 'all')).toEqual([null, null]);
    expect(lossesOf(fitOf([side, fewer(0.02)]), 'all')).toEqual([null, 'answered']);
  });

  it('goes by whose time it takes where all else ties', async () => {
    const issues = (minutes: number): string =>
      `\nissues: { all-of-it: { share: 100%, effort: { self_help: ${String(minutes)}m } } }`;
    const fit = await fitFor(`${desk()}${issues(30)}`, `${desk()}${issues(1)}`);
    expect(lossesOf(fit, 'all')).toEqual(['time-inequality', null]);
  });

  it('lists segments that one plan alone describes', async () => {
    const fit = await fitFor(desk(), desk().replace('all:', 'others:'));
    expect(fit.map(({ segment, designs }) => [segment, designs.map(({ design }) => design)])).toEqual([
      ['all', [0]],
      ['others', [1]],
    ]);
  });
});
