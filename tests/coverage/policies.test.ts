import { describe, expect, it } from 'vitest';
import { planSystem } from '../../src/coverage/system';
import { chatAgent, erlangB } from '../../src/queueing';
import { simulate } from '../../src/simulation/simulate';
import { deaf, Outcome, type System } from '../../src/simulation/system';
import { coverageOf, demandOf, modelOf, only } from '../support/model';

/** What becomes of given contacts of a plan’s only class: contacts come at these minutes of a Monday. */
async function traced(yaml: string, times: readonly number[], handleMinutes: readonly number[]) {
  const model = await modelOf(yaml);
  const from = model.period.plainStart;
  const { system } = planSystem(model, demandOf(model), { from, to: from + 1440 });
  const [first] = system.classes;
  if (!first) throw new Error('the plan has no class');
  const given: System = {
    ...system,
    classes: system.classes.map((each, index) =>
      index === 0
        ? {
            ...each,
            arrivals: { times: Float64Array.from(times) },
            handling: { law: 'given', values: Float64Array.from(handleMinutes) },
            patience: null,
          }
        : each,
    ),
  };
  const resolved: number[] = [];
  const outcomes: [end: number, outcome: Outcome][] = [];
  simulate(
    given,
    { seed: 1, replication: 0 },
    {
      ...deaf,
      resolved: (_, __, end) => resolved.push(end),
      outcome: (_, __, end, outcome) => outcomes.push([end, outcome]),
    },
  );
  return { resolved, outcomes };
}

const CALLS = `
  timezone: UTC
  demand: { contacts: 10/week }`;

describe('the end of a shift', () => {
  // One person from 9 to 10 and one from 11 to 12; a call of 30 minutes comes at 9:45, one of 5 at 9:50.
  const shifts = (policy: string) =>
    traced(
      `${CALLS}
  channels: { phone: { hours: 24/7, handle: 6m } }
  team: { desk: { count: 2, shrinkage: 0%, absence: 0%${policy}, shifts: [{ hours: "Mo 09:00-10:00" }, { hours: "Mo 11:00-12:00" }] } }`,
      [585, 590],
      [30, 5],
    );

  it('finishes the call in hand where a plan says nothing', async () => {
    expect((await shifts('')).resolved).toEqual([615, 665]);
    expect((await shifts(', shift_end: finish')).resolved).toEqual([615, 665]);
  });

  it('hands it back for the time that it still needs, in its old place', async () => {
    expect((await shifts(', shift_end: hand_back')).resolved).toEqual([675, 680]);
  });

  it('cuts it off, unresolved', async () => {
    const { resolved, outcomes } = await shifts(', shift_end: cut');
    expect(resolved).toEqual([665]);
    expect(outcomes).toEqual([
      [585, Outcome.answered],
      [660, Outcome.answered],
    ]);
  });
});

describe('closing time', () => {
  // One person all day; the phone closes at 10. A call of 30 minutes at 9:45, one of 5 at 9:50.
  const closing = (policy: string) =>
    traced(
      `${CALLS}
  channels: { phone: { hours: "Mo 09:00-10:00", handle: 6m${policy} } }
  team: { desk: { count: 1, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo 09:00-17:00" }] } }`,
      [585, 590],
      [30, 5],
    );

  it('finds those in line served, unless the plan turns them away', async () => {
    const answered = [
      [585, Outcome.answered],
      [615, Outcome.answered],
    ];
    expect((await closing('')).outcomes).toEqual(answered);
    expect((await closing(', at_closing: serve')).outcomes).toEqual(answered);
    expect((await closing(', at_closing: turn_away')).outcomes.toSorted(([a], [b]) => a - b)).toEqual([
      [585, Outcome.answered],
      [600, Outcome.turnedAway],
    ]);
  });
});

it('who is turned away at closing was promised an answer, and had none', async () => {
  // Nobody comes to work: all who call until closing wait for it.
  const { coverage } = await coverageOf(
    `
  timezone: UTC
  channels: { phone: { hours: "Mo-Fr 09:00-17:00", handle: 6m, patience: 900h, at_closing: turn_away } }
  waits: [{ channel: phone, within: 5m, reach: 1% }]
  demand: { contacts: 200/week }
  team: { desk: { count: 1, shifts: [{ hours: "Su 03:00-04:00" }] } }`,
    { runs: 2 },
  );
  const { contacts, turnedAway } = only(coverage.channels);
  const { kept, contactsPerWeek } = only(coverage.promises);
  expect(turnedAway / contacts).toBeGreaterThan(0.95);
  expect(kept.expected).toBe(0);
  expect(contactsPerWeek).toBe(contacts);
});

describe('chats side by side', () => {
  const chats = (contacts: number, pace: string) =>
    coverageOf(
      `
  timezone: UTC
  channels: { chat: { hours: 24/7, handle: 10m, handle_cv: 1.0, patience: 30m, concurrency: 3${pace} } }
  waits: [{ channel: chat, within: 1m, reach: 1% }]
  demand: { contacts: ${String(contacts)}/week }
  team: { desk: { count: 1, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: 24/7 }] } }`,
      { runs: 12 },
    );
  // 12 chats an hour of 10 minutes each.
  const chain = (paces: readonly number[]) =>
    chatAgent({
      arrivalRate: 0.2,
      totalRateByOpenChats: paces.map((pace) => pace / 10),
      abandonRate: 1 / 30,
      target: 1,
    });

  it('slow each other by the plan’s curve, as the birth–death chain has it', async () => {
    for (const [pace, paces] of [
      [', pace: [1, 1.5, 1.8]', [1, 1.5, 1.8]],
      ['', [1, 2, 3]],
    ] as const) {
      const { coverage } = await chats(2016, pace);
      const exact = chain(paces);
      const chat = only(coverage.channels);
      // Handle times are lognormal and not exponential: a point or two.
      expect(Math.abs(only(coverage.promises).kept.expected - exact.serviceLevel)).toBeLessThan(0.02);
      expect(Math.abs(chat.abandoned / chat.contacts - exact.abandonProbability)).toBeLessThan(0.02);
      expect(Math.abs((chat.occupancy ?? 0) - exact.occupancy)).toBeLessThan(0.01);
    }
    expect(chain([1, 2, 3]).serviceLevel - chain([1, 1.5, 1.8]).serviceLevel).toBeGreaterThan(0.2);
  });

  it('take a person’s time at the pace of a full hand', async () => {
    // 8 hours a day, 60 chats of 10 minutes: 600 ÷ 1.5 = 400 minutes of one person, of 480 × 85 %.
    const of = async (pace: string) => {
      const { coverage } = await coverageOf(
        `
  timezone: UTC
  channels: { chat: { hours: "Mo 00:00-24:00", handle: 10m, patience: 30m${pace} } }
  demand: { contacts: 288/week }
  team: { desk: { count: 5, week: 24h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo 00:00-24:00", count: 5 }] } }`,
        { runs: 2 },
      );
      return only(coverage.people).needed[0];
    };
    // 12 chats an hour are 120 minutes: half of them with two at once, or 120 ÷ 1.5; at most 85 % busy.
    expect(await of('')).toBeCloseTo(1 / 0.85, 9);
    expect(await of(', pace: [1, 1.5]')).toBeCloseTo(80 / 60 / 0.85, 9);
  });

  it('are assumed not to slow each other only where there are several and no curve', async () => {
    const assumed = async (chat: string) => {
      const { assumptions, channels } = await modelOf(`channels: { chat: { hours: 24/7${chat} } }`);
      const at = assumptions.filter(({ at: key }) => key === 'channels.chat.pace').length;
      return [at, ...(channels[0]?.paces ?? [])];
    };
    expect(await assumed('')).toEqual([1, 1, 2]);
    expect(await assumed(', concurrency: 1')).toEqual([0, 1]);
    expect(await assumed(', pace: [1, 1.6, 1.9]')).toEqual([0, 1, 1.6, 1.9]);
  });
});

describe('a callback that is offered to those who wait', () => {
  const phone = (rest: string) =>
    coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 6m, handle_cv: 1.0, patience: 600m, callback: { within: 4h }${rest} } }
  waits: [{ channel: phone, within: 5m, reach: 1% }]
  demand: { contacts: 3360/week }
  team: { desk: { count: 3, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: 24/7, count: 3 }] } }`,
      { runs: 6 },
    );

  it('makes messages of them that are called back in idle time: callers meet Erlang B', async () => {
    const { coverage } = await phone(', hold: { callback_offer: true, offer_after: 1s, offer_taken: 100% }');
    const { contacts, messages, answered, callback, formula, occupancy } = only(coverage.channels);
    // 20 calls an hour of 6 minutes: 2 Erlangs. A call interrupts nothing but the calling back.
    const blocked = erlangB({ servers: 3, offeredLoad: 2 });
    expect(Math.abs(messages / contacts - blocked)).toBeLessThan(0.01);
    // A call back is not an answer within the promise, and on its own clock.
    expect(only(coverage.promises).kept.expected).toBeCloseTo(answered / contacts, 9);
    expect(callback?.expected).toBeGreaterThan(0.99);
    expect(formula).toBe(null);
    expect(occupancy).toBeCloseTo(2 / 3, 1);
  });

  it('is taken by as many as the plan says, and nobody else leaves', async () => {
    const share = async (taken: string) => {
      const { coverage } = await phone(
        `, hold: { callback_offer: true, offer_after: 1s, offer_taken: ${taken} }`,
      );
      const { contacts, messages } = only(coverage.channels);
      return messages / contacts;
    };
    expect(await share('0%')).toBe(0);
    const half = await share('50%');
    // More of those who stay must wait than where all had left, and half of them leave.
    const waits = erlangB({ servers: 3, offeredLoad: 2 });
    expect(half).toBeGreaterThan(waits / 2);
    expect(half).toBeLessThan(waits);
  });

  it('is after two minutes to half of them where a plan says no more, and none where calls overflow', async () => {
    const offerOf = async (rest: string) => {
      const { channels, assumptions } = await modelOf(`channels: { phone: { hours: 24/7${rest} } }
team: { answering: { kind: service } }`);
      const ats = assumptions.filter(({ at }) => at.includes('.hold.')).map(({ at }) => at.split('.').at(-1));
      return [channels[0]?.callbackOffer, ...ats];
    };
    expect(await offerOf('')).toEqual([null]);
    expect(await offerOf(', hold: { callback_offer: false }')).toEqual([null]);
    expect(await offerOf(', hold: { callback_offer: true }')).toEqual([
      { afterMinutes: 2, share: 0.5 },
      'offer_after',
      'offer_taken',
    ]);
    expect(
      await offerOf(', hold: { callback_offer: true }, overflow: { to: answering, after: 60s }'),
    ).toEqual([null, 'callback_offer']);
  });
});
