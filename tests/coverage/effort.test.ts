import { describe, expect, it } from 'vitest';
import { coverageOf, only } from '../support/model';

const DESK = (count: number) =>
  `team: { desk: { count: ${String(count)}, week: 168h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo-Su 00:00-24:00", count: ${String(count)} }] } }`;

describe('time inequality', () => {
  it('is the book’s example where hardly anybody waits: 35 min alone + 5 in the menu + 10 of talk for 10 of work', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 10m, handle_cv: 0, patience: 52w, call_tree: 5m } }
  issues: { broken: { depth: deep, breadth: broad, scope: in, share: 100%, repeat: 0%, effort: { self_help: 35m } } }
  demand: { contacts: 20/week }
  ${DESK(4)}`,
      { runs: 4 },
    );
    const { issue, declared, queue, customer, staff, ratio, ...parts } = only(coverage.effort.issues);
    expect([issue.id, declared]).toEqual(['broken', true]);
    expect(parts).toEqual({ contacts: 20, selfHelp: 35, retelling: 0, callTree: 5, talk: 10 });
    expect(queue).toBeLessThan(0.01);
    expect(customer).toBeCloseTo(50, 1);
    expect(staff).toBe(10);
    expect(ratio).toBeCloseTo(5, 2);
  });

  it('takes the wait from the simulation, here M/D/1: ρE[S]/2(1 − ρ) = 5 min at half of the time busy', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 10m, handle_cv: 0, patience: 52w } }
  issues: { broken: { depth: deep, breadth: broad, scope: in, share: 100%, repeat: 20%, effort: { self_help: 10m, retelling: 2m } } }
  demand: { contacts: 403.2/week }
  ${DESK(1)}`,
      { runs: 60 },
    );
    // 20 % come again: 403.2 requests make 504 contacts, the queue is 0.5 busy, and self-help is tried once per request.
    const { queue, ...effort } = only(coverage.effort.issues);
    expect(effort.contacts).toBeCloseTo(504, 9);
    expect(Math.abs(queue - 5)).toBeLessThan(0.15);
    expect(effort.selfHelp).toBeCloseTo(8, 9);
    expect(effort.retelling).toBeCloseTo(2, 9);
    expect(effort.customer).toBeCloseTo(8 + 2 + queue + 10, 2);
    expect(effort.ratio).toBeCloseTo((20 + queue) / 10, 2);
  });

  it('counts those who give up with the time they waited, and neither talk nor work for them', async () => {
    // Nobody is ever there: everybody gives up, after 5 minutes in the mean.
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  hours: { never: { open: "Mo-Su 00:00-24:00" } }
  channels: { phone: { hours: never, handle: 10m, handle_cv: 0, patience: 5m, call_tree: 1m } }
  demand: { contacts: 2000/week }
  team: { desk: { count: 1, week: 1h, shrinkage: 0%, absence: 0%, shifts: [{ hours: "Mo 00:00-00:15", count: 1 }] } }`,
      { runs: 4 },
    );
    const { all } = coverage.effort;
    expect(all.callTree).toBeCloseTo(1, 9);
    expect(Math.abs(all.queue - 5)).toBeLessThan(0.15);
    expect(all.talk).toBeLessThan(0.05);
    expect(all.staff).toBe(all.talk);
  });

  it('does not count the wait for a written answer, and counts every reply for the staff', async () => {
    const { coverage } = await coverageOf(
      `
  timezone: UTC
  channels: { phone: { hours: 24/7, handle: 4m, handle_cv: 0, patience: 52w }, email: { hours: "Mo-Fr 09:00-17:00", handle: 8m, handle_cv: 0 } }
  issues:
    broken: { depth: deep, breadth: broad, scope: in, share: 50%, channels: { email: 100% }, replies: 1.5, repeat: 0%, effort: { retelling: 3m } }
    lost: { depth: deep, breadth: broad, scope: in, share: 50%, channels: { phone: 100% }, repeat: 0% }
  demand: { contacts: 40/week }
  ${DESK(5)}`,
      { runs: 4 },
    );
    const [lost, broken] = coverage.effort.issues;
    expect(lost).toMatchObject({ issue: { id: 'lost' }, declared: false, talk: 4, staff: 4 });
    expect(broken).toMatchObject({
      issue: { id: 'broken' },
      queue: 0,
      talk: 0,
      staff: 12,
      customer: 3,
      ratio: 0.25,
    });
    // All: (20 × 4 + 20 × 3) ÷ (20 × 4 + 20 × 12).
    expect(coverage.effort.all.ratio).toBeCloseTo(140 / 320, 2);
  });
});
