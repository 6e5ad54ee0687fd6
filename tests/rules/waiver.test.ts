import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules';
import { check, standing } from '../support/rule-tester';

const plan = (until: string): string => `
  channels: { email: {}, phone: {}, help: { kind: self_service } }
  waits: [{ channel: email, within: 18h }]
  waivers: [{ rule: waits/pointless-window, at: waits.email, reason: contract, until: ${until} }]`;
const broken = async (part: string, today: string): Promise<readonly string[]> =>
  standing(await check(rules, part, { today })).map(({ rule }) => rule);

describe('waivers by the day', () => {
  it('count their last day', async () => {
    expect(await broken(plan('2027-03-31'), '2027-03-31')).toEqual(['waiver/ends-soon']);
    expect(await broken(plan('2027-03-31'), '2027-04-01')).toEqual([
      'waits/pointless-window',
      'waiver/lapsed',
    ]);
  });

  it('are told as ended where a later one accepts the same', async () => {
    const both = plan('2027-03-31').replace(
      'waivers: [',
      'waivers: [{ rule: waits/pointless-window, at: waits.email, reason: a trial, until: 2026-12-31 }, ',
    );
    const found = standing(await check(rules, both, { today: '2027-01-05' }));
    expect(found.map(({ message }) => message)).toEqual([
      'the waiver of waits/pointless-window at waits.email ended on 2026-12-31, and another one accepts it now',
    ]);
  });

  it('are told as ended where what they accepted is gone', async () => {
    const mended = plan('2026-12-31').replace('within: 18h', 'within: 24h');
    const found = standing(await check(rules, mended, { today: '2027-01-05' }));
    expect(found.map(({ message }) => message)).toEqual([
      'the waiver of waits/pointless-window at waits.email ended on 2026-12-31, and what it accepted is gone as well',
    ]);
  });

  it('end soon from the fourteenth day before', async () => {
    expect(await broken(plan('2027-03-31'), '2027-03-17')).toEqual(['waiver/ends-soon']);
    expect(await broken(plan('2027-03-31'), '2027-03-16')).toEqual([]);
  });
});
