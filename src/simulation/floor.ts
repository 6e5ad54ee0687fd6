import { Happening, type Agenda } from './agenda';
import { Hand, Stage, type Contact, type GroupAtWork, type Line, type Person } from './at-work';
import type { Contacts } from './contacts';
import type { Hands } from './hands';
import type { Layout } from './layout';
import { deaf, Outcome, type Observer } from './system';

/**
 * Who takes what. A contact that arrives looks for somebody, a person who is freed looks for a contact:
 * live before written, then priority, then the earliest due, then first come.
 */
export class Floor {
  private observer: Observer = deaf;

  constructor(
    private readonly layout: Layout,
    private readonly contacts: Contacts,
    private readonly hands: Hands,
    private readonly agenda: Agenda,
  ) {}

  /** Starts a replication: nobody waits, and every calendar begins again. */
  begin(observer: Observer): void {
    this.observer = observer;
    for (const { waiting, open } of this.layout.lines) {
      waiting.clear();
      open.reset();
    }
    for (const { service, idle, withRoom, writing } of this.layout.groups) {
      service?.reset();
      for (const roll of [idle, withRoom, writing]) roll.clear();
    }
  }

  /** A contact that nobody has in hand finds somebody or waits. */
  place(contact: Contact, now: number): void {
    const { line, groups, overflowLine, callback } = contact.of;
    if (line.open.isOpen(now) && this.findSomebody(contact, groups, now)) return;
    this.join(line, contact);
    if (overflowLine !== null || callback !== undefined) this.scheduleGoingOn(contact, now);
  }

  /** The contact has waited long enough to be taken by further groups too. */
  overflow(contact: Contact, now: number): void {
    const { overflowLine, overflowGroups } = contact.of;
    if (overflowLine === null || contact.stage !== Stage.waiting || contact.patienceEnd < now) return;
    if (!this.findSomebody(contact, overflowGroups, now)) this.join(overflowLine, contact);
  }

  /** Whoever is free takes what waits and suits: one contact, or as many chats as there is room for. */
  serve(person: Person, now: number): void {
    while (person.canTake(now)) {
      const contact = this.takeNext(person.group, person.hand === Hand.chat, now);
      if (contact === null) break;
      this.start(contact, person, now);
      if (person.hand !== Hand.chat) return; // Enrolled with what was started.
    }
    person.enrol(now);
  }

  /** Something has opened: idle people of the group, or the service, look whether they can take anything. */
  serveGroup(group: GroupAtWork, now: number): void {
    if (group.service !== null) this.drain(group, now);
    for (let person = group.idle.first; person !== null; person = group.idle.first) {
      this.serve(person, now);
      if (person.hand === Hand.nothing) return;
    }
  }

  /**
   * Off duty: written work is handed back with the time it still needs; live contacts are finished first, unless
   * the duty is over and the team does otherwise.
   */
  leave(person: Person, now: number, isOver: boolean): void {
    const { hands } = this;
    const { endOfShift } = person.group;
    person.presenceEnd = -Infinity;
    const handedBack: Contact[] = [];
    if (person.hand === Hand.written) handedBack.push(hands.putDown(person, now));
    else if (isOver && endOfShift !== 'finish') {
      for (let contact = hands.giveUp(person, now); contact !== null; contact = hands.giveUp(person, now)) {
        if (endOfShift === 'cut') this.contacts.end(contact);
        else handedBack.push(contact);
      }
    }
    person.enrol(now);
    for (const contact of handedBack) this.place(contact, now);
  }

  /** Whoever still waits when their callback is due leaves the line. */
  takeBack(contact: Contact, now: number): boolean {
    if (contact.stage !== Stage.waiting || contact.patienceEnd < now) return false;
    contact.stage = Stage.gone;
    return true;
  }

  /** Nobody who has been answered, and handed back, needs to be called. */
  private scheduleGoingOn(contact: Contact, now: number): void {
    const { callback, overflowLine, overflowAfterMinutes } = contact.of;
    const { agenda } = this;
    if (callback !== undefined && contact.repliesSent === 0) {
      contact.event = agenda.add(Happening.callback, now + callback.afterMinutes, contact.index);
    }
    if (overflowLine !== null) {
      contact.event = agenda.add(Happening.overflow, now + overflowAfterMinutes, contact.index);
    }
  }

  private join(line: Line, contact: Contact): void {
    if (Number.isNaN(contact.due)) {
      const { isLive, due, nextDue } = contact.of;
      contact.due = (isLive || contact.repliesSent === 0 ? due : nextDue)(contact.since);
    }
    contact.stage = Stage.waiting;
    contact.lines++;
    line.waiting.add(contact);
  }

  /**
   * In this order, in each step by the order of the groups: for a chat whoever chats and has room;
   * an idle person or a service; for a live contact whoever writes, the one who began last first, as the more urgent
   * work was taken before.
   */
  private findSomebody(contact: Contact, groups: readonly GroupAtWork[], now: number): boolean {
    const { of } = contact;
    if (of.isChat) {
      for (let index = 0; index < groups.length; index++) {
        const person = (groups[index] as GroupAtWork).withRoom.first;
        if (person !== null) return this.start(contact, person, now);
      }
    }
    for (let index = 0; index < groups.length; index++) {
      const group = groups[index] as GroupAtWork;
      if (group.service !== null && group.service.isOpen(now)) {
        this.hands.startAtService(contact, group, now);
        return true;
      }
      const person = group.idle.first;
      if (person !== null) return this.start(contact, person, now);
    }
    if (!of.isLive) return false;
    for (let index = 0; index < groups.length; index++) {
      const person = (groups[index] as GroupAtWork).writing.last;
      if (person !== null) return this.start(contact, person, now);
    }
    return false;
  }

  /** Takes the contact that the group is to serve next out of its line; null = none. */
  private takeNext(group: GroupAtWork, chatsOnly: boolean, now: number): Contact | null {
    if (chatsOnly) return this.takeFirst(group.chatLines, now);
    return this.takeFirst(group.liveLines, now) ?? this.takeFirst(group.writtenLines, now);
  }

  private takeFirst(lines: readonly Line[], now: number): Contact | null {
    let best: Contact | null = null;
    let bestLine: Line | null = null;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index] as Line;
      if (line.waiting.size === 0) continue;
      const first = this.firstWaiting(line.waiting, now);
      if (first === null || (best !== null && best.isBefore(first)) || !line.open.isOpen(now)) continue;
      best = first;
      bestLine = line;
    }
    if (best !== null && bestLine !== null) this.removeFirst(bestLine.waiting, best);
    return best;
  }

  /** Here giving up is noticed: whoever's patience ended before now is gone; at exactly now they still answer. */
  private firstWaiting(line: Line['waiting'], now: number): Contact | null {
    for (let contact = line.first(); contact !== null; contact = line.first()) {
      const waits = contact.stage === Stage.waiting;
      if (waits && contact.patienceEnd >= now) return contact;
      this.removeFirst(line, contact);
      if (waits) {
        contact.stage = Stage.gone;
        this.tellAbandoned(contact);
      }
      this.contacts.release(contact);
    }
    return null;
  }

  private removeFirst(line: Line['waiting'], contact: Contact): void {
    line.removeFirst(contact);
    contact.lines--;
  }

  private drain(group: GroupAtWork, now: number): void {
    for (
      let contact = this.takeNext(group, false, now);
      contact !== null;
      contact = this.takeNext(group, false, now)
    ) {
      this.hands.startAtService(contact, group, now);
    }
  }

  /** True, so that whoever looked for somebody knows that somebody was found. */
  private start(contact: Contact, person: Person, now: number): true {
    const interrupted = this.hands.start(contact, person, now);
    if (interrupted !== null) this.place(interrupted, now);
    return true;
  }

  private tellAbandoned({ of, arrival, patienceEnd, closes }: Contact): void {
    const outcome = closes ? Outcome.turnedAway : Outcome.abandoned;
    this.observer.outcome(of.index, arrival, patienceEnd, outcome, -1);
  }
}
