import { Agenda, Happening } from './agenda';
import { ArrivalPlan } from './arrivals';
import { DemandClocks } from './demand-clock';
import { Intake, type Draws } from './intake';
import { Presence } from './presence';
import { keyOf, type Chance, type Key } from './random';
import { mostInList, ReadyList } from './ready-list';
import { OpenSpans } from './spans';
import { neverDue, Outcome, type ContactClass, type Observer, type System, type Team } from './system';

/**
 * One line of calls, first come first served by one team, without events: contacts are gone through in order of
 * arrival, and each takes whoever is ready first (Kiefer & Wolfowitz 1955), or gives up before. Whoever comes
 * later changes nothing for those before, so nothing ever has to be taken back. It tells an observer the same
 * as `Engine`, number for number, in another order.
 */
export class FirstCome {
  private readonly arrivalPlan: ArrivalPlan;
  private readonly intakes: readonly Intake[];
  private readonly open: readonly OpenSpans[];
  private readonly nextArrivals = new Agenda();
  private readonly draws: Draws = { handlingMinutes: 0, patienceMinutes: 0, seed: 0 };
  private readonly presence: Presence;
  private readonly ready: ReadyList;
  /** By person: when each comes and goes in this replication. */
  private spans: readonly (readonly number[])[] = [];
  /** By person: in which span, counted by borders, the person is ready. */
  private readonly border: Int32Array;
  private readonly dutyEnd: Float64Array;
  /** By person and span: the order in which people come, among those who come in the same minute. */
  private ranks: readonly Int32Array[] = [];

  constructor(
    private readonly system: System,
    team: Team,
  ) {
    this.arrivalPlan = new ArrivalPlan(system);
    const clocks = new DemandClocks(system.horizonMinutes);
    this.intakes = system.classes.map(
      (contactClass, index) => new Intake(contactClass, this.arrivalPlan.processOf(index), clocks),
    );
    this.open = system.classes.map(({ openSpans }) => new OpenSpans(openSpans));
    this.presence = new Presence(team, system);
    this.ready = new ReadyList(this.presence.count);
    this.border = new Int32Array(this.presence.count);
    this.dutyEnd = new Float64Array(this.presence.count);
  }

  /** One replication, from an empty start to the horizon. */
  run(chance: Chance, observer: Observer): void {
    const { horizonMinutes, classes } = this.system;
    const { nextArrivals, intakes, draws, open } = this;
    this.begin(keyOf(chance), observer);
    for (let now = nextArrivals.nextTime(); now < horizonMinutes; now = nextArrivals.nextTime()) {
      const classIndex = nextArrivals.nextIndex();
      const intake = intakes[classIndex] as Intake;
      nextArrivals.postpone(intake.arrivals.next());
      intake.draw(draws);
      const mayEnter =
        classes[classIndex]?.whenClosed.to === 'wait' || open[classIndex]?.isOpen(now) === true;
      if (mayEnter) this.admit(classIndex, now, observer);
      else observer.outcome(classIndex, now, now, Outcome.turnedAway, -1);
    }
  }

  private begin(key: Key, observer: Observer): void {
    for (const spans of this.open) spans.reset();
    this.arrivalPlan.begin(key);
    this.nextArrivals.clear();
    for (const [classIndex, intake] of this.intakes.entries()) {
      intake.begin(key);
      this.nextArrivals.add(Happening.arrival, intake.arrivals.next(), classIndex);
    }
    this.spans = this.presence.draw(key);
    this.ranks = ranksOfComing(this.spans);
    this.ready.clear();
    for (const [person, spans] of this.spans.entries()) {
      for (let index = 0; index < spans.length; index += 2) {
        observer.duty(0, spans[index] as number, spans[index + 1] as number);
      }
      if (spans.length === 0) continue;
      this.border[person] = 0;
      this.dutyEnd[person] = spans[1] as number;
      this.ready.add(person, spans[0] as number, this.ranks[person]?.[0] ?? 0);
    }
  }

  private admit(classIndex: number, now: number, observer: Observer): void {
    const { horizonMinutes } = this.system;
    const { handlingMinutes, patienceMinutes } = this.draws;
    const patienceEnd = now + patienceMinutes;
    const start = this.startFor(now);
    if (start > horizonMinutes) {
      const isGone = patienceEnd < horizonMinutes;
      const outcome = isGone ? Outcome.abandoned : Outcome.open;
      observer.outcome(classIndex, now, isGone ? patienceEnd : horizonMinutes, outcome, -1);
    } else if (patienceEnd < start) {
      observer.outcome(classIndex, now, patienceEnd, Outcome.abandoned, -1);
    } else {
      const end = start + handlingMinutes;
      observer.outcome(classIndex, now, start, Outcome.answered, 0);
      if (end <= horizonMinutes) observer.resolved(classIndex, now, end);
      const cut = Math.min(end, horizonMinutes);
      if (cut > start) observer.work(0, classIndex, start, cut);
      this.makeReady(end);
    }
  }

  /** When somebody can take a contact that comes now: whoever is ready first and still on duty then. */
  private startFor(now: number): number {
    const { ready, dutyEnd } = this;
    for (;;) {
      const time = ready.firstTime();
      if (time === Infinity) return Infinity;
      const start = time > now ? time : now;
      if (start < (dutyEnd[ready.firstPerson()] as number)) return start;
      this.makeReady(start);
    }
  }

  /** Whoever is first is busy, or away, until a minute, and then ready as soon as on duty. */
  private makeReady(from: number): void {
    const { ready, border, dutyEnd } = this;
    const person = ready.firstPerson();
    if (from < (dutyEnd[person] as number)) return ready.postponeFirst(from, 0);
    const spans = this.spans[person] as readonly number[];
    let next = border[person] as number;
    while (next < spans.length && (spans[next + 1] as number) <= from) next += 2;
    if (next >= spans.length) return ready.removeFirst();
    border[person] = next;
    dutyEnd[person] = spans[next + 1] as number;
    const comes = spans[next] as number;
    if (from > comes) ready.postponeFirst(from, 0);
    else ready.postponeFirst(comes, this.ranks[person]?.[next >> 1] ?? 0);
  }
}

/**
 * The team, where a system is one line of calls that it answers first come first served, in which nothing hangs on which of
 * two people at the same minute is first; null where it needs events.
 */
export function firstComeTeam({ classes, groups, horizonMinutes }: System): Team | null {
  const [team] = groups;
  const [first] = classes;
  if (first === undefined || team?.kind !== 'team' || !team.resolves || groups.length > 1) return null;
  if (
    (team.endOfShift ?? 'finish') !== 'finish' ||
    team.duties.length === 0 ||
    countPeople(team) > mostInList
  )
    return null;
  const isOneLine = classes.every(
    (each) =>
      each.kind === 'call' &&
      each.overflow === null &&
      each.atClosing !== 'turn-away' &&
      each.repeats === undefined &&
      each.callback === undefined &&
      each.groups.length === 1 &&
      each.whenClosed.to !== 'class' &&
      each.priority === first.priority &&
      each.due === first.due,
  );
  if (!isOneLine || !(first.due === neverDue || classes.every(({ dueAscends }) => dueAscends === true)))
    return null;
  const isSteady =
    team.absence === 0 &&
    team.offShare === 0 &&
    team.duties.every(({ start, end, breaks }) => start <= 0 && end >= horizonMinutes && breaks.length === 0);
  return isSteady || !classes.some(mayEndTogether) ? team : null;
}

const countPeople = ({ duties }: Team): number => new Set(duties.map(({ person }) => person)).size;

/** Whether two people may finish in the very same minute. */
const mayEndTogether = ({ arrivals, handling }: ContactClass): boolean =>
  'times' in arrivals || handling.law === 'given' || handling.law === 'deterministic' || handling.mean === 0;

/**
 * By person and span: which number the person has among all who come, in order of time; at the same time whoever
 * went first comes first, as events in the order of their scheduling would have it.
 */
function ranksOfComing(spans: readonly (readonly number[])[]): readonly Int32Array[] {
  if (spans.every(({ length }) => length <= 2)) return [];
  const ranks = spans.map(({ length }) => new Int32Array(length / 2));
  const borders = new Agenda();
  const next = new Int32Array(spans.length);
  let come = 0;
  for (const [person, own] of spans.entries()) {
    if (own.length > 0) borders.add(Happening.dutyBorder, own[0] as number, person);
  }
  while (borders.nextTime() < Infinity) {
    const person = borders.nextIndex();
    const border = next[person] as number;
    const minute = spans[person]?.[border + 1];
    borders.take();
    if (border % 2 === 0) (ranks[person] as Int32Array)[border / 2] = ++come;
    next[person] = border + 1;
    if (minute !== undefined) borders.add(Happening.dutyBorder, minute, person);
  }
  return ranks;
}
