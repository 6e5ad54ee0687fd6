import { assert, describe, expect, it } from 'vitest';
import { Agenda, Happening } from '../../src/simulation/agenda';
import { Contact } from '../../src/simulation/at-work';
import { layOut } from '../../src/simulation/layout';
import { streamFor } from '../../src/simulation/random';
import { WaitingLine } from '../../src/simulation/waiting-line';
import { aClass, aSystem } from './systems';

describe('events', () => {
  it('come out by time, at equal times by order, whatever is added in between', () => {
    const random = streamFor({ seed: 1, replication: 0 }, 'events');
    const heap = new Agenda();
    const waiting: [time: number, order: number][] = [];
    for (let order = 0; order < 4_000; order++) {
      const time = Math.floor(random.uniform() * 50);
      heap.add(Happening.departure, time, order);
      waiting.push([time, order]);
      if (random.uniform() < 0.4) expectNext(heap, waiting);
    }
    while (waiting.length > 0) expectNext(heap, waiting);
    expect(heap.nextTime()).toBe(Infinity);
  });

  it('one that is postponed comes again in its turn', () => {
    const heap = new Agenda();
    for (const [index, time] of [3, 5, 7].entries()) heap.add(Happening.departure, time, index);
    heap.postpone(6);
    expect([heap.nextTime(), heap.nextIndex()]).toEqual([5, 1]);
    heap.postpone(Infinity);
    expect([heap.nextTime(), heap.nextIndex()]).toEqual([6, 0]);
  });
});

describe('a line', () => {
  it.each([
    ['first come, first served', 1, 1],
    ['priorities', 4, 1],
    ['due times', 1, 30],
    ['both', 3, 10],
  ])('hands out by %s', (_, priorities, dues) => {
    const random = streamFor({ seed: 2, replication: 0 }, 'line');
    const classes = Array.from({ length: priorities }, (__, priority) =>
      aClass({ id: String(priority), priority }),
    );
    const layout = layOut(aSystem(1, { classes }), []);
    const line = new WaitingLine<Contact>();
    const waiting = new Set<Contact>();
    for (let number = 0; number < 3_000; number++) {
      const of = layout.classes[Math.floor(random.uniform() * priorities)];
      assert(of !== undefined);
      const contact = new Contact(number, of);
      contact.number = number;
      contact.due = Math.floor(random.uniform() * dues);
      line.add(contact);
      waiting.add(contact);
      if (random.uniform() < 0.45) expectFirst(line, waiting);
    }
    while (waiting.size > 0) expectFirst(line, waiting);
    expect(line.first()).toBeNull();
  });
});

function expectNext(heap: Agenda, waiting: [time: number, order: number][]): void {
  waiting.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const next = waiting.shift();
  expect([heap.nextTime(), heap.nextIndex()]).toEqual(next);
  heap.take();
}

function expectFirst(line: WaitingLine<Contact>, waiting: Set<Contact>): void {
  const key = ({ of, due, number }: Contact): number => of.priority * 1e9 + due * 1e6 + number;
  const [expected] = [...waiting].sort((a, b) => key(a) - key(b));
  const first = line.first();
  assert(first !== null);
  expect(first).toBe(expected);
  line.removeFirst(first);
  waiting.delete(first);
}
