import { Happening, type Agenda } from './agenda';
import { Hand, Stage, type Contact, type GroupAtWork, type Person } from './at-work';
import { deaf, Outcome, type Observer } from './system';

/** What people have in hand: contacts begin, stop and end here, and work is told of. */
export class Hands {
  private observer: Observer = deaf;

  constructor(
    private readonly horizonMinutes: number,
    private readonly agenda: Agenda,
  ) {}

  /** Starts a replication. */
  begin(observer: Observer): void {
    this.observer = observer;
  }

  /** The person begins, or goes on, with the contact; returns the written work that it interrupts, null = none. */
  start(contact: Contact, person: Person, now: number): Contact | null {
    const interrupted = person.hand === Hand.written ? this.putDown(person, now) : null;
    const { of } = contact;
    this.take(contact, person, person.group, now);
    if (of.isChat) this.beginChat(contact, person, now);
    else {
      person.hand = of.isLive ? Hand.call : Hand.written;
      person.inHand.push(contact);
      person.since = now;
      this.schedule(contact, now + contact.remaining);
    }
    person.enrol(now);
    return interrupted;
  }

  /** Somebody at a service takes the contact, and is not interrupted. */
  startAtService(contact: Contact, group: GroupAtWork, now: number): void {
    const end = now + contact.remaining;
    this.take(contact, null, group, now);
    this.schedule(contact, end);
    this.observer.work(group.index, contact.of.index, now, Math.min(end, this.horizonMinutes));
  }

  /** The contact is done; whoever had it is not enrolled again before `serve`. */
  finish(contact: Contact, person: Person, now: number): void {
    if (person.hand === Hand.chat) this.endChat(contact, person, now);
    else this.stopWork(person, now);
    if (person.hand === Hand.nothing) person.strike();
  }

  /** Takes a call or written work out of a person's hand, with the time it still needs, and returns it. */
  putDown(person: Person, now: number): Contact {
    const contact = this.stopWork(person, now);
    contact.remaining -= now - person.since;
    contact.event = -1;
    person.strike();
    return contact;
  }

  /** Takes a live contact out of a person's hand, with the time it still needs, and returns it; null = none. */
  giveUp(person: Person, now: number): Contact | null {
    if (person.hand === Hand.call) return this.putDown(person, now);
    if (person.hand !== Hand.chat) return null;
    const contact = person.inHand[0] as Contact;
    this.endChat(contact, person, now);
    contact.event = -1;
    return contact;
  }

  /** Tells of the work that is still going on when the run ends. */
  close(people: readonly Person[], end: number): void {
    for (const person of people) if (person.hand !== Hand.nothing) this.tellWork(person, end);
  }

  private take(contact: Contact, person: Person | null, group: GroupAtWork, now: number): void {
    contact.stage = Stage.inHand;
    contact.person = person;
    contact.group = group;
    contact.patienceEnd = Infinity;
    if (!contact.of.isLive || contact.repliesSent > 0) return;
    contact.repliesSent = 1;
    const outcome = group.resolves ? Outcome.answered : Outcome.message;
    this.observer.outcome(contact.of.index, contact.arrival, now, outcome, group.index);
  }

  private stopWork(person: Person, now: number): Contact {
    this.tellWork(person, now);
    person.hand = Hand.nothing;
    return person.inHand.pop() as Contact;
  }

  private beginChat(contact: Contact, person: Person, now: number): void {
    this.settleChats(person, now);
    person.inHand.push(contact);
    person.hand = Hand.chat;
    if (person.group.chatPaces !== null) this.rescheduleChats(person, person.group.chatPaces, now);
    else this.schedule(contact, now + contact.remaining);
  }

  private endChat(contact: Contact, person: Person, now: number): void {
    const { inHand } = person;
    this.settleChats(person, now);
    inHand.splice(inHand.indexOf(contact), 1);
    if (inHand.length === 0) person.hand = Hand.nothing;
    else if (person.group.chatPaces !== null) this.rescheduleChats(person, person.group.chatPaces, now);
  }

  /** Ends the present stretch of a person's chats. */
  private settleChats(person: Person, now: number): void {
    const { inHand } = person;
    const open = inHand.length;
    if (open > 0) {
      this.tellWork(person, now);
      const { chatPaces } = person.group;
      const progress = (now - person.since) * (chatPaces === null ? 1 : (chatPaces[open - 1] ?? 0));
      for (let chat = 0; chat < open; chat++) (inHand[chat] as Contact).remaining -= progress;
    }
    person.since = now;
  }

  /** All chats of a person go on at another pace. */
  private rescheduleChats({ inHand }: Person, paces: readonly number[], now: number): void {
    const open = inHand.length;
    const pace = paces[open - 1] ?? 1;
    for (let chat = 0; chat < open; chat++) {
      const contact = inHand[chat] as Contact;
      this.schedule(contact, now + Math.max(0, contact.remaining) / pace);
    }
  }

  private schedule(contact: Contact, end: number): void {
    contact.event = this.agenda.add(Happening.departure, end, contact.index);
  }

  private tellWork(person: Person, now: number): void {
    const { since } = person;
    if (now > since)
      this.observer.work(person.group.index, (person.inHand[0] as Contact).of.index, since, now);
  }
}
