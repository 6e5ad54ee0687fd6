import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plan';
import { checkLoadedPlan } from '../../src/report/check-plan';
import { reportJsonSchema } from '../../src/report/schema';
import type { PlanReport } from '../../src/report/types';
import { headingOf, topicOf } from '../../src/rule-engine/order';
import { rules } from '../../src/rules';
import { completePlan } from '../support/rule-tester';

const reportOf = (part: string): Promise<PlanReport> =>
  checkLoadedPlan(loadPlan(completePlan(part)), {
    file: 'plan.yaml',
    today: '2027-01-05',
    seed: 1,
    simulate: false,
  });

describe('the three headings', () => {
  it('have a place for every rule', () => {
    expect(rules.filter(({ id }) => headingOf(id) === undefined).map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['hours', 'tailored'],
    ['channels', 'tailored'],
    ['scope', 'tailored'],
    ['waits', 'expectations'],
    ['coverage', 'expectations'],
    ['records', 'personal'],
    ['recovery', 'personal'],
  ])('put %s under %s', (topic, heading) => {
    expect(rules.some(({ id }) => topicOf(id) === topic)).toBe(true);
    expect(headingOf(`${topic}/any`)).toBe(heading);
  });

  it('know nothing of what is no rule', () => {
    expect(headingOf('plan/unknown-key')).toBeUndefined();
    expect(headingOf('constructor/any')).toBeUndefined();
  });

  it('count what nobody has accepted', async () => {
    const part = `
      issues: { log-in: { depth: deep, breadth: broad, scope: out, refer_to: the vendor } }
      practices: { values: none, sponsor: none }`;
    const { findings, headings } = await reportOf(part);
    const of = (heading: string) => headings?.find((each) => each.heading === heading);
    expect(findings.map(({ rule }) => rule).filter((rule) => rule === 'practices/no-values')).toHaveLength(2);
    expect(of('personal')).toEqual({ heading: 'personal', errors: 0, warnings: 0, infos: 2 });
    expect(of('tailored')?.errors).toBe(1);
    const accepted = await reportOf(`${part}
      waivers: [{ rule: practices/no-values, at: practices.values, reason: all know them }]`);
    expect(accepted.headings?.find(({ heading }) => heading === 'personal')?.infos).toBe(1);
  });

  it('are left out of a plan that cannot be read', async () => {
    expect(await reportOf('channels: { phone: { handel: 6m } }')).not.toHaveProperty('headings');
  });
});

describe('what pays for itself', () => {
  // 3 people × 40 h × 27 USD × 365.25 ÷ 12 ÷ 7 weeks a month = 14,088.21 USD a month.
  const team = 'currency: USD\nteam: { desk: { count: 3, week: 40h, cost: 27/h } }';

  it('is told by customers that are worth so much a year', async () => {
    const { payback } = await reportOf(`${team}
customers: { all: { count: 1200 }, asking: { count: 50, prospects: true } }
economics: { customer_value: 240/year, acquisition_cost: 180, retention: 85%/year }`);
    // 14,088.21 ÷ 20 = 704.4; of 1,200 customers 1 − 0.85^(1/12) = 1.345 % leave in a month.
    expect(payback?.plan).toEqual({ costPerMonth: 14_088.21, customersToKeep: 705, costToReplace: 126_900 });
    expect(payback).toMatchObject({
      customerValue: 20,
      valuePer: 'month',
      customers: 1200,
      leavingPerMonth: 16.14,
    });
  });

  it('is told by customers that are worth so much in all', async () => {
    const { payback } = await reportOf(`${team}
economics: { customer_value: 1000 }`);
    expect(payback?.plan).toEqual({ costPerMonth: 14_088.21, customersToKeep: 15, costToReplace: null });
    expect(payback).toMatchObject({
      customerValue: 1000,
      valuePer: 'once',
      customers: null,
      leavingPerMonth: null,
    });
  });

  it('is not told without a worth, or with one by contact', async () => {
    expect(await reportOf(`${team}\neconomics: { acquisition_cost: 180 }`)).not.toHaveProperty('payback');
    expect(await reportOf(`${team}\neconomics: { customer_value: 3/contact }`)).not.toHaveProperty('payback');
  });

  it('is told of what closes a gap at a price', async () => {
    const { payback, gaps } = await reportOf(`${team}
budget: { cash: 14000/month }
economics: { customer_value: 240/year }`);
    // A budget of 14,088 is 88.21 more than 14,000: 4.4 customers. Fewer paid hours cost less, and pay by themselves.
    expect(gaps.flatMap(({ closes }) => closes)).toHaveLength(2);
    expect(payback?.closings).toMatchObject([{ costPerMonth: 88.21, customersToKeep: 5 }]);
  });
});

describe('where numbers come from', () => {
  it('tells guesses from what is known, those that are simulated first', async () => {
    const { sources } = await reportOf(`
      currency: USD
      channels: { phone: { handle: { value: 6m, source: export }, patience: { source: guess, value: 5m } } }
      waits: [{ id: calls, channel: phone, within: 1m, reach: { value: 90%, source: interview } }]
      economics: { customer_value: { value: 240/year, source: guess } }
      demand: { contacts: { value: 115/week, source: guess } }`);
    expect(sources).toEqual({
      counts: { export: 1, interview: 1, benchmark: 0, guess: 3 },
      guessShare: 0.6,
      guesses: [
        { at: 'channels.phone.patience', value: '5m', isSimulated: true },
        { at: 'demand.contacts', value: '115/week', isSimulated: true },
        { at: 'economics.customer_value', value: '240/year', isSimulated: false },
      ],
    });
  });

  it('names entries of lists by their ids', async () => {
    const { sources } = await reportOf(`
      channels: { phone: {} }
      waits: [{ id: calls, channel: phone, within: { value: 1m, source: guess } }]`);
    expect(sources?.guesses).toEqual([{ at: 'waits.calls.within', value: '1m', isSimulated: true }]);
  });

  it('is not told where nothing is guessed', async () => {
    expect(
      await reportOf('channels: { phone: { handle: { value: 6m, source: export } } }'),
    ).not.toHaveProperty('sources');
    expect(await reportOf('channels: { phone: { handle: 6m } }')).not.toHaveProperty('sources');
  });
});

describe('ours beside the others’', () => {
  it('is told by channel, for the customers who wait longest', async () => {
    const { competitors } = await reportOf(`
      channels: { phone: {}, email: {}, help: { kind: self_service } }
      waits: [{ channel: phone, within: 1m }, { channel: email, within: 24h }]
      competitors: { acme: { email: 4h, phone: 2m }, bolt: { email: 6h } }`);
    expect(competitors).toEqual([
      {
        wait: 'phone',
        channel: 'phone',
        selects: '',
        typicalMinutes: 1,
        medianMinutes: 2,
        verdict: 'alike',
        competitors: [{ competitor: 'acme', typicalMinutes: 2 }],
      },
      {
        wait: 'email',
        channel: 'email',
        selects: '',
        typicalMinutes: 1440,
        medianMinutes: 300,
        verdict: 'slower',
        competitors: [
          { competitor: 'acme', typicalMinutes: 240 },
          { competitor: 'bolt', typicalMinutes: 360 },
        ],
      },
    ]);
  });

  it('is not told of a channel that they do not have', async () => {
    const part = `
      channels: { phone: {} }
      waits: [{ channel: phone, within: 1m }]
      competitors: { acme: { email: 4h } }`;
    expect(await reportOf(part)).not.toHaveProperty('competitors');
  });
});

describe('what may be given away', () => {
  it('is what each costs, as often as it is given', async () => {
    const { generosity } = await reportOf(`
      currency: USD
      budget: { cash: 2000/month }
      team: { desk: { cost: 1500/month } }
      economics: { customer_value: 240/year }
      practices:
        empowerment: { limit: 50, per: customer, uses: 6/month }
        gestures: [{ what: a card, cost: 4, uptake: 120/year, value: 15 }, { what: a call }]`);
    // 50 × 6 + 4 × 10; sixteen cards bring in the 240 that a customer is worth.
    expect(generosity).toEqual({
      costPerMonth: 340,
      returnPerMonth: 150,
      empowerment: { limit: 50, usesPerMonth: 6, costPerMonth: 300 },
      gestures: [
        { what: 'a card', costPerMonth: 40, returnPerMonth: 150, costPerCustomer: 64 },
        { what: 'a call', costPerMonth: null, returnPerMonth: null, costPerCustomer: null },
      ],
      cashLeft: 500,
    });
  });

  it('finds what a regular cost in coffee: 350,000 cups for 60,000 of them, as reported', async () => {
    const { generosity } = await reportOf(`
      currency: USD
      economics: { customer_value: 350 }
      practices: { gestures: [{ what: coffee, cost: 2, value: 60 }] }`);
    // A cup brings in 60,000 ÷ 350,000 of a regular, who is worth 350.
    expect(generosity?.gestures[0]?.costPerCustomer).toBe(Math.round((100 * 2 * 350_000) / 60_000) / 100);
  });

  it('is not told where nothing may', async () => {
    expect(await reportOf('practices: { gestures: none, values: [honesty] }')).not.toHaveProperty(
      'generosity',
    );
  });
});

describe('steps of the way', () => {
  it('are told where customers do not get what they expect', async () => {
    const { journey } = await reportOf(`
      practices:
        journey:
          - { touchpoint: first login, expects: a tour, gets: A  tour }
          - { touchpoint: renewal, expects: a call, gets: a bill, owner: sales }
          - { touchpoint: goodbye, expects: thanks, gets: none }
          - { touchpoint: billing, expects: a receipt }
          - { touchpoint: delivery, gets: a parcel }`);
    expect(journey).toEqual([
      { touchpoint: 'renewal', expects: 'a call', gets: 'a bill', owner: 'sales' },
      { touchpoint: 'goodbye', expects: 'thanks', gets: null, owner: null },
    ]);
  });
});

describe('the schema of reports', () => {
  it('knows every key of the sections', async () => {
    const plan = await reportOf(`
      currency: USD
      channels: { phone: { handle: { value: 6m, source: guess } } }
      waits: [{ channel: phone, within: 1m }]
      team: { desk: { cost: 1500/month } }
      budget: { cash: 1000/month }
      economics: { customer_value: 240/year }
      competitors: { acme: { phone: 2m } }
      practices:
        empowerment: { limit: 50 }
        gestures: [{ what: a card, cost: 4 }]
        journey: [{ touchpoint: renewal, expects: a call, gets: a bill }]`);
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(
      reportJsonSchema({ strict: true }),
    );
    const summary = { errors: 0, warnings: 0, infos: 0, waived: 0, notDeclared: 0 };
    validate({
      format: 'svcplan-report/1',
      tool: { name: 'svcplan', version: '0' },
      command: 'check',
      today: '2027-01-05',
      seed: 1,
      plans: [plan],
      summary,
    });
    expect(validate.errors).toBeNull();
    expect(plan).toMatchObject({
      sources: {},
      competitors: [{}],
      payback: {},
      generosity: {},
      journey: [{}],
      headings: [{}, {}, {}],
    });
  });
});
