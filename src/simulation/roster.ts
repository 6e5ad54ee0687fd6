import { Happening, type Agenda } from './agenda';
import { Person, type GroupAtWork } from './at-work';
import type { Floor } from './floor';
import { Presence } from './presence';
import type { Key } from './random';
import type { Observer, System } from './system';

/** Who is on duty when: everybody comes and goes by events. */
export class Roster {
  /** Everybody of all teams, team by team. */
  readonly people: readonly Person[];
  private readonly teams: readonly Presence[];
  /** By person: when a duty is over, as opposed to a break. */
  private readonly dutyEnds: readonly ReadonlySet<number>[];
  /** By person, in this replication. */
  private presence: (readonly number[])[] = [];
  /** Index into each person's presence: even = comes on duty next, odd = leaves. */
  private readonly nextBorder: Int32Array;

  constructor(
    private readonly system: System,
    groups: readonly GroupAtWork[],
    private readonly agenda: Agenda,
  ) {
    const people: Person[] = [];
    const teams: Presence[] = [];
    for (const [index, group] of system.groups.entries()) {
      if (group.kind !== 'team') continue;
      const presence = new Presence(group, system);
      teams.push(presence);
      for (let count = 0; count < presence.count; count++) {
        people.push(new Person(people.length, groups[index] as GroupAtWork, group.slots));
      }
    }
    this.people = people;
    this.teams = teams;
    this.dutyEnds = teams.flatMap((team) => team.dutyEnds());
    this.nextBorder = new Int32Array(people.length);
  }

  /** Starts a replication: tells of all duty in advance, and schedules when everybody comes for the first time. */
  begin(key: Key, observer: Observer): void {
    this.nextBorder.fill(0);
    this.presence = this.teams.flatMap((team) => team.draw(key));
    for (const [index, spans] of this.presence.entries()) {
      const person = this.people[index] as Person;
      person.reset();
      for (let border = 0; border < spans.length; border += 2) {
        observer.duty(person.group.index, spans[border] as number, spans[border + 1] as number);
      }
      this.schedule(person);
    }
  }

  /** The person comes on duty, or leaves. */
  cross(index: number, now: number, floor: Floor): void {
    const person = this.people[index] as Person;
    const border = this.nextBorder[index] as number;
    this.nextBorder[index] = border + 1;
    if (border % 2 === 0) {
      person.presenceEnd = this.presence[index]?.[border + 1] ?? now;
      floor.serve(person, now);
    } else {
      floor.leave(person, now, this.dutyEnds[index]?.has(now) === true);
    }
    this.schedule(person);
  }

  private schedule({ index }: Person): void {
    const minute = this.presence[index]?.[this.nextBorder[index] as number] ?? Infinity;
    if (minute < this.system.horizonMinutes) this.agenda.add(Happening.dutyBorder, minute, index);
  }
}
