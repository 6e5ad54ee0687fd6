import { describe, expect, it } from 'vitest';
import {
  allenCunneen,
  chatAgent,
  erlangA,
  erlangB,
  erlangBCapacity,
  erlangC,
  finiteQueue,
  fluidBacklog,
  garnett,
  halfinWhitt,
  lnErlangB,
  mg1,
  mmc,
  offeredLoadAfterStep,
  offeredLoadOfSinusoid,
  pooledChatSlots,
  prioritiesMg1,
  prioritiesMmc,
  requiredServersErlangA,
  requiredServersErlangB,
  requiredServersErlangC,
  scheduledServers,
  settledBacklog,
} from '../../src/queueing/index';

type Input = Readonly<Record<string, number>>;

const rates = { arrivalRate: 3, serviceRate: 2 };
const segment = { duration: 1, arrivalRate: 1, serviceRate: 1 };

/** A function with valid input; each number in turn is then made invalid. */
const calls: Readonly<Record<string, readonly [input: Input, call: (input: never) => unknown]>> = {
  erlangB: [{ servers: 3, offeredLoad: 2 }, erlangB],
  lnErlangB: [{ servers: 3, offeredLoad: 2 }, lnErlangB],
  erlangBCapacity: [{ servers: 3, blocking: 0.1 }, erlangBCapacity],
  requiredServersErlangB: [{ offeredLoad: 2, maxBlocking: 0.1 }, requiredServersErlangB],
  erlangC: [{ servers: 3, offeredLoad: 2 }, erlangC],
  mmc: [{ servers: 3, ...rates, target: 1 }, mmc],
  erlangA: [{ servers: 3, ...rates, abandonRate: 1, target: 1, shortAbandonTime: 1 }, erlangA],
  finiteQueue: [{ servers: 3, capacity: 5, ...rates, abandonRate: 1 }, finiteQueue],
  mg1: [{ arrivalRate: 0.1, meanServiceTime: 1, secondMoment: 2 }, mg1],
  allenCunneen: [{ servers: 3, ...rates, scvArrival: 1, scvService: 1 }, allenCunneen],
  pooledChatSlots: [{ agents: 2, slots: 3, ...rates, abandonRate: 1, target: 1 }, pooledChatSlots],
  requiredServersErlangC: [{ ...rates, maxMeanWait: 1, maxOccupancy: 0.9 }, requiredServersErlangC],
  requiredServersErlangA: [
    { ...rates, abandonRate: 1, maxMeanWait: 1, maxOccupancy: 0.9, maxAbandonProbability: 0.1 },
    requiredServersErlangA,
  ],
  scheduledServers: [{ servers: 3, shrinkage: 0.3 }, scheduledServers],
  offeredLoadAfterStep: [{ ...rates, time: 1, initialLoad: 1 }, offeredLoadAfterStep],
  offeredLoadOfSinusoid: [
    { meanRate: 2, amplitude: 1, period: 24, serviceRate: 1, time: 1 },
    offeredLoadOfSinusoid,
  ],
};

/** Values that this number may not have, each with a word of the message. */
function wrongValues(name: string): (readonly [number, string])[] {
  const never = [-1, NaN, Infinity, -Infinity].map((value) => [value, String(value)] as const);
  const countsPeople = ['servers', 'capacity', 'agents', 'slots'].includes(name);
  const divides = ['serviceRate', 'meanServiceTime', 'period'].includes(name);
  return [
    ...never,
    ...(countsPeople ? [[2.5, 'whole number'] as const] : []),
    ...(divides ? [[0, 'above 0'] as const] : []),
  ];
}

describe('invalid input', () => {
  for (const [name, [input, call]] of Object.entries(calls)) {
    const run = (value: Input): unknown => call(value as never);
    const cases = Object.keys(input).flatMap((key) =>
      wrongValues(key).map(([value, message]) => [key, value, message] as const),
    );
    it.each(cases)(`${name} refuses %s = %s`, (key, value, message) => {
      expect(() => run(input)).not.toThrow();
      expect(() => run({ ...input, [key]: value })).toThrow(RangeError);
      expect(() => run({ ...input, [key]: value })).toThrow(message);
    });
  }

  it('lists of rates, curves and goals are checked entry by entry', () => {
    const refused: readonly (() => unknown)[] = [
      () => prioritiesMmc({ servers: 2, arrivalRates: [1, -1], serviceRate: 1 }),
      () => prioritiesMmc({ servers: 0.5, arrivalRates: [1], serviceRate: 1 }),
      () => prioritiesMmc({ servers: 2, arrivalRates: [1], serviceRate: 0 }),
      () => prioritiesMg1({ arrivalRates: [NaN], meanServiceTimes: [1], secondMoments: [1] }),
      () => prioritiesMg1({ arrivalRates: [1], meanServiceTimes: [0], secondMoments: [1] }),
      () => prioritiesMg1({ arrivalRates: [1], meanServiceTimes: [1], secondMoments: [-1] }),
      () => prioritiesMg1({ arrivalRates: [1, 1], meanServiceTimes: [1], secondMoments: [1, 1] }),
      () => chatAgent({ arrivalRate: 1, totalRateByOpenChats: [] }),
      () => chatAgent({ arrivalRate: 1, totalRateByOpenChats: [1, 0] }),
      () => chatAgent({ arrivalRate: -1, totalRateByOpenChats: [1] }),
      () => chatAgent({ arrivalRate: 1, totalRateByOpenChats: [1], abandonRate: -1 }),
      () => chatAgent({ arrivalRate: 1, totalRateByOpenChats: [1], target: NaN }),
      () => requiredServersErlangC({ ...rates, serviceLevel: { share: 1.1, target: 1 } }),
      () => requiredServersErlangA({ ...rates, abandonRate: 1, serviceLevel: { share: 0.8, target: -1 } }),
      () => requiredServersErlangC({ arrivalRate: 1e300, serviceRate: 1e-300 }),
      () => finiteQueue({ servers: 3, capacity: 2, ...rates }),
      () => fluidBacklog({ segments: [segment], startBacklog: -1 }),
      () => fluidBacklog({ segments: [{ ...segment, duration: 0 }] }),
      () => settledBacklog([{ ...segment, arrivalRate: -1 }]),
      () => settledBacklog([{ ...segment, serviceRate: NaN }]),
      () => halfinWhitt({ beta: NaN }),
      () => garnett({ beta: NaN, abandonPerServiceRate: 1 }),
      () => garnett({ beta: 1, abandonPerServiceRate: 0 }),
      () => offeredLoadOfSinusoid({ meanRate: 1, amplitude: 2, period: 24, serviceRate: 1, time: 0 }),
    ];
    for (const call of refused) expect(call).toThrow(RangeError);
  });
});
