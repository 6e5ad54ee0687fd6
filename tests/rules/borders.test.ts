import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/coverage/types';
import type { ServiceModel } from '../../src/model';
import type { Rule } from '../../src/rule-engine';
import { kindOfMiss } from '../../src/rules/coverage/promise-gap';
import { turnedAway } from '../../src/rules/coverage/turned-away';
import { moreIsMore } from '../../src/rules/tailoring/more-is-more';
import { overloadedStaff } from '../../src/rules/team/overloaded-staff';
import { analyse, completePlan } from '../support/rule-tester';

/** How often a rule finds something in a plan of which a simulation has told these numbers, and nothing else. */
async function countOf(rule: Rule, plan: string, coverage: (model: ServiceModel) => object): Promise<number> {
  const { analysed } = await analyse(completePlan(plan));
  const told = coverage(analysed.model) as Coverage;
  return Array.from(rule.check({ ...analysed, coverage: told }, {})).length;
}

describe('a missed promise is that of the fastest level', () => {
  const miss = async (waits: string): Promise<readonly (string | null)[]> => {
    const { analysed } = await analyse(completePlan(`channels: { email: {} }\nwaits: [${waits}]`));
    const [channel] = analysed.model.channels;
    const all = analysed.model.promises.map((promise) => ({ promise, channel, verdict: 'missed' }));
    const promises = all as unknown as Coverage['promises'];
    return promises.map((each) => kindOfMiss(each, promises));
  };

  it('where all others are slower', async () => {
    expect(await miss('{ depth: deep, within: 30m }, { within: 8h }')).toEqual(['fastest', 'plain']);
    expect(
      await miss('{ depth: deep, within: 30m }, { breadth: broad, within: 30m }, { within: 8h }'),
    ).toEqual(['plain', 'plain', 'plain']);
  });

  it('up to an hour', async () => {
    expect(await miss('{ depth: deep, within: 1h }, { within: 8h }')).toEqual(['fastest', 'plain']);
    expect(await miss('{ depth: deep, within: 61m }, { within: 8h }')).toEqual(['plain', 'plain']);
  });
});

describe('people at the most that they may be busy', () => {
  const week = (value: number) => (model: ServiceModel) => ({
    channels: [],
    people: [
      { team: model.teams[0], occupancyOverall: value, occupancy: new Array<number>(168).fill(value) },
    ],
  });
  const desk = 'team: { desk: { count: 1, week: 40h, max_occupancy: 80% } }\ndemand: { contacts: 10/week }';

  it.each(['phone', 'email'])('are not overloaded by %s', async (channel) => {
    const plan = `channels: { ${channel}: { handle: 6m } }\n${desk}`;
    expect(await countOf(overloadedStaff, plan, week(0.8))).toBe(0);
    expect(await countOf(overloadedStaff, plan, week(0.801))).toBe(1);
  });
});

describe('a broad service', () => {
  const plan = `currency: USD\nchannels: { phone: {}, chat: {}, email: {}, form: {} }\nbudget: { cash: 1000/month, headcount: 3 }`;
  const costing = (cashPerMonth: number, heads: number) => () => ({
    people: [],
    cost: { cashPerMonth, cashInterval: null, heads },
  });

  it('may take all of its budget, and no more', async () => {
    expect(await countOf(moreIsMore, plan, costing(1000, 3))).toBe(0);
    expect(await countOf(moreIsMore, plan, costing(1000.01, 3))).toBe(1);
    expect(await countOf(moreIsMore, plan, costing(1000, 4))).toBe(1);
  });
});

describe('whoever finds a channel closed', () => {
  const plan = `
    timezone: UTC
    customers: { all: { uses: 24/7 } }
    channels: { phone: { hours: "Mo-Fr 09:00-18:00", after_hours: closed } }`;
  const away = (share: number) => (model: ServiceModel) => ({
    channels: [{ channel: model.channels[0], contacts: 1000, turnedAway: 1000 * share }],
  });

  it('is counted where more than one in twenty is turned away', async () => {
    expect(await countOf(turnedAway, plan, away(0.05))).toBe(0);
    expect(await countOf(turnedAway, plan, away(0.051))).toBe(1);
  });
});
