import type { Mass } from './transient-mass';
import type { StaffCut } from './transient-types';
import type { Waiting } from './transient-waiting';

/** The system just after the number of servers changed. */
export interface Changed {
  /** Without the contacts that are being finished by servers who left. */
  readonly states: Mass;
  /** Contacts in the hands of servers who left, on average. */
  readonly finishing: number;
  /** Contacts that are back in the queue, by the number waiting ahead of them. */
  readonly handedBack: Waiting;
}

/**
 * The number in the system when the servers change. Of the servers who leave, those who are free go first. With
 * `finish` the others complete the contact in hand and take no other: what they do no longer matters to the queue, so
 * they leave the states, and their number only decays. With `handBack` their contacts wait at the head of the queue.
 */
export function changeServers(states: Mass, before: number, after: number, staffCut: StaffCut): Changed {
  if (after >= before) return { states, finishing: 0, handedBack: new Float64Array(0) };
  const interrupted = new Float64Array(before - after);
  const remaining = new Float64Array(Math.max(states.values.length, after + 1));
  let finishing = 0;
  for (const [inSystem, probability] of states.values.entries()) {
    const surplus = Math.max(0, Math.min(inSystem, before) - after);
    const left = inSystem - surplus;
    remaining[left] = (remaining[left] as number) + probability;
    finishing += surplus * probability;
    for (let ahead = 0; ahead < surplus; ahead++) {
      interrupted[ahead] = (interrupted[ahead] as number) + probability;
    }
  }
  if (staffCut === 'handBack') return { states, finishing: 0, handedBack: interrupted };
  return {
    states: { first: 0, values: remaining },
    finishing,
    handedBack: new Float64Array(0),
  };
}
