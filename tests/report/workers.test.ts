import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writtenBalance } from '../../src/coverage/overload';
import { replications, stretchOf } from '../../src/coverage/run';
import { planSystem } from '../../src/coverage/system';
import { emptyTally, type Tally } from '../../src/coverage/tally';
import { addPart } from '../../src/coverage/tally-part';
import { loadPlan, type LoadedPlan } from '../../src/plan';
import { modelling } from '../../src/report/modelling';
import { replicate } from '../../src/report/replicate';
import { elsewhereOf, type Replications, type Subject, type Workers } from '../../src/report/workers';
import { total } from '../../src/support/total';
import { demandOf, TODAY } from '../support/model';

const scenarios = `
scenarios:
  double: { volume: x2, days: 2 }
  two-missing: { absent: { desk: 2 } }
`;
const text =
  readFileSync('examples/saas-desk/plan.yaml', 'utf8').replace(
    'within: 2bd,',
    'within: 2bd, resolve_within: 5bd,',
  ) + scenarios;

/** Threads that are none: every job is copied to them and back, as a thread would have it. */
function stubWorkers(count: number): Workers & { readonly jobs: Replications[] } {
  const jobs: Replications[] = [];
  const run = async (job: Replications) => {
    jobs.push(job);
    return structuredClone(await replicate(structuredClone(job)));
  };
  return { count, run, jobs };
}

async function counted(workers: Workers, subject: Subject, runs: number): Promise<Tally> {
  const { loaded, model } = await read();
  const tally = emptyTally(model);
  const elsewhere = elsewhereOf(loaded, { workers, today: TODAY, weeks: 2, seed: 7 }, subject);
  for (const part of (await elsewhere?.(0, runs)) ?? []) addPart(tally, part);
  return tally;
}

async function read() {
  const loaded = loadPlan(text) as LoadedPlan & { ok: true };
  const model = (await modelling({ today: TODAY, weeks: 2 }, loaded))(loaded.plan);
  return { loaded, model };
}

describe('several threads', () => {
  it('count what one counts, number for number, whatever each of them is given', async () => {
    const { model } = await read();
    const demand = demandOf(model);
    const system = planSystem(model, demand, stretchOf(model, demand, writtenBalance(model, demand)));
    const here = emptyTally(model);
    replications(model, system, 7, here)(0, 5);

    const workers = stubWorkers(2);
    const there = await counted(workers, { scenario: null }, 5);
    expect(workers.jobs.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ]);
    expect(numbersOf(there)).toEqual(numbersOf(here));
    expect(here.further.reduce((sum, { judged }) => sum + judged.length, 0)).toBe(5);
    expect(here.promises.reduce((sum, { waits }) => sum + waits.count, 0)).toBeGreaterThan(1000);
    expect(await counted(stubWorkers(2), { scenario: null }, 4)).not.toEqual(here);
  });

  it('each have several parts, none left out or run twice', async () => {
    const workers = stubWorkers(3);
    await counted(workers, { scenario: null }, 14);
    const borders = workers.jobs.map(({ from, to }) => [from, to]);
    expect(borders).toHaveLength(12);
    expect(
      borders.flatMap(([from = 0, to = 0]) => Array.from({ length: to - from }, (_, run) => from + run)),
    ).toEqual(Array.from({ length: 14 }, (_, run) => run));
  });

  it('run scenarios too: twice the contacts, and the same weeks as usual', async () => {
    const contacts = async (subject: Subject) =>
      (await counted(stubWorkers(2), subject, 3)).channels.reduce(
        (sum, { contacts: counts }) => sum + total(counts),
        0,
      );
    const usual = await contacts({ scenario: 1, stressed: false });
    // Who comes back does so after being answered, which fewer people do later.
    expect(Math.abs((await contacts({ scenario: 1, stressed: true })) / usual - 1)).toBeLessThan(0.01);
    const twice = await contacts({ scenario: 0, stressed: true });
    const before = await contacts({ scenario: 0, stressed: false });
    // Two of five days, doubled.
    expect(Math.abs(twice / before - 1.4)).toBeLessThan(0.06);
  });

  it('are not asked where there is only one', async () => {
    const { loaded } = await read();
    const source = { today: TODAY, seed: 1 };
    expect(elsewhereOf(loaded, { ...source, workers: stubWorkers(1) }, { scenario: null })).toBeUndefined();
    expect(elsewhereOf(loaded, source, { scenario: null })).toBeUndefined();
  });
});

/** A tally without what it leads back to. */
const numbersOf = ({ promises, further, segments, channels, ...rest }: Tally) => ({
  promises: promises.map(({ promise: _promise, channel: _channel, ...counts }) => counts),
  further: further.map(({ kept, judged }) => ({ kept, judged })),
  segments: segments.map(({ kept, judged }) => ({ kept, judged })),
  channels: channels.map(({ channel: _channel, ...counts }) => counts),
  ...rest,
});
