import { Agenda, Happening, kindBits } from './agenda';
import { ArrivalPlan } from './arrivals';
import { Comers } from './comers';
import { Contacts } from './contacts';
import { DemandClocks } from './demand-clock';
import { EventHeap } from './event-heap';
import { Floor } from './floor';
import { Hands } from './hands';
import { Intake, type Draws } from './intake';
import type { Line } from './layout';
import { keyOf, type Chance } from './random';
import { Roster } from './roster';
import { isAnyUnderWay, nextLook, scheduleOpenings, tellUnfinished } from './run-borders';
import { OpenSpans } from './spans';
import { deaf, Outcome, type ContactClass, type Observer, type System } from './system';

/**
 * One system, run as often as wanted. What does not hang on chance is worked out once; from one replication
 * to the next the memory is kept and its contents are forgotten.
 */
export class Engine {
  private readonly contacts = new Contacts();
  private readonly agenda = new Agenda();
  private readonly nextArrivals = new EventHeap();
  private readonly arrivalPlan: ArrivalPlan;
  private readonly roster: Roster;
  private readonly hands: Hands;
  private readonly floor: Floor;
  private readonly intakes: readonly Intake[];
  private readonly open: readonly OpenSpans[];
  private readonly draws: Draws = { handlingMinutes: 0, patienceMinutes: 0, seed: 0 };
  private observer: Observer = deaf;
  private readonly turnsAway: readonly boolean[];
  private readonly comers = new Comers();
  private arrived = 0;

  constructor(private readonly system: System) {
    const { contacts, agenda } = this;
    this.arrivalPlan = new ArrivalPlan(system);
    const clocks = new DemandClocks(system.horizonMinutes);
    this.intakes = system.classes.map(
      (contactClass, index) => new Intake(contactClass, this.arrivalPlan.processOf(index), clocks),
    );
    this.turnsAway = system.classes.map(({ atClosing }) => atClosing === 'turn-away');
    this.open = system.classes.map(({ openSpans }) => new OpenSpans(openSpans));
    this.roster = new Roster(system, agenda);
    const { people } = this.roster;
    this.hands = new Hands(system, contacts, people, agenda);
    this.floor = new Floor(system, contacts, people, this.hands, agenda);
  }

  /** One replication, from an empty start to the horizon, or until everybody is through who is watched. */
  run(chance: Chance, observer: Observer): void {
    this.begin(chance, observer);
    const { contacts, system } = this;
    let end = 0;
    do {
      end = nextLook(end, system);
      this.advance(end);
    } while (end < system.horizonMinutes && isAnyUnderWay(contacts, system, end));
    this.hands.close(end);
    tellUnfinished(contacts, system.classes, end, this.observer);
  }

  private begin(chance: Chance, observer: Observer): void {
    const key = keyOf(chance);
    this.observer = observer;
    this.arrived = 0;
    this.contacts.clear();
    this.agenda.clear();
    this.nextArrivals.clear();
    this.comers.clear();
    this.hands.begin(observer);
    this.floor.begin(observer);
    for (const spans of this.open) spans.reset();
    this.arrivalPlan.begin(key);
    for (const [classIndex, intake] of this.intakes.entries()) {
      intake.begin(key);
      this.nextArrivals.push(intake.arrivals.next(), classIndex, classIndex);
    }
    this.roster.begin(key, observer);
    scheduleOpenings(this.agenda, this.system, this.floor.layout.lines);
  }

  /** Handles arrivals before a minute and all other events up to it. */
  private advance(until: number): void {
    const { agenda, nextArrivals } = this;
    let arrivalTime = nextArrivals.nextTime();
    for (;;) {
      const eventTime = agenda.nextTime();
      if (eventTime <= arrivalTime) {
        if (eventTime > until || eventTime === Infinity) return;
        this.happen(eventTime);
      } else {
        if (arrivalTime >= until) return;
        this.arrive(arrivalTime);
        arrivalTime = nextArrivals.nextTime();
      }
    }
  }

  private happen(now: number): void {
    const { agenda, contacts } = this;
    const payload = agenda.nextPayload();
    const order = agenda.nextOrder();
    const index = payload >> kindBits;
    agenda.drop();
    switch (payload & (2 ** kindBits - 1)) {
      case Happening.departure:
        if (contacts.event[index] === order) this.depart(index, now);
        return;
      case Happening.dutyBorder:
        this.roster.cross(index, now, this.floor);
        return;
      case Happening.channelOpens:
        for (const group of (this.floor.layout.lines[index] as Line).groups)
          this.floor.serveGroup(group, now);
        return;
      case Happening.serviceOpens:
        this.floor.serveGroup(index, now);
        return;
      case Happening.overflow:
        if (contacts.event[index] === order) this.floor.overflow(index, now);
        return;
      case Happening.callback:
        if (contacts.event[index] === order) this.callBack(index, now);
        return;
      case Happening.repeat:
        this.comers.take(index);
        this.admitMoved(this.comers.classIndex, this.comers.seed, now);
    }
  }

  private arrive(now: number): void {
    const classIndex = this.nextArrivals.nextPayload();
    const intake = this.intakes[classIndex] as Intake;
    this.nextArrivals.postpone(intake.arrivals.next());
    intake.draw(this.draws);
    this.admit(classIndex, now);
  }

  /** The contact whose draws are at hand finds its channel open, or goes where the closed channel sends it. */
  private admit(classIndex: number, now: number): void {
    const contactClass = this.system.classes[classIndex] as ContactClass;
    const { whenClosed } = contactClass;
    if (whenClosed.to === 'wait' || this.open[classIndex]?.isOpen(now) === true) {
      this.floor.place(this.record(classIndex, contactClass.priority, now), now);
    } else if (whenClosed.to === 'turn-away') {
      this.observer.outcome(classIndex, now, now, Outcome.turnedAway, -1);
    } else {
      this.observer.outcome(classIndex, now, now, Outcome.moved, -1);
      this.admitMoved(whenClosed.classIndex, this.draws.seed, now);
    }
  }

  private admitMoved(classIndex: number, seed: number, now: number): void {
    (this.intakes[classIndex] as Intake).drawMoved(seed, this.draws);
    this.admit(classIndex, now);
  }

  private record(classIndex: number, priority: number, now: number): number {
    const { contacts, draws } = this;
    const contact = contacts.add();
    contacts.arrival[contact] = now;
    contacts.since[contact] = now;
    contacts.priority[contact] = priority;
    contacts.due[contact] = NaN;
    contacts.number[contact] = this.arrived++;
    const patienceEnd = now + draws.patienceMinutes;
    const closing =
      this.turnsAway[classIndex] === true ? (this.open[classIndex] as OpenSpans).closingAfter(now) : Infinity;
    contacts.patienceEnd[contact] = Math.min(patienceEnd, closing);
    contacts.closes[contact] = closing < patienceEnd ? 1 : 0;
    contacts.remaining[contact] = draws.handlingMinutes;
    contacts.event[contact] = -1;
    contacts.classIndex[contact] = classIndex;
    contacts.repliesSent[contact] = 0;
    contacts.repliesLeft[contact] = (this.intakes[classIndex] as Intake).drawFollowUps(draws.seed);
    contacts.seed[contact] = draws.seed;
    contacts.lines[contact] = 0;
    return contact;
  }

  private depart(contact: number, now: number): void {
    const person = this.contacts.person[contact] as number;
    this.hands.finish(contact, now);
    const contactClass = this.system.classes[this.contacts.classIndex[contact] as number] as ContactClass;
    if (contactClass.kind === 'written') this.sendReply(contact, contactClass, now);
    else this.endContact(contact, contactClass, now);
    if (person !== -1) this.floor.serve(person, now);
  }

  /**
   * The first reply is the answer; if more are to follow, the contact joins its line again at once, and its
   * due time counts from now. Where a group that does not resolve takes one of them, the contact ends as a message.
   */
  private sendReply(contact: number, contactClass: ContactClass, now: number): void {
    const { contacts } = this;
    const classIndex = contacts.classIndex[contact] as number;
    const group = contacts.group[contact] as number;
    const sent = (contacts.repliesSent[contact] as number) + 1;
    const left = contacts.repliesLeft[contact] as number;
    const resolves = this.system.groups[group]?.resolves === true;
    contacts.repliesSent[contact] = sent;
    if (sent === 1) {
      const outcome = resolves ? Outcome.answered : Outcome.message;
      this.observer.outcome(classIndex, contacts.arrival[contact] as number, now, outcome, group);
    } else if (resolves) this.observer.replied?.(classIndex, contacts.since[contact] as number, now);
    if (!resolves || left === 0) return this.endContact(contact, contactClass, now);
    contacts.repliesLeft[contact] = left - 1;
    contacts.due[contact] = NaN;
    contacts.since[contact] = now;
    contacts.number[contact] = this.arrived++;
    const seed = contacts.seed[contact] as number;
    contacts.remaining[contact] = (this.intakes[classIndex] as Intake).drawReply(seed, sent);
    this.floor.place(contact, now);
  }

  private endContact(contact: number, { messageClass, repeats }: ContactClass, now: number): void {
    const { contacts } = this;
    const seed = contacts.seed[contact] as number;
    const resolves = this.system.groups[contacts.group[contact] as number]?.resolves === true;
    if (resolves) {
      const classIndex = contacts.classIndex[contact] as number;
      this.observer.resolved(classIndex, contacts.arrival[contact] as number, now);
      const minute = (this.intakes[classIndex] as Intake).drawRepeat(seed, now);
      if (minute < this.system.horizonMinutes) {
        const next = repeats?.classIndex ?? classIndex;
        this.agenda.add(Happening.repeat, minute, this.comers.add(next, seed));
      }
    }
    contacts.end(contact);
    if (!resolves && messageClass !== null && now < this.system.horizonMinutes) {
      this.admitMoved(messageClass, seed, now);
    }
  }

  /** A line forgets the contact when it comes to its head. */
  private callBack(contact: number, now: number): void {
    const { contacts } = this;
    const classIndex = contacts.classIndex[contact] as number;
    const { callback } = this.system.classes[classIndex] as ContactClass;
    const seed = contacts.seed[contact] as number;
    if (callback === undefined || !(this.intakes[classIndex] as Intake).drawCallback(seed)) return;
    if (!this.floor.takeBack(contact, now)) return;
    this.observer.outcome(classIndex, contacts.arrival[contact] as number, now, Outcome.moved, -1);
    this.admitMoved(callback.classIndex, seed, now);
  }
}
