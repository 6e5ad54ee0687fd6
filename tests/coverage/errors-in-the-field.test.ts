import { describe, expect, it } from 'vitest';
import { peopleNeeded } from '../../src/coverage/needed';
import { erlangA } from '../../src/queueing';
import { coverageOf, demandOf, modelOf, total } from '../support/model';

// On a day of 8 hours, 2.6 Erlangs of sales and 1.2 of help; nine of ten are to be answered within a minute.
const HOURS = 8;
const CONTACTS = { sales: 26 * HOURS, help: 12 * HOURS };
const HANDLE = 6;
const PATIENCE = 5;

function desk(people: number, volumes: Partial<typeof CONTACTS>): string {
  const entries = Object.entries(volumes);
  const list = (text: (id: string, contacts: number) => string): string =>
    entries.map(([id, contacts]) => text(id, contacts)).join(', ');
  const phone = `kind: phone, hours: day, handle: ${String(HANDLE)}m, handle_cv: 1.0, patience: ${String(PATIENCE)}m`;
  return `
  timezone: UTC
  hours: { day: "Mo 09:00-17:00" }
  customers: { all: { count: 1, timezone: UTC, uses: day } }
  channels: { ${list((id) => `${id}: { ${phone} }`)} }
  issues: { ${list((id, contacts) => `about-${id}: { contacts: ${String(contacts)}/week, channels: { ${id}: 100% } }`)} }
  waits: [{ within: 1m, reach: 90% }]
  team: { desk: { count: ${String(people)}, week: 8h, shrinkage: 0%, absence: 0%, max_occupancy: 100%, shifts: [{ hours: day, count: ${String(people)} }] } }`;
}

async function needed(volumes: Partial<typeof CONTACTS>): Promise<number> {
  const model = await modelOf(desk(5, volumes));
  const [hours] = peopleNeeded(model, demandOf(model)).values();
  return hours?.[9] ?? NaN;
}

/** The first number of people, from 1 on, with whom Erlang A answers nine of ten within a minute. */
function firstEnough(contacts: number): number {
  const queue = {
    arrivalRate: contacts / (60 * HOURS),
    serviceRate: 1 / HANDLE,
    abandonRate: 1 / PATIENCE,
    target: 1,
  };
  let servers = 1;
  while (erlangA({ ...queue, servers }).serviceLevel < 0.9) servers++;
  return servers;
}

describe('errors seen in the field', () => {
  it('a person with two skills is counted once: 5 people do not cover 5 and 3', async () => {
    expect([firstEnough(CONTACTS.sales), firstEnough(CONTACTS.help)]).toEqual([5, 3]);
    expect(await needed({ sales: CONTACTS.sales })).toBe(5);
    expect(await needed({ help: CONTACTS.help })).toBe(3);
    const both = await needed(CONTACTS);
    // One line is shorter than two, so fewer than 8 may do.
    expect(both).toBe(firstEnough(total(Object.values(CONTACTS))));
    expect(both).toBeGreaterThan(5);
    expect(both).toBeLessThanOrEqual(8);
  });

  it('and the simulation says so: of both, 5 people answer fewer in time than are promised', async () => {
    const { coverage } = await coverageOf(desk(5, CONTACTS), { runs: 10 });
    expect(coverage.promises.map(({ verdict }) => verdict)).toEqual(['missed', 'missed']);
    const alone = await coverageOf(desk(5, { sales: CONTACTS.sales }), { runs: 10 });
    expect(alone.coverage.promises.map(({ verdict }) => verdict)).not.toContain('missed');
  });
});
