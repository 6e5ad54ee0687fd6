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
  transientQueue,
} from '../../src/queueing/index';
import reference from './reference.json';

type Value = number | string | readonly number[];
type Values = Readonly<Record<string, Value>>;

/** Reads the inputs of an entry by name and kind; a missing or different one fails the test. */
class Inputs {
  constructor(private readonly values: Values) {}

  has(name: string): boolean {
    return name in this.values;
  }

  is(name: string, word: string): boolean {
    return this.values[name] === word;
  }

  number(name: string): number {
    const value = this.values[name];
    if (typeof value !== 'number') throw new Error(`${name} is not a number in this entry`);
    return value;
  }

  list(name: string): readonly number[] {
    const value = this.values[name];
    if (typeof value !== 'object') throw new Error(`${name} is not a list in this entry`);
    return value;
  }
}

/** Models of the file that other folders answer for. */
const handledElsewhere = ['trace', 'shiftHours'];

/** From the names and units of the file to ours and back; every output of an entry must come back. */
const adapters: Record<string, (inputs: Inputs) => Record<string, number | readonly number[]>> = {
  erlangB: (inputs) => ({ blocking: erlangB(lossSystem(inputs)) }),
  'erlangB.log': (inputs) => ({ lnBlocking: lnErlangB(lossSystem(inputs)) }),
  'erlangB.required': (inputs) => ({
    servers: requiredServersErlangB({
      offeredLoad: inputs.number('offeredLoad'),
      maxBlocking: inputs.number('maxBlocking'),
    }),
  }),
  'erlangB.capacity': (inputs) => ({
    offeredLoad: erlangBCapacity({ servers: inputs.number('servers'), blocking: inputs.number('blocking') }),
  }),
  erlangC: (inputs) => ({ pWait: erlangC(lossSystem(inputs)) }),
  'erlangC.metrics': (inputs) => {
    const target = inputs.number('targetSeconds');
    const result = mmc({ ...demandPerSecond(inputs), servers: inputs.number('agents'), target });
    return {
      offeredLoad: result.offeredLoad,
      occupancy: result.occupancy,
      pWait: result.waitProbability,
      serviceLevel: result.serviceLevel,
      asaSeconds: result.meanWait,
      queueLength: result.queueLength,
    };
  },
  mmc: (inputs) => {
    const target = inputs.has('target') ? inputs.number('target') : 0;
    const result = mmc({ ...rates(inputs), servers: inputs.number('servers'), target });
    return {
      pWait: result.waitProbability,
      Lq: result.queueLength,
      Wq: result.meanWait,
      L: result.numberInSystem,
      W: result.meanTimeInSystem,
      rho: result.occupancy,
      serviceLevel: result.serviceLevel,
    };
  },
  'erlangC.required': (inputs) => {
    const target = inputs.number('targetSeconds');
    const serviceLevel = { share: inputs.number('serviceLevelTarget'), target };
    const maxOccupancy = inputs.has('maxOccupancy') ? inputs.number('maxOccupancy') : undefined;
    const servers = requiredServersErlangC({ ...demandPerSecond(inputs), serviceLevel, maxOccupancy });
    const shrinkage = inputs.has('shrinkage') ? inputs.number('shrinkage') : 0;
    return {
      agents: servers,
      serviceLevel: mmc({ ...demandPerSecond(inputs), servers, target }).serviceLevel,
      scheduled: scheduledServers({ servers, shrinkage }),
    };
  },
  'erlangC.requiredForAsa': (inputs) => ({
    agents: requiredServersErlangC({ ...demandPerSecond(inputs), maxMeanWait: inputs.number('asaSeconds') }),
  }),
  erlangA: (inputs) => {
    const target = inputs.number('target');
    const result = erlangA({ ...impatient(inputs), servers: inputs.number('servers'), target });
    return {
      pWait: result.waitProbability,
      pAbandon: result.abandonProbability,
      Lq: result.queueLength,
      WqAll: result.meanWait,
      WqServed: result.meanWaitServed,
      WqAbandoned: result.meanWaitAbandoned,
      occupancy: result.occupancy,
      slOffered: result.serviceLevel,
      slAnswered: result.serviceLevels.ofAnswered,
    };
  },
  'erlangA.required': (inputs) => {
    const target = inputs.number('target');
    const servers = requiredServersErlangA({
      ...impatient(inputs),
      serviceLevel: { share: inputs.number('serviceLevelTarget'), target },
      maxOccupancy: inputs.has('maxOccupancy') ? inputs.number('maxOccupancy') : undefined,
      maxAbandonProbability: inputs.has('maxAbandon') ? inputs.number('maxAbandon') : undefined,
    });
    const result = erlangA({ ...impatient(inputs), servers, target });
    return { servers, slOffered: result.serviceLevel, pAbandon: result.abandonProbability };
  },
  mmcK: (inputs) => finite(inputs, 0),
  'mmcK+M': (inputs) => finite(inputs, inputs.number('abandonRate')),
  'mmcK+M.state': (inputs) => finite(inputs, inputs.number('abandonRate')),
  'priorityNP.mmc': (inputs) => {
    const serviceRate = inputs.number('serviceRate');
    const arrivalRates = inputs.list('arrivalRates');
    const result = prioritiesMmc({ servers: inputs.number('servers'), arrivalRates, serviceRate });
    return {
      pWait: result.waitProbability,
      Wq: result.meanWaits,
      W: result.meanWaits.map((wait) => wait + 1 / serviceRate),
      WqOverall: result.meanWait,
    };
  },
  'priorityNP.mg1': (inputs) => {
    const result = prioritiesMg1({
      arrivalRates: inputs.list('arrivalRates'),
      meanServiceTimes: inputs.list('meanService'),
      secondMoments: inputs.list('secondMoment'),
    });
    return { W0: result.residualService, Wq: result.meanWaits };
  },
  mg1: (inputs) => {
    const result = mg1({
      arrivalRate: inputs.number('arrivalRate'),
      meanServiceTime: inputs.number('meanService'),
      secondMoment: inputs.number('secondMoment'),
    });
    return {
      rho: result.occupancy,
      Wq: result.meanWait,
      Lq: result.queueLength,
      W: result.meanTimeInSystem,
      L: result.numberInSystem,
    };
  },
  allenCunneen: (inputs) => ({
    WqApprox: allenCunneen({
      ...rates(inputs),
      servers: inputs.number('servers'),
      scvArrival: inputs.number('scvArrival'),
      scvService: inputs.number('scvService'),
    }),
  }),
  halfinWhitt: (inputs) => ({ pWait: halfinWhitt({ beta: inputs.number('beta') }) }),
  garnett: (inputs) => ({
    pWait: garnett({ beta: inputs.number('beta'), abandonPerServiceRate: inputs.number('thetaOverMu') }),
  }),
  'chat.oneAgent': (inputs) => {
    const totalRateByOpenChats = inputs.list('totalRateByOpenChats');
    const result = chatAgent({ arrivalRate: inputs.number('arrivalRate'), totalRateByOpenChats });
    return {
      pWait: result.waitProbability,
      Lq: result.queueLength,
      Wq: result.meanWait,
      busyChats: result.busyChats,
    };
  },
  'chat.pooledSlots': (inputs) => {
    const result = pooledChatSlots({
      agents: inputs.number('agents'),
      slots: inputs.number('slots'),
      arrivalRate: inputs.number('arrivalRate'),
      serviceRate: 1 / inputs.number('sessionMinutes'),
      target: inputs.number('target'),
    });
    return { pWait: result.waitProbability, Wq: result.meanWait, serviceLevel: result.serviceLevel };
  },
  'offeredLoad.sinusoid': (inputs) => ({
    offeredLoad: offeredLoadOfSinusoid({
      meanRate: inputs.number('meanRate'),
      amplitude: inputs.number('amplitude'),
      period: inputs.number('periodHours'),
      serviceRate: inputs.number('serviceRatePerHour'),
      time: inputs.number('tHours'),
    }),
  }),
  'offeredLoad.step': (inputs) => ({
    offeredLoad: offeredLoadAfterStep({
      arrivalRate: inputs.number('rate'),
      serviceRate: inputs.number('serviceRatePerHour'),
      time: inputs.number('tHours'),
    }),
  }),
  'transient.mmcM': (inputs) => {
    const servers = inputs.list('agents');
    const { intervals } = transientQueue({
      intervals: inputs.list('arrivalRates').map((arrivalRate, index) => ({
        arrivalRate,
        servers: servers[index] ?? NaN,
        duration: inputs.number('intervalMinutes'),
        serviceRate: inputs.number('serviceRate'),
        abandonRate: inputs.number('abandonRate'),
      })),
      staffCut: inputs.is('staffCut', 'preempt') ? 'handBack' : 'finish',
      start: inputs.is('start', 'empty') ? 'empty' : 'steady',
    });
    return {
      pDelayed: intervals.map(({ delayedShare }) => delayedShare),
      meanQueue: intervals.map(({ meanQueue }) => meanQueue),
      meanBusy: intervals.map(({ meanBusy }) => meanBusy),
      abandoned: intervals.map(({ abandoned }) => abandoned),
      queueAtEnd: intervals.map(({ queueAtEnd }) => queueAtEnd),
      busyAtEnd: intervals.map(({ busyAtEnd }) => busyAtEnd),
    };
  },
  'backlog.fluid': (inputs) => {
    // Monday to Friday 09:00 to 17:00, beginning with the weekend, as the only entry of this model says.
    const arrivalRate = inputs.number('arrivalsPerHour');
    const serviceRate = (inputs.number('agents') * 60) / inputs.number('ahtMinutes');
    const closedHours = [64, 16, 16, 16, 16];
    const { segments, ...week } = fluidBacklog({
      segments: closedHours.flatMap((duration) => [
        { duration, arrivalRate, serviceRate: 0 },
        { duration: 8, arrivalRate, serviceRate },
      ]),
    });
    const open = segments.filter((_, index) => index % 2 === 1);
    return {
      backlogAtOpen: open.map(({ backlogAtStart }) => backlogAtStart),
      backlogAtClose: open.map(({ backlogAtEnd }) => backlogAtEnd),
      hoursToClear: open.map(({ timeWithBacklog }) => timeWithBacklog),
      meanBacklog: week.meanBacklog,
      meanWaitHours: week.meanWait,
    };
  },
};

describe('published and exact values', () => {
  it('covers every model of the file', () => {
    const models = new Set(reference.map(({ model }) => model));
    expect([...models].sort()).toEqual([...Object.keys(adapters), ...handledElsewhere].sort());
  });

  const entries = reference.filter(({ model }) => !handledElsewhere.includes(model));
  it.each(entries.map((entry) => [`${entry.model} ${JSON.stringify(entry.inputs)}`, entry] as const))(
    '%s',
    (_, { model, inputs, outputs, tol }) => {
      const adapter = adapters[model];
      if (adapter === undefined) throw new Error(`no adapter for ${model}`);
      const actual = adapter(new Inputs(inputs as unknown as Values));
      const expected = Object.entries(outputs as unknown as Values);
      expect(expected.flatMap(([name, value]) => differences(name, actual[name], value, tol))).toEqual([]);
    },
  );
});

/** `tol` is absolute as a number, relative as "rel:x", and 0 means equal. */
function differences(
  name: string,
  actual: Value | undefined,
  expected: Value,
  tol: number | string,
): string[] {
  if (typeof expected === 'string') return [`${name} is no number in the file`];
  if (typeof expected !== 'number') {
    if (typeof actual !== 'object' || actual.length !== expected.length)
      return [`${name} has another length`];
    return expected.flatMap((value, index) =>
      differences(`${name} ${String(index)}`, actual[index], value, tol),
    );
  }
  if (typeof actual !== 'number') return [`${name} is not computed`];
  const allowed = typeof tol === 'number' ? tol : Number(tol.replace('rel:', '')) * Math.abs(expected);
  return Math.abs(actual - expected) <= allowed
    ? []
    : [`${name} is ${String(actual)}, not ${String(expected)}`];
}

function lossSystem(inputs: Inputs): { servers: number; offeredLoad: number } {
  return { servers: inputs.number('servers'), offeredLoad: inputs.number('offeredLoad') };
}

function rates(inputs: Inputs): { arrivalRate: number; serviceRate: number } {
  return { arrivalRate: inputs.number('arrivalRate'), serviceRate: inputs.number('serviceRate') };
}

function demandPerSecond(inputs: Inputs): { arrivalRate: number; serviceRate: number } {
  return {
    arrivalRate: inputs.number('calls') / inputs.number('intervalSeconds'),
    serviceRate: 1 / inputs.number('ahtSeconds'),
  };
}

function impatient(inputs: Inputs): { arrivalRate: number; serviceRate: number; abandonRate: number } {
  return { ...rates(inputs), abandonRate: inputs.number('abandonRate') };
}

function finite(inputs: Inputs, abandonRate: number): Record<string, number> {
  const servers = inputs.number('servers');
  const result = finiteQueue({ ...rates(inputs), servers, capacity: inputs.number('capacity'), abandonRate });
  return {
    pBlock: result.blockProbability,
    pWait: result.waitProbability,
    pAbandon: result.abandonProbability,
    Lq: result.queueLength,
    L: result.numberInSystem,
    WqAll: result.meanWait,
    ...(inputs.has('n') ? { p: result.probabilities[inputs.number('n')] ?? NaN } : {}),
  };
}
