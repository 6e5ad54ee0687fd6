import { checkSystem } from './check-system';
import { Engine } from './engine';
import { FirstCome, firstComeTeam } from './first-come';
import type { Chance } from './random';
import type { Observer, System } from './system';

/**
 * Runs the system once, from an empty start to its horizon, and tells the observer what happens.
 * The same system and chance give the same calls, bit for bit, on every Node version.
 *
 * - Who is free takes live before written, then the lowest priority number, the earliest due, first come.
 * - Live contacts are never interrupted. Written work is, by a live contact that finds no capable person free;
 *   it keeps the time it still needs and its place, and anyone able goes on with it. Nothing else interrupts it.
 * - A chat goes to whoever chats and has room, else to an idle person, else it interrupts written work.
 * - Duties, spans and channels include their start and exclude their end. Whoever goes off duty finishes live
 *   contacts, unless the team does otherwise at the end of a shift, and hands written work back. A reply in hand
 *   when its channel closes is finished; whoever waits on a live channel when it closes is served while somebody
 *   is on duty, unless the class turns them away.
 * - Patience: whoever is free at the very minute patience ends still gets an answer across; later nobody does.
 * - At equal times departures come first, then duty borders, openings, overflow, callbacks, repeats, arrivals.
 */
export function simulate(system: System, chance: Chance, observer: Observer): void {
  prepare(system).run(chance, observer);
}

/** A system made ready to be run again and again. */
export interface Runner {
  /** One replication, as `simulate` would run it, bit for bit, whatever was run before. */
  run(chance: Chance, observer: Observer): void;
}

/** Works out once what all replications of a system share; throws where the system contradicts itself. */
export function prepare(system: System): Runner {
  checkSystem(system);
  const team = firstComeTeam(system);
  return team === null ? new Engine(system) : new FirstCome(system, team);
}
