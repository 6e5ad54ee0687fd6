import { describe, expect, it } from 'vitest';
import { Contacts } from '../../src/simulation/contacts';
import { EventHeap } from '../../src/simulation/event-heap';
import { streamFor } from '../../src/simulation/random';
import { WaitingLine } from '../../src/simulation/waiting-line';

describe('events', () => {
  it('come out by time, at equal times by order, whatever is added in between', () => {
    const random = streamFor({ seed: 1, replication: 0 }, 'events');
    const heap = new EventHeap();
    const waiting: [time: number, order: number][] = [];
    for (let order = 0; order < 4_000; order++) {
      const time = Math.floor(random.uniform() * 50);
      heap.push(time, order, order);
      waiting.push([time, order]);
      if (random.uniform() < 0.4) expectNext(heap, waiting);
    }
    while (waiting.length > 0) expectNext(heap, waiting);
    expect(heap.nextTime()).toBe(Infinity);
  });

  it('one that is postponed comes again in its turn', () => {
    const heap = new EventHeap();
    for (const [index, time] of [3, 5, 7].entries()) heap.push(time, index, index);
    heap.postpone(6);
    expect([heap.nextTime(), heap.nextPayload()]).toEqual([5, 1]);
    heap.postpone(Infinity);
    expect([heap.nextTime(), heap.nextPayload()]).toEqual([6, 0]);
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
    const contacts = new Contacts();
    const line = new WaitingLine(contacts);
    const waiting = new Set<number>();
    for (let number = 0; number < 3_000; number++) {
      const contact = contacts.add();
      contacts.number[contact] = number;
      contacts.priority[contact] = Math.floor(random.uniform() * priorities);
      contacts.due[contact] = Math.floor(random.uniform() * dues);
      line.add(contact);
      waiting.add(contact);
      if (random.uniform() < 0.45) expectFirst(line, waiting, contacts);
    }
    while (waiting.size > 0) expectFirst(line, waiting, contacts);
    expect(line.first()).toBe(-1);
  });
});

function expectNext(heap: EventHeap, waiting: [time: number, order: number][]): void {
  waiting.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const next = waiting.shift();
  expect([heap.nextTime(), heap.nextPayload()]).toEqual(next);
  heap.drop();
}

function expectFirst(line: WaitingLine, waiting: Set<number>, contacts: Contacts): void {
  const key = (contact: number): number =>
    (contacts.priority[contact] ?? 0) * 1e9 +
    (contacts.due[contact] ?? 0) * 1e6 +
    (contacts.number[contact] ?? 0);
  const [expected] = [...waiting].sort((a, b) => key(a) - key(b));
  const first = line.first();
  expect(first).toBe(expected);
  line.removeFirst(first);
  if (expected !== undefined) waiting.delete(expected);
}
