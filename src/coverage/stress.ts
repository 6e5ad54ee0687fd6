import { breakOf } from '../model/roster';
import type { DemandClass, TeamModel } from '../model/types';
import type { ContactClass, Duty, Group } from '../simulation/system';
import { peoplePerPlace } from './one-person';
import type { PlanClass, PlanSystem } from './system';

/** What is unlike a usual week, from one minute of the run until another. */
export interface Stress {
  readonly from: number;
  readonly until: number;
  /** Contacts times so much. */
  readonly volume: number;
  /** The channel that is down. */
  readonly channel: string | null;
  /** People missing, by team; fewer than none are people more. */
  readonly absent: ReadonlyMap<string, number>;
  /** Duties, in minutes of the run, of those who are there, for teams whose roster is assumed: it is made anew for them. */
  readonly dutiesOfRest: (team: TeamModel) => readonly Duty[];
}

const QUARTER = 15;

/**
 * The same system under stress. More contacts come as classes of their own, so that all others stay the same contacts,
 * minute by minute; whoever comes by a channel that is down is turned away.
 */
export function underStress(plan: PlanSystem, stress: Stress): PlanSystem {
  const factors = curveFactors(plan, stress);
  const contacts: ContactClass[] = [];
  const more: { readonly contact: ContactClass; readonly planClass: PlanClass }[] = [];
  const { volume, channel } = stress;
  plan.system.classes.forEach((contact, index) => {
    const planClass = plan.classes[index];
    if (!planClass || planClass.variant !== 'arriving' || !('ratesPerMinute' in contact.arrivals)) {
      contacts.push(contact);
    } else if (isDown(planClass.demand, channel)) {
      contacts.push(comingBackLater(factors.scaled(contact, 0)));
      const turnedAway: ContactClass = {
        ...factors.only(contact, volume),
        id: `${contact.id}#down`,
        openSpans: new Float64Array(),
        whenClosed: { to: 'turn-away' },
        overflow: null,
      };
      more.push({ contact: turnedAway, planClass: { ...planClass, closedTo: null } });
    } else if (volume > 1) {
      contacts.push(contact);
      more.push({ contact: { ...factors.only(contact, volume - 1), id: `${contact.id}#more` }, planClass });
    } else {
      contacts.push(volume === 1 ? contact : factors.scaled(contact, volume));
    }
  });
  return {
    ...plan,
    classes: [...plan.classes, ...more.map(({ planClass }) => planClass)],
    system: {
      ...plan.system,
      classes: [...contacts, ...more.map(({ contact }) => contact)],
      groups: plan.system.groups.map((group, index) => withoutAbsent(group, plan.teams[index], stress)),
    },
  };
}

/** Nobody comes back by a channel while it is down. */
function comingBackLater(contact: ContactClass): ContactClass {
  const { repeats, arrivals } = contact;
  return repeats && 'ratesPerMinute' in arrivals
    ? { ...contact, repeats: { ...repeats, clock: arrivals } }
    : contact;
}

const isDown = ({ type }: DemandClass, channel: string | null): boolean => type.channel.id === channel;

interface CurveFactors {
  /** The contacts of a class, within the stress times a factor. */
  readonly scaled: (contact: ContactClass, factor: number) => ContactClass;
  /** None but those within the stress, times a factor. */
  readonly only: (contact: ContactClass, factor: number) => ContactClass;
}

/** Classes that share their rates share the changed ones too. */
function curveFactors({ system: { horizonMinutes } }: PlanSystem, { from, until }: Stress): CurveFactors {
  const known = new Map<Float64Array, Map<string, Float64Array>>();
  const changed = (contact: ContactClass, inside: number, outside: number): ContactClass => {
    const { arrivals } = contact;
    if (!('ratesPerMinute' in arrivals)) return contact;
    const ofCurve = known.get(arrivals.ratesPerMinute) ?? new Map<string, Float64Array>();
    known.set(arrivals.ratesPerMinute, ofCurve);
    const key = `${String(inside)} ${String(outside)}`;
    const rates =
      ofCurve.get(key) ??
      arrivals.ratesPerMinute.map((rate, quarter) => {
        const start = quarter * QUARTER;
        const end = Math.min(start + QUARTER, horizonMinutes);
        const overlap = Math.max(0, Math.min(end, until) - Math.max(start, from));
        const share = end > start ? overlap / (end - start) : 0;
        return rate * (share * inside + (1 - share) * outside);
      });
    ofCurve.set(key, rates);
    return { ...contact, arrivals: { ...arrivals, ratesPerMinute: rates } };
  };
  return {
    scaled: (contact, factor) => changed(contact, factor, 1),
    only: (contact, factor) => changed(contact, factor, 0),
  };
}

function withoutAbsent(group: Group, team: TeamModel | undefined, stress: Stress): Group {
  const absent = stress.absent.get(group.id) ?? 0;
  if (group.kind !== 'team' || team === undefined || absent === 0) return group;
  const isStressed = ({ start }: Duty): boolean => start >= stress.from && start < stress.until;
  if (!team.rosterAssumed) {
    const places = placesOf(group.duties, team);
    // In places: fewer than people where several take turns in one.
    const empty = absent / peoplePerPlace(team);
    const whole = Math.floor(empty + 1e-9);
    const missing = missingPeople(places, whole, team.count);
    const next = missingPeople(places, whole + 1, team.count);
    const isLeft = inPart(Math.max(0, empty - whole));
    const all =
      absent < 0
        ? [...places, ...besides(places, Math.round(-empty), team.count)].filter(isStressed)
        : places
            .filter((duty) => isStressed(duty) && !missing.has(duty.person))
            .filter(({ person }) => !next.has(person) || isLeft());
    return { ...group, duties: [...group.duties.filter((duty) => !isStressed(duty)), ...staggered(all)] };
  }
  const usual = group.duties.filter((duty) => !isStressed(duty));
  // Rosters of two sizes give the same number to different stretches of work.
  const next = usual.reduce((most, { person }) => Math.max(most, person + 1), 0);
  const rest = stress.dutiesOfRest(team).filter(isStressed);
  return { ...group, duties: [...usual, ...rest.map((duty) => ({ ...duty, person: next + duty.person }))] };
}

/** Whether one shift after the other is worked, if such a share of them is not: of those who take turns, one is missing. */
function inPart(share: number): () => boolean {
  let missed = 0.5;
  return () => {
    missed += share;
    if (missed < 1 - 1e-9) return true;
    missed -= 1;
    return false;
  };
}

/** A duty with the entry of the plan's `shifts` that it comes from. */
interface Place extends Duty {
  readonly shift: number;
}

/** People are numbered through the shifts. */
function placesOf(duties: readonly Duty[], { plan }: TeamModel): readonly Place[] {
  const shiftOf = (plan.shifts ?? []).flatMap(({ count }, shift) =>
    new Array<number>(count ?? 1).fill(shift),
  );
  return duties.map((duty) => ({ ...duty, shift: shiftOf[duty.person] ?? 0 }));
}

/**
 * The places in the shifts that stay empty, those with the most hours first, and of a shift the last: one for each person
 * missing; where a team takes turns on more places than it has people, as many as make up a person's part of the hours and
 * can be worked by one.
 */
function missingPeople(duties: readonly Place[], absent: number, count: number): ReadonlySet<number> {
  const places = new Map<number, Place[]>();
  for (const duty of duties) places.set(duty.person, [...(places.get(duty.person) ?? []), duty]);
  if (absent >= count) return new Set(places.keys());
  const longest = [...places].toSorted(
    ([a, most], [b, other]) =>
      minutesOf(other) - minutesOf(most) || (most[0]?.shift ?? 0) - (other[0]?.shift ?? 0) || b - a,
  );
  const part = places.size > count ? minutesOf(duties) / count : 0;
  const missing = new Set<number>();
  for (let person = 0; person < absent; person++) {
    const own: Duty[] = [];
    for (const [place, worked] of longest) {
      if (own.length > 0 && minutesOf(own) >= part - 1e-6) break;
      if (missing.has(place) || overlap(own, worked)) continue;
      missing.add(place);
      own.push(...worked);
    }
  }
  return missing;
}

/**
 * Shifts of people who come in addition: each works the hours of one who would be missed most, and so on from the first
 * where more come than there are.
 */
function besides(duties: readonly Place[], more: number, count: number): readonly Place[] {
  const people = new Set(duties.map(({ person }) => person));
  let next = Math.max(-1, ...people) + 1;
  // Who is in no shift has no hours to be worked by somebody else.
  const working = Math.min(count, people.size);
  return Array.from({ length: Math.ceil(more / Math.max(1, working)) }, (_, round) =>
    [...missingPeople(duties, Math.min(working, more - round * working), working)].flatMap((place) => {
      const person = next++;
      return duties.filter((duty) => duty.person === place).map((duty) => ({ ...duty, person }));
    }),
  ).flat();
}

/** Whoever is in the same shift has a break one after another, as if the plan had been written for so many people. */
function staggered(duties: readonly Place[]): readonly Duty[] {
  const keyOf = ({ shift, start, end }: Place): string => [shift, start, end].join(' ');
  const alike = new Map<string, Place[]>();
  for (const duty of duties) alike.set(keyOf(duty), [...(alike.get(keyOf(duty)) ?? []), duty]);
  return [...alike.values()].flatMap((same) =>
    same.map(({ person, start, end, breaks }, index) => {
      const own = breakOf(start, end, breakMinutes(breaks), index, same.length);
      return { person, start, end, breaks: own.map((each) => [each.start, each.end] as const) };
    }),
  );
}

const breakMinutes = (breaks: Duty['breaks']): number =>
  breaks.reduce((sum, [start, end]) => sum + end - start, 0);

const minutesOf = (duties: readonly Duty[]): number =>
  duties.reduce((sum, { start, end }) => sum + end - start, 0);

const overlap = (some: readonly Duty[], others: readonly Duty[]): boolean =>
  some.some(({ start, end }) => others.some((other) => other.start < end && start < other.end));
