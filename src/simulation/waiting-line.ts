/** What can be put in an order. */
interface Ordered<Other> {
  readonly isBefore: (other: Other) => boolean;
}

/**
 * Contacts in the order in which they are to be taken. Whoever comes after everybody else goes into a ring,
 * which costs next to nothing and is all that a first-come line needs; whoever comes before somebody goes
 * into a heap. The first is the earlier of the two heads.
 */
export class WaitingLine<Contact extends Ordered<Contact>> {
  /** How many wait. */
  size = 0;
  private ring: (Contact | null)[] = Array.from({ length: 16 }, () => null);
  private ringHead = 0;
  private ringSize = 0;
  private readonly heap: Contact[] = listOfObjects();

  clear(): void {
    this.size = 0;
    this.ringHead = 0;
    this.ringSize = 0;
    this.heap.length = 0;
  }

  /** Who is to be taken next; null when nobody waits. */
  first(): Contact | null {
    const { heap } = this;
    if (this.ringSize === 0) return heap.length === 0 ? null : (heap[0] as Contact);
    const inRing = this.ring[this.ringHead] as Contact;
    if (heap.length === 0) return inRing;
    const inHeap = heap[0] as Contact;
    return inHeap.isBefore(inRing) ? inHeap : inRing;
  }

  /** Takes out whoever `first` has told to be next. */
  removeFirst(first: Contact): void {
    const { ring, ringHead } = this;
    this.size--;
    if (this.ringSize > 0 && ring[ringHead] === first) {
      this.ringHead = (ringHead + 1) & (ring.length - 1);
      this.ringSize--;
    } else {
      const last = this.heap.pop() as Contact;
      if (this.heap.length > 0) this.sink(last);
    }
  }

  add(contact: Contact): void {
    const { ring, ringHead, ringSize } = this;
    this.size++;
    if (ringSize > 0) {
      const last = ring[(ringHead + ringSize - 1) & (ring.length - 1)] as Contact;
      if (!last.isBefore(contact)) {
        this.heap.push(contact);
        this.rise(this.heap.length - 1, contact);
        return;
      }
    }
    if (ringSize === ring.length) this.grow();
    this.ring[(this.ringHead + ringSize) & (this.ring.length - 1)] = contact;
    this.ringSize = ringSize + 1;
  }

  private grow(): void {
    const { ring, ringHead } = this;
    const room = ring.map(() => null);
    this.ring = [...ring.slice(ringHead), ...ring.slice(0, ringHead), ...room];
    this.ringHead = 0;
  }

  private rise(bottom: number, contact: Contact): void {
    const { heap } = this;
    let hole = bottom;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = heap[parent] as Contact;
      if (!contact.isBefore(above)) break;
      heap[hole] = above;
      hole = parent;
    }
    heap[hole] = contact;
  }

  /** Fills the top. The hole goes to the bottom first: what comes from there mostly stays there, which saves half of the comparing. */
  private sink(contact: Contact): void {
    const { heap } = this;
    const { length } = heap;
    let hole = 0;
    for (let child = 1; child < length; child = 2 * hole + 1) {
      const right = child + 1;
      if (right < length && (heap[right] as Contact).isBefore(heap[child] as Contact)) child = right;
      heap[hole] = heap[child] as Contact;
      hole = child;
    }
    this.rise(hole, contact);
  }
}

/** An empty list of which the compiler knows that it is for no numbers: an ordinary one changes its kind with the first element. */
function listOfObjects<Element extends object>(): Element[] {
  const list: (Element | null)[] = [null];
  list.length = 0;
  return list as Element[];
}
