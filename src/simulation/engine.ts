import { Agenda, Happening, kindBits, kindMask } from './agenda';
import { ArrivalPlan } from './arrivals';
import type { ClassAtWork, Contact, GroupAtWork, Line } from './at-work';
import { Comers } from './comers';
import { Contacts } from './contacts';
import { DemandClocks } from './demand-clock';
import { Floor } from './floor';
import { Hands } from './hands';
import { Intake, type Draws } from './intake';
import { layOut, type Layout } from './layout';
import { Openings } from './openings';
import { keyOf, type Chance } from './random';
import { Roster } from './roster';
import { isToGoOn, nextLook, tellUnfinished } from './run-borders';
import { deaf, Outcome, type Observer, type System } from './system';

/**
 * One system, run as often as wanted. What does not hang on chance is worked out once; from one replication
 * to the next the memory is kept and its contents are forgotten.
 */
export class Engine {
  private readonly contacts = new Contacts();
  private readonly agenda = new Agenda();
  /** The next contact of every class. */
  private readonly arrivals = new Agenda();
  private readonly arrivalPlan: ArrivalPlan;
  private readonly layout: Layout;
  private readonly openings: Openings;
  private readonly roster: Roster;
  private readonly hands: Hands;
  private readonly floor: Floor;
  private readonly draws: Draws = { handlingMinutes: 0, patienceMinutes: 0, seed: 0 };
  private observer: Observer = deaf;
  private readonly comers = new Comers();
  private arrived = 0;

  constructor(private readonly system: System) {
    const { contacts, agenda } = this;
    this.arrivalPlan = new ArrivalPlan(system);
    const clocks = new DemandClocks(system.horizonMinutes);
    this.layout = layOut(
      system,
      system.classes.map(
        (contactClass, index) => new Intake(contactClass, this.arrivalPlan.processOf(index), clocks),
      ),
    );
    this.openings = new Openings(system, this.layout, agenda);
    this.roster = new Roster(system, this.layout.groups, agenda);
    this.hands = new Hands(system.horizonMinutes, agenda);
    this.floor = new Floor(this.layout, contacts, this.hands, agenda);
  }

  /** One replication, from an empty start to the horizon, or until everybody is through who is watched. */
  run(chance: Chance, observer: Observer): void {
    this.begin(chance, observer);
    const { contacts, system } = this;
    let end = 0;
    do {
      end = nextLook(end, system);
      this.advance(end);
    } while (isToGoOn(contacts, system, end));
    this.hands.close(this.roster.people, end);
    tellUnfinished(contacts, end, this.observer);
  }

  private begin(chance: Chance, observer: Observer): void {
    const key = keyOf(chance);
    this.observer = observer;
    this.arrived = 0;
    this.contacts.clear();
    this.agenda.clear();
    this.arrivals.clear();
    this.comers.clear();
    this.hands.begin(observer);
    this.floor.begin(observer);
    this.arrivalPlan.begin(key);
    for (const { index, intake, open } of this.layout.classes) {
      open.reset();
      intake.begin(key);
      this.arrivals.add(Happening.arrival, intake.arrivals.next(), index);
    }
    this.roster.begin(key, observer);
    this.openings.begin();
  }

  /** Handles arrivals before a minute and all other events up to it. */
  private advance(until: number): void {
    const { agenda, arrivals } = this;
    let arrivalTime = arrivals.nextTime();
    for (;;) {
      const eventTime = agenda.nextTime();
      if (eventTime <= arrivalTime) {
        if (eventTime > until || eventTime === Infinity) return;
        this.happen(eventTime);
      } else {
        if (arrivalTime >= until) return;
        this.arrive(arrivalTime);
        arrivalTime = arrivals.nextTime();
      }
    }
  }

  private happen(now: number): void {
    const { agenda } = this;
    const payload = agenda.take();
    const index = payload >> kindBits;
    const kind = payload & kindMask;
    if (kind === Happening.departure) {
      const contact = this.contacts.at(index);
      if (contact.event === agenda.taken) this.depart(contact, now);
    } else if (kind === Happening.dutyBorder) this.roster.cross(index, now, this.floor);
    else this.happenSeldom(kind, index, now);
  }

  /** Apart from what happens all the time, which is compiled the sooner the less of it there is. */
  private happenSeldom(kind: number, index: number, now: number): void {
    const { agenda, layout, floor } = this;
    switch (kind) {
      case Happening.channelOpens:
        this.openings.scheduleNext();
        for (const group of (layout.lines[index] as Line).groups) floor.serveGroup(group, now);
        return;
      case Happening.serviceOpens:
        this.openings.scheduleNext();
        floor.serveGroup(layout.groups[index] as GroupAtWork, now);
        return;
      case Happening.overflow: {
        const contact = this.contacts.at(index);
        if (contact.event === agenda.taken) floor.overflow(contact, now);
        return;
      }
      case Happening.callback: {
        const contact = this.contacts.at(index);
        if (contact.event === agenda.taken) this.callBack(contact, now);
        return;
      }
      case Happening.repeat:
        this.comers.take(index);
        this.admitMoved(this.comers.classIndex, this.comers.seed, now);
    }
  }

  private arrive(now: number): void {
    const of = this.layout.classes[this.arrivals.nextIndex()] as ClassAtWork;
    const { intake } = of;
    this.arrivals.postpone(intake.arrivals.next());
    intake.draw(this.draws);
    this.admit(of, now);
  }

  /** The contact whose draws are at hand finds its channel open, or goes where the closed channel sends it. */
  private admit(of: ClassAtWork, now: number): void {
    const { whenClosed } = of;
    if (whenClosed.to === 'wait' || of.open.isOpen(now)) {
      this.floor.place(this.record(of, now), now);
    } else if (whenClosed.to === 'turn-away') {
      this.observer.outcome(of.index, now, now, Outcome.turnedAway, -1);
    } else {
      this.observer.outcome(of.index, now, now, Outcome.moved, -1);
      this.admitMoved(whenClosed.classIndex, this.draws.seed, now);
    }
  }

  private admitMoved(classIndex: number, seed: number, now: number): void {
    const of = this.layout.classes[classIndex] as ClassAtWork;
    of.intake.drawMoved(seed, this.draws);
    this.admit(of, now);
  }

  private record(of: ClassAtWork, now: number): Contact {
    const { handlingMinutes, patienceMinutes, seed } = this.draws;
    const contact = this.contacts.add(of);
    const patienceEnd = now + patienceMinutes;
    const closing = of.turnsAway ? of.open.closingAfter(now) : Infinity;
    contact.arrival = now;
    contact.since = now;
    contact.due = NaN;
    contact.number = this.arrived++;
    const closes = closing < patienceEnd;
    contact.patienceEnd = closes ? closing : patienceEnd;
    contact.closes = closes;
    contact.remaining = handlingMinutes;
    contact.event = -1;
    contact.repliesSent = 0;
    contact.repliesLeft = of.intake.drawFollowUps(seed);
    contact.seed = seed;
    contact.lines = 0;
    return contact;
  }

  private depart(contact: Contact, now: number): void {
    const { person, of } = contact;
    if (person !== null) this.hands.finish(contact, person, now);
    if (of.isLive) this.endContact(contact, now);
    else this.sendReply(contact, now);
    if (person !== null) this.floor.serve(person, now);
  }

  /**
   * The first reply is the answer; if more are to follow, the contact joins its line again at once, and its
   * due time counts from now. Where a group that does not resolve takes one of them, the contact ends as a message.
   */
  private sendReply(contact: Contact, now: number): void {
    const { of, repliesLeft } = contact;
    const { index, resolves } = contact.group as GroupAtWork;
    const sent = contact.repliesSent + 1;
    contact.repliesSent = sent;
    if (sent === 1) {
      const outcome = resolves ? Outcome.answered : Outcome.message;
      this.observer.outcome(of.index, contact.arrival, now, outcome, index);
    } else if (resolves) this.observer.replied?.(of.index, contact.since, now);
    if (!resolves || repliesLeft === 0) return this.endContact(contact, now);
    contact.repliesLeft = repliesLeft - 1;
    contact.due = NaN;
    contact.since = now;
    contact.number = this.arrived++;
    contact.remaining = of.intake.drawReply(contact.seed, sent);
    this.floor.place(contact, now);
  }

  private endContact(contact: Contact, now: number): void {
    const { seed, of } = contact;
    const { resolves } = contact.group as GroupAtWork;
    if (resolves) {
      this.observer.resolved(of.index, contact.arrival, now);
      const minute = of.intake.drawRepeat(seed, now);
      if (minute < this.system.horizonMinutes) {
        this.agenda.add(Happening.repeat, minute, this.comers.add(of.repeatClass, seed));
      }
    }
    this.contacts.end(contact);
    if (!resolves && of.messageClass !== null && now < this.system.horizonMinutes) {
      this.admitMoved(of.messageClass, seed, now);
    }
  }

  /** A line forgets the contact when it comes to its head. */
  private callBack(contact: Contact, now: number): void {
    const { of, seed } = contact;
    const { callback } = of;
    if (callback === undefined || !of.intake.drawCallback(seed) || !this.floor.takeBack(contact, now)) return;
    this.observer.outcome(of.index, contact.arrival, now, Outcome.moved, -1);
    this.admitMoved(callback.classIndex, seed, now);
  }
}
