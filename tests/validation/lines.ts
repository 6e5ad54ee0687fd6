import { chatAgent } from '../../src/queueing/chat';
import { erlangB } from '../../src/queueing/erlang-b';
import { erlangC, mmc } from '../../src/queueing/erlang-c';
import type { Law } from '../../src/simulation/laws';
import type { ContactClass, Group } from '../../src/simulation/system';
import { aClass, aService, aSystem, aTeam, constantRate } from '../simulation/systems';
import type { Case, Counts } from './measure';

const exponential = (mean: number): Law => ({ law: 'exponential', mean });
const answeredWait = (counts: Counts): number => counts.of(0).answeredWaitMinutes / counts.of(0).answered;
const waiting = (counts: Counts): number => counts.of(0).waited / counts.of(0).offered;
const gaveUp = (counts: Counts): number => counts.of(0).abandoned / counts.of(0).offered;
const moved = (counts: Counts): number => counts.of(0).moved / counts.of(0).offered;
const bySecond = (counts: Counts): number => (counts.of(0).byGroup[1] ?? 0) / counts.of(0).offered;

type Shown = Pick<Case, 'topic' | 'name' | 'measure' | 'exact' | 'source' | 'value'>;

function steady(
  shown: Shown,
  classes: readonly ContactClass[],
  groups: readonly Group[],
  minutes = 30_000,
): Case {
  return { ...shown, system: aSystem(minutes, { classes, groups }), warmUpMinutes: 0.05 * minutes, runs: 20 };
}

/** Chats, lines that overflow or are called back, and contacts that come again. */
export const lines: readonly Case[] = [
  steady(
    {
      topic: 'chat',
      name: '5 people × 3 chats, 48 an hour of 15 minutes',
      measure: 'share that waits',
      exact: erlangC({ servers: 15, offeredLoad: 12 }),
      source: 'Erlang C of the slots',
      value: waiting,
    },
    [aClass({ kind: 'chat', arrivals: constantRate(0.8), handling: exponential(15) })],
    [aTeam(5, { slots: 3 })],
    60_000,
  ),
  slowed('mean wait', (counts) => counts.of(0).waitMinutes / counts.of(0).offered, 0),
  slowed('give up', gaveUp, 1 / 4),
  steady(
    {
      topic: 'overflow',
      name: '3 people, at once on to 2 more',
      measure: 'share that waits',
      exact: erlangC({ servers: 5, offeredLoad: 4 }),
      source: 'Erlang C of both',
      value: waiting,
    },
    [aClass({ arrivals: constantRate(4), overflow: { afterMinutes: 0, groups: [1] } })],
    [aTeam(3), aTeam(2, { id: 'more' })],
  ),
  steady(
    {
      topic: 'overflow',
      name: '6 people, at once on to a service',
      measure: 'taken by the service',
      exact: erlangB({ servers: 6, offeredLoad: 5 }),
      source: 'Erlang B',
      value: bySecond,
    },
    [aClass({ arrivals: constantRate(5), overflow: { afterMinutes: 0, groups: [1] } })],
    [aTeam(6), aService()],
  ),
  steady(
    {
      topic: 'overflow',
      name: '1 person, 0.9 Erlang, after 2 minutes on to a service',
      measure: 'taken by the service',
      exact: longWaits(0.9, 2),
      source: 'M/M/1 with limited waits (Gnedenko & Kovalenko)',
      value: bySecond,
    },
    [aClass({ arrivals: constantRate(0.9), overflow: { afterMinutes: 2, groups: [1] } })],
    [aTeam(1), aService()],
  ),
  calledBack(
    '1 person, 0.9 Erlang, called back after 2 minutes',
    1,
    0.9,
    2,
    longWaits(0.9, 2),
    'M/M/1 with limited waits',
  ),
  calledBack(
    '6 people, 5 Erlangs, called back at once',
    6,
    5,
    0,
    erlangB({ servers: 6, offeredLoad: 5 }),
    'Erlang B',
  ),
  steady(
    {
      topic: 'repeats',
      name: '2 people, 1.2 Erlangs, one in four comes back',
      measure: 'share that waits',
      exact: erlangC({ servers: 2, offeredLoad: 1.6 }),
      source: 'Jackson network',
      value: waiting,
    },
    [aClass({ arrivals: constantRate(1.2), repeats: { share: 0.25, after: exponential(20) } })],
    [aTeam(2)],
  ),
  steady(
    {
      topic: 'written',
      name: '3 people, 2 Erlangs of mail, first replies',
      measure: 'minutes to reply',
      exact: 1 + mmc({ servers: 3, arrivalRate: 2, serviceRate: 1, target: 0 }).meanWait,
      source: 'Erlang C',
      value: answeredWait,
    },
    [aClass({ kind: 'written', arrivals: constantRate(2) })],
    [aTeam(3)],
  ),
];

function slowed(measured: string, value: Case['value'], abandonRate: number): Case {
  const paces = [1, 10 / 11, 5 / 6];
  const totalRateByOpenChats = paces.map((pace, index) => ((index + 1) * pace) / 6);
  const exact = chatAgent({ arrivalRate: 0.25, totalRateByOpenChats, abandonRate });
  const patience = abandonRate === 0 ? null : exponential(1 / abandonRate);
  return steady(
    {
      topic: 'chat',
      name: `1 person × 3 chats that slow each other${patience === null ? '' : ', patience 4'}`,
      measure: measured,
      exact: abandonRate === 0 ? exact.meanWait : exact.abandonProbability,
      source: 'birth–death chain',
      value,
    },
    [aClass({ kind: 'chat', arrivals: constantRate(0.25), handling: exponential(6), patience })],
    [aTeam(1, { slots: 3, chatPaces: paces })],
    100_000,
  );
}

function calledBack(
  name: string,
  people: number,
  rate: number,
  afterMinutes: number,
  exact: number,
  source: string,
): Case {
  const callback = { afterMinutes, share: 1, classIndex: 1 };
  return steady(
    { topic: 'callback', name, measure: 'called back', exact, source, value: moved },
    [
      aClass({ arrivals: constantRate(rate), callback }),
      aClass({ id: 'back', arrivals: constantRate(0), groups: [1] }),
    ],
    [aTeam(people), aTeam(9, { id: 'later' })],
  );
}

/** Share of M/M/1 contacts (handle time 1) whom a wait of more than the limit turns to something else. */
function longWaits(rate: number, limit: number): number {
  const gap = 1 - rate;
  const beyond = rate * Math.exp(-gap * limit);
  return beyond / (1 + (rate * (1 - Math.exp(-gap * limit))) / gap + beyond);
}
