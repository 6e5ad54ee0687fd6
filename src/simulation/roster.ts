import { Happening, type Agenda } from './agenda';
import type { Floor } from './floor';
import { People } from './people';
import { Presence } from './presence';
import type { Key } from './random';
import type { Observer, System } from './system';

/** Who is on duty when: everybody comes and goes by events. */
export class Roster {
  readonly people: People;
  private readonly teams: readonly Presence[];
  /** By person: when a duty is over, as opposed to a break. */
  private readonly dutyEnds: readonly ReadonlySet<number>[];
  /** By person, in this replication. */
  private presence: (readonly number[])[] = [];
  /** Index into each person's presence: even = comes on duty next, odd = leaves. */
  private readonly nextBorder: Int32Array;

  constructor(
    private readonly system: System,
    private readonly agenda: Agenda,
  ) {
    const presences = system.groups.map((group) =>
      group.kind === 'team' ? new Presence(group, system) : null,
    );
    this.teams = presences.filter((each) => each !== null);
    this.people = new People(
      system.groups.map((team, index) =>
        team.kind === 'team' ? { team, people: presences[index]?.count ?? 0 } : null,
      ),
    );
    this.dutyEnds = this.teams.flatMap((team) => team.dutyEnds());
    this.nextBorder = new Int32Array(this.people.count);
  }

  /** Starts a replication: tells of all duty in advance, and schedules when everybody comes for the first time. */
  begin(key: Key, observer: Observer): void {
    this.people.reset();
    this.nextBorder.fill(0);
    this.presence = this.teams.flatMap((team) => team.draw(key));
    for (const [person, spans] of this.presence.entries()) {
      const group = this.people.group[person] as number;
      for (let index = 0; index < spans.length; index += 2) {
        observer.duty(group, spans[index] as number, spans[index + 1] as number);
      }
      this.schedule(person);
    }
  }

  /** The person comes on duty, or leaves. */
  cross(person: number, now: number, floor: Floor): void {
    const border = this.nextBorder[person] as number;
    this.nextBorder[person] = border + 1;
    if (border % 2 === 0) {
      this.people.presenceEnd[person] = this.presence[person]?.[border + 1] ?? now;
      floor.serve(person, now);
    } else {
      floor.leave(person, now, this.dutyEnds[person]?.has(now) === true);
    }
    this.schedule(person);
  }

  private schedule(person: number): void {
    const minute = this.presence[person]?.[this.nextBorder[person] as number] ?? Infinity;
    if (minute < this.system.horizonMinutes) this.agenda.add(Happening.dutyBorder, minute, person);
  }
}
