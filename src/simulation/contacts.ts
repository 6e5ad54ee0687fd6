import { Contact, Stage, type ClassAtWork } from './at-work';

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
