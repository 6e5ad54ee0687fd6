import type { ClassAtWork, GroupAtWork } from './layout';
import type { Person } from './people';

/** Where a contact is. */
export const Stage = { gone: 0, waiting: 1, inHand: 2 } as const;

/** A contact, used again for another once it is over. Minutes begin as NaN, so that the compiler keeps room for fractions. */
export class Contact {
  arrival = NaN;
  /** Arrival, or the minute the last reply was sent: from then on the next one is waited for. */
  since = NaN;
  /** Order among those who wait: priority, then due, then number, lower first. */
  due = NaN;
  number = NaN;
  /** The last minute at which this contact still takes an answer. */
  patienceEnd = NaN;
  /** Minutes of handling left. */
  remaining = NaN;
  /** Order of the event that waits for this contact; another order means the event is stale. */
  event = NaN;
  /** Who has it; null for a service. */
  person: Person | null = null;
  group: GroupAtWork | null = null;
  /** Live contacts: 1 once somebody had them in hand. */
  repliesSent = 0;
  repliesLeft = 0;
  seed = 0;
  stage: number = Stage.gone;
  /** Whether the end of patience is the closing of the channel. */
  closes = false;
  /** In how many lines it is mentioned. */
  lines = 0;

  constructor(
    /** Its number among all of a run that are not over. */
    readonly index: number,
    public of: ClassAtWork,
  ) {}

  /** Whether this one is to be taken before another. */
  isBefore(other: Contact): boolean {
    const byPriority = this.of.priority - other.of.priority;
    if (byPriority !== 0) return byPriority < 0;
    const { due } = this;
    const otherDue = other.due;
    if (due !== otherDue) return due < otherDue;
    return this.number < other.number;
  }
}

/** All contacts that are not over. One is used again once it is over and no line mentions it any more. */
export class Contacts {
  /** In the order of their indices. */
  private readonly all: Contact[] = [];
  private readonly free: Contact[] = [];
  /** One more than the highest index in use so far. */
  private count = 0;

  /** Forgets all contacts and keeps the room they took. */
  clear(): void {
    this.count = 0;
    this.free.length = 0;
  }

  /** A new contact of a class; all else is what the last one left there. */
  add(of: ClassAtWork): Contact {
    const contact = this.free.pop() ?? this.next(of);
    contact.of = of;
    return contact;
  }

  at(index: number): Contact {
    return this.all[index] as Contact;
  }

  /** All that are in use, or were so far. */
  get used(): readonly Contact[] {
    return this.all.slice(0, this.count);
  }

  /** The contact is over. */
  end(contact: Contact): void {
    contact.stage = Stage.gone;
    this.release(contact);
  }

  /** Makes it free for another if the contact is over and no line mentions it. */
  release(contact: Contact): void {
    if (contact.stage === Stage.gone && contact.lines === 0) this.free.push(contact);
  }

  private next(of: ClassAtWork): Contact {
    const index = this.count++;
    const known = this.all[index];
    if (known !== undefined) return known;
    const contact = new Contact(index, of);
    this.all.push(contact);
    return contact;
  }
}
