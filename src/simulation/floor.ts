import { Happening, type Agenda } from './agenda';
import { Stage, type Contacts } from './contacts';
import { layOut, overflowGroups, type Layout, type Line } from './layout';
import type { Hands } from './hands';
import { Hand, type People } from './people';
import { OpenSpans } from './spans';
import { deaf, Outcome, type ContactClass, type EndOfShift, type Observer, type System } from './system';

/**
 * Who takes what. A contact that arrives looks for somebody, a person who is freed looks for a contact:
 * live before written, then priority, then the earliest due, then first come.
 */
export class Floor {
  readonly layout: Layout;
  private readonly live: readonly boolean[];
  private readonly chat: readonly boolean[];
  private readonly overflowGroups: readonly (readonly number[])[];
  /** Per class: whether who has waited for long may go on to somebody else. */
  private readonly goesOn: readonly boolean[];
  /** Per group: when a service answers; null for a team. */
  private readonly services: readonly (OpenSpans | null)[];
  private readonly endOfShift: readonly EndOfShift[];
  private observer: Observer = deaf;

  constructor(
    private readonly system: System,
    private readonly contacts: Contacts,
    private readonly people: People,
    private readonly hands: Hands,
    private readonly agenda: Agenda,
  ) {
    this.layout = layOut(system, contacts);
    this.live = system.classes.map(({ kind }) => kind !== 'written');
    this.chat = system.classes.map(({ kind }) => kind === 'chat');
    this.overflowGroups = system.classes.map(overflowGroups);
    this.goesOn = system.classes.map(({ callback, overflow }) => callback !== undefined || overflow !== null);
    this.endOfShift = system.groups.map((group) =>
      group.kind === 'team' ? (group.endOfShift ?? 'finish') : 'finish',
    );
    this.services = system.groups.map((group) =>
      group.kind === 'service' ? new OpenSpans(group.openSpans) : null,
    );
  }

  /** Starts a replication: nobody waits, and every calendar begins again. */
  begin(observer: Observer): void {
    this.observer = observer;
    for (const { waiting, open } of this.layout.lines) {
      waiting.clear();
      open.reset();
    }
    for (const service of this.services) service?.reset();
  }

  /** A contact that nobody has in hand finds somebody or waits. */
  place(contact: number, now: number): void {
    const classIndex = this.contacts.classIndex[contact] as number;
    const line = this.layout.ownLine[classIndex] as Line;
    if (line.open.isOpen(now) && this.findSomebody(contact, line.groups, now)) return;
    this.join(line, contact);
    if (this.goesOn[classIndex] === true) this.scheduleGoingOn(contact, classIndex, now);
  }

  /** The contact has waited long enough to be taken by further groups too. */
  overflow(contact: number, now: number): void {
    const { contacts } = this;
    if (contacts.stage[contact] !== Stage.waiting || (contacts.patienceEnd[contact] as number) < now) return;
    const classIndex = contacts.classIndex[contact] as number;
    if (this.findSomebody(contact, this.overflowGroups[classIndex] as readonly number[], now)) return;
    const line = this.layout.overflowLine[classIndex] ?? null;
    if (line !== null) this.join(line, contact);
  }

  /** Whoever is free takes what waits and suits: one contact, or as many chats as there is room for. */
  serve(person: number, now: number): void {
    const { people } = this;
    while (people.canTake(person, now)) {
      const contact = this.takeNext(people.group[person] as number, people.hand[person] === Hand.chat, now);
      if (contact === -1) break;
      this.start(contact, person, now);
      if (people.hand[person] !== Hand.chat) return; // Enrolled with what was started.
    }
    people.enrol(person, now);
  }

  /** Something has opened: idle people of the group, or the service, look whether they can take anything. */
  serveGroup(group: number, now: number): void {
    const { people } = this;
    if (this.services[group] !== null) this.drain(group, now);
    for (let person = people.longestIdle(group); person !== -1; person = people.longestIdle(group)) {
      this.serve(person, now);
      if (people.hand[person] === Hand.nothing) return;
    }
  }

  /**
   * Off duty: written work is handed back with the time it still needs; live contacts are finished first, unless
   * the duty is over and the team does otherwise.
   */
  leave(person: number, now: number, isOver: boolean): void {
    const { people, hands } = this;
    people.presenceEnd[person] = -Infinity;
    const writes = people.hand[person] === Hand.written;
    const handedBack = [writes ? hands.putDown(person, now) : -1];
    const policy = this.endOfShift[people.group[person] as number];
    if (!writes && isOver && policy !== 'finish') {
      for (let contact = hands.giveUp(person, now); contact !== -1; contact = hands.giveUp(person, now)) {
        if (policy === 'cut') this.contacts.end(contact);
        else handedBack.push(contact);
      }
    }
    people.enrol(person, now);
    for (const contact of handedBack) if (contact !== -1) this.place(contact, now);
  }

  /** Whoever still waits when their callback is due leaves the line. */
  takeBack(contact: number, now: number): boolean {
    const { contacts } = this;
    if (contacts.stage[contact] !== Stage.waiting || (contacts.patienceEnd[contact] as number) < now)
      return false;
    contacts.stage[contact] = Stage.gone;
    return true;
  }

  /** Nobody who has been answered, and handed back, needs to be called. */
  private scheduleGoingOn(contact: number, classIndex: number, now: number): void {
    const { callback, overflow } = this.system.classes[classIndex] as ContactClass;
    const { contacts, agenda } = this;
    if (callback !== undefined && contacts.repliesSent[contact] === 0) {
      contacts.event[contact] = agenda.add(Happening.callback, now + callback.afterMinutes, contact);
    }
    if (overflow === null || this.layout.overflowLine[classIndex] === null) return;
    contacts.event[contact] = agenda.add(Happening.overflow, now + overflow.afterMinutes, contact);
  }

  private join(line: Line, contact: number): void {
    const { contacts } = this;
    if (Number.isNaN(contacts.due[contact])) {
      const { due, nextDue } = this.system.classes[contacts.classIndex[contact] as number] as ContactClass;
      const isNext =
        this.live[contacts.classIndex[contact] as number] !== true && contacts.repliesSent[contact] !== 0;
      contacts.due[contact] = ((isNext ? nextDue : undefined) ?? due)(contacts.since[contact] as number);
    }
    contacts.stage[contact] = Stage.waiting;
    contacts.lines[contact] = (contacts.lines[contact] as number) + 1;
    line.waiting.add(contact);
  }

  /**
   * In this order, in each step by the order of the groups: for a chat whoever chats and has room;
   * an idle person or a service; for a live contact whoever writes.
   */
  private findSomebody(contact: number, groups: readonly number[], now: number): boolean {
    const { people, services } = this;
    const classIndex = this.contacts.classIndex[contact] as number;
    if (this.chat[classIndex] === true) {
      for (let index = 0; index < groups.length; index++) {
        const person = people.longestWithRoom(groups[index] as number);
        if (person !== -1) return this.start(contact, person, now);
      }
    }
    for (let index = 0; index < groups.length; index++) {
      const group = groups[index] as number;
      const service = services[group] as OpenSpans | null;
      if (service !== null && service.isOpen(now)) {
        this.hands.startAtService(contact, group, now);
        return true;
      }
      const person = people.longestIdle(group);
      if (person !== -1) return this.start(contact, person, now);
    }
    if (this.live[classIndex] !== true) return false;
    for (let index = 0; index < groups.length; index++) {
      const person = people.lastToWrite(groups[index] as number);
      if (person !== -1) return this.start(contact, person, now);
    }
    return false;
  }

  /** Takes the contact that the group is to serve next out of its line; −1 = none. */
  private takeNext(group: number, chatsOnly: boolean, now: number): number {
    const { chatLines, liveLines, writtenLines } = this.layout;
    const live = this.takeFirst((chatsOnly ? chatLines : liveLines)[group] as readonly Line[], now);
    if (live !== -1 || chatsOnly) return live;
    return this.takeFirst(writtenLines[group] as readonly Line[], now);
  }

  private takeFirst(lines: readonly Line[], now: number): number {
    let best = -1;
    let bestLine: Line | undefined;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index] as Line;
      if (line.waiting.isEmpty) continue;
      const first = this.firstWaiting(line.waiting, now);
      if (first === -1 || (best !== -1 && this.contacts.isBefore(best, first))) continue;
      if (!line.open.isOpen(now)) continue;
      best = first;
      bestLine = line;
    }
    if (bestLine !== undefined) this.removeFirst(bestLine.waiting, best);
    return best;
  }

  /** Here giving up is noticed: whoever's patience ended before now is gone; at exactly now they still answer. */
  private firstWaiting(line: Line['waiting'], now: number): number {
    const { contacts } = this;
    for (let contact = line.first(); contact !== -1; contact = line.first()) {
      const waits = contacts.stage[contact] === Stage.waiting;
      const patienceEnd = contacts.patienceEnd[contact] as number;
      if (waits && patienceEnd >= now) return contact;
      this.removeFirst(line, contact);
      if (waits) {
        contacts.stage[contact] = Stage.gone;
        this.tellAbandoned(contact, patienceEnd);
      }
      contacts.release(contact);
    }
    return -1;
  }

  private removeFirst(line: Line['waiting'], contact: number): void {
    line.removeFirst(contact);
    this.contacts.lines[contact] = (this.contacts.lines[contact] as number) - 1;
  }

  private drain(group: number, now: number): void {
    for (
      let contact = this.takeNext(group, false, now);
      contact !== -1;
      contact = this.takeNext(group, false, now)
    ) {
      this.hands.startAtService(contact, group, now);
    }
  }

  /** True, so that whoever looked for somebody knows that somebody was found. */
  private start(contact: number, person: number, now: number): true {
    const interrupted = this.hands.start(contact, person, now);
    if (interrupted !== -1) this.place(interrupted, now);
    return true;
  }

  private tellAbandoned(contact: number, end: number): void {
    const { contacts, observer } = this;
    const classIndex = contacts.classIndex[contact] as number;
    const outcome = contacts.closes[contact] === 1 ? Outcome.turnedAway : Outcome.abandoned;
    observer.outcome(classIndex, contacts.arrival[contact] as number, end, outcome, -1);
  }
}
