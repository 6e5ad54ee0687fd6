import { Happening, type Agenda } from './agenda';
import { Stage, type Contacts } from './contacts';
import { Hand, type People } from './people';
import { deaf, Outcome, type Observer, type System } from './system';

/** What people have in hand: contacts begin, stop and end here, and work is told of. */
export class Hands {
  private readonly live: readonly boolean[];
  private readonly chat: readonly boolean[];
  private readonly resolves: readonly boolean[];
  private readonly chatPaces: readonly (readonly number[] | null)[];
  private observer: Observer = deaf;

  constructor(
    private readonly system: System,
    private readonly contacts: Contacts,
    private readonly people: People,
    private readonly agenda: Agenda,
  ) {
    this.live = system.classes.map(({ kind }) => kind !== 'written');
    this.chat = system.classes.map(({ kind }) => kind === 'chat');
    this.resolves = system.groups.map(({ resolves }) => resolves);
    this.chatPaces = system.groups.map((group) => (group.kind === 'team' ? group.chatPaces : null));
  }

  /** Starts a replication. */
  begin(observer: Observer): void {
    this.observer = observer;
  }

  /** The person begins, or goes on, with the contact; returns the written work that it interrupts, −1 = none. */
  start(contact: number, person: number, now: number): number {
    const { contacts, people } = this;
    const interrupted = people.hand[person] === Hand.written ? this.putDown(person, now) : -1;
    const classIndex = contacts.classIndex[contact] as number;
    this.take(contact, person, people.group[person] as number, now);
    if (this.chat[classIndex] === true) this.beginChat(contact, person, now);
    else {
      people.hand[person] = this.live[classIndex] === true ? Hand.call : Hand.written;
      people.inHand[person * people.maxSlots] = contact;
      people.since[person] = now;
      this.schedule(contact, now + (contacts.remaining[contact] as number));
    }
    people.enrol(person, now);
    return interrupted;
  }

  /** Somebody at a service takes the contact, and is not interrupted. */
  startAtService(contact: number, group: number, now: number): void {
    const { contacts } = this;
    const end = now + (contacts.remaining[contact] as number);
    this.take(contact, -1, group, now);
    this.schedule(contact, end);
    const cut = Math.min(end, this.system.horizonMinutes);
    this.observer.work(group, contacts.classIndex[contact] as number, now, cut);
  }

  /** The contact is done; whoever had it is not enrolled again before `serve`. */
  finish(contact: number, now: number): void {
    const person = this.contacts.person[contact] as number;
    if (person === -1) return;
    if (this.people.hand[person] === Hand.chat) this.endChat(contact, person, now);
    else this.stopWork(person, now);
    if (this.people.hand[person] === Hand.nothing) this.people.strike(person);
  }

  /** Takes written work out of a person's hand and returns it. */
  putDown(person: number, now: number): number {
    const { contacts, people } = this;
    const contact = people.inHand[person * people.maxSlots] as number;
    const done = now - (people.since[person] as number);
    contacts.remaining[contact] = (contacts.remaining[contact] as number) - done;
    contacts.event[contact] = -1;
    this.stopWork(person, now);
    people.strike(person);
    return contact;
  }

  /** Takes a live contact out of a person's hand, with the time it still needs, and returns it; −1 = none. */
  giveUp(person: number, now: number): number {
    const { contacts, people } = this;
    const hand = people.hand[person];
    if (hand === Hand.call) return this.putDown(person, now);
    if (hand !== Hand.chat) return -1;
    const contact = people.inHand[person * people.maxSlots] as number;
    this.endChat(contact, person, now);
    contacts.event[contact] = -1;
    return contact;
  }

  /** Tells of the work that is still going on when the run ends. */
  close(horizonMinutes: number): void {
    for (let person = 0; person < this.people.count; person++) {
      if (this.people.hand[person] !== Hand.nothing) this.tellWork(person, horizonMinutes);
    }
  }

  private take(contact: number, person: number, group: number, now: number): void {
    const { contacts } = this;
    contacts.stage[contact] = Stage.inHand;
    contacts.person[contact] = person;
    contacts.group[contact] = group;
    contacts.patienceEnd[contact] = Infinity;
    const classIndex = contacts.classIndex[contact] as number;
    if (this.live[classIndex] !== true || (contacts.repliesSent[contact] as number) > 0) return;
    contacts.repliesSent[contact] = 1;
    const outcome = this.resolves[group] === true ? Outcome.answered : Outcome.message;
    this.observer.outcome(classIndex, contacts.arrival[contact] as number, now, outcome, group);
  }

  private stopWork(person: number, now: number): void {
    this.tellWork(person, now);
    this.people.hand[person] = Hand.nothing;
  }

  private beginChat(contact: number, person: number, now: number): void {
    const { people } = this;
    const open = this.settleChats(person, now);
    people.inHand[person * people.maxSlots + open] = contact;
    people.openChats[person] = open + 1;
    people.hand[person] = Hand.chat;
    if (this.chatPaces[people.group[person] as number] !== null) this.rescheduleChats(person, now);
    else this.schedule(contact, now + (this.contacts.remaining[contact] as number));
  }

  private endChat(contact: number, person: number, now: number): void {
    const { people } = this;
    const open = this.settleChats(person, now);
    const first = person * people.maxSlots;
    const place = people.inHand.indexOf(contact, first);
    people.inHand.copyWithin(place, place + 1, first + open);
    people.openChats[person] = open - 1;
    if (open === 1) people.hand[person] = Hand.nothing;
    else if (this.chatPaces[people.group[person] as number] !== null) this.rescheduleChats(person, now);
  }

  /** Ends the present stretch of a person's chats and returns how many are open. */
  private settleChats(person: number, now: number): number {
    const { contacts, people } = this;
    const open = people.openChats[person] as number;
    const paces = this.chatPaces[people.group[person] as number] ?? null;
    if (open > 0) this.tellWork(person, now);
    const pace = paces === null ? 1 : (paces[open - 1] ?? 0);
    const progress = (now - (people.since[person] as number)) * pace;
    for (let chat = 0; chat < open; chat++) {
      const contact = people.inHand[person * people.maxSlots + chat] as number;
      contacts.remaining[contact] = (contacts.remaining[contact] as number) - progress;
    }
    people.since[person] = now;
    return open;
  }

  /** All chats of a person go on at another pace. */
  private rescheduleChats(person: number, now: number): void {
    const { contacts, people } = this;
    const open = people.openChats[person] as number;
    const pace = this.chatPaces[people.group[person] as number]?.[open - 1] ?? 1;
    for (let chat = 0; chat < open; chat++) {
      const contact = people.inHand[person * people.maxSlots + chat] as number;
      this.schedule(contact, now + Math.max(0, contacts.remaining[contact] as number) / pace);
    }
  }

  private schedule(contact: number, end: number): void {
    this.contacts.event[contact] = this.agenda.add(Happening.departure, end, contact);
  }

  private tellWork(person: number, now: number): void {
    const { contacts, people } = this;
    const since = people.since[person] as number;
    const contact = people.inHand[person * people.maxSlots] as number;
    if (now <= since) return;
    this.observer.work(people.group[person] as number, contacts.classIndex[contact] as number, since, now);
  }
}
