import type { Contacts } from './contacts';

/**
 * Contacts in the order in which they are to be taken. Whoever comes after everybody else goes into a ring,
 * which costs next to nothing and is all that a first-come line needs; whoever comes before somebody goes
 * into a heap. The first is the earlier of the two heads.
 */
export class WaitingLine {
  private ring = new Int32Array(16);
  private ringHead = 0;
  private ringSize = 0;
  private heap = new Int32Array(16);
  private heapSize = 0;

  constructor(private readonly contacts: Contacts) {}

  clear(): void {
    this.ringHead = 0;
    this.ringSize = 0;
    this.heapSize = 0;
  }

  get isEmpty(): boolean {
    return this.ringSize + this.heapSize === 0;
  }

  /** Who is to be taken next; −1 when nobody waits. */
  first(): number {
    if (this.ringSize === 0) return this.heapSize === 0 ? -1 : (this.heap[0] as number);
    const inRing = this.ring[this.ringHead] as number;
    if (this.heapSize === 0) return inRing;
    const inHeap = this.heap[0] as number;
    return this.contacts.isBefore(inHeap, inRing) ? inHeap : inRing;
  }

  /** Takes out whoever `first` has told to be next. */
  removeFirst(first: number): void {
    if (this.ringSize > 0 && this.ring[this.ringHead] === first) {
      this.ringHead = (this.ringHead + 1) & (this.ring.length - 1);
      this.ringSize--;
    } else {
      this.sink(this.heap[--this.heapSize] as number);
    }
  }

  add(contact: number): void {
    if (this.ringSize === 0) this.append(contact);
    else {
      const last = this.ring[(this.ringHead + this.ringSize - 1) & (this.ring.length - 1)] as number;
      if (this.contacts.isBefore(last, contact)) this.append(contact);
      else this.rise(contact);
    }
  }

  private append(contact: number): void {
    if (this.ringSize === this.ring.length) {
      const longer = new Int32Array(2 * this.ring.length);
      longer.set(this.ring.subarray(this.ringHead));
      longer.set(this.ring.subarray(0, this.ringHead), this.ring.length - this.ringHead);
      this.ring = longer;
      this.ringHead = 0;
    }
    this.ring[(this.ringHead + this.ringSize++) & (this.ring.length - 1)] = contact;
  }

  private rise(contact: number): void {
    if (this.heapSize === this.heap.length) {
      const larger = new Int32Array(2 * this.heap.length);
      larger.set(this.heap);
      this.heap = larger;
    }
    this.riseFrom(this.heapSize++, contact);
  }

  private riseFrom(bottom: number, contact: number): void {
    const { heap, contacts } = this;
    let hole = bottom;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = heap[parent] as number;
      if (!contacts.isBefore(contact, above)) break;
      heap[hole] = above;
      hole = parent;
    }
    heap[hole] = contact;
  }

  /** Fills the top. The hole goes to the bottom first: what comes from there mostly stays there, which saves half of the comparing. */
  private sink(contact: number): void {
    const { heap, contacts, heapSize } = this;
    let hole = 0;
    for (let child = 1; child < heapSize; child = 2 * hole + 1) {
      const right = child + 1;
      if (right < heapSize && contacts.isBefore(heap[right] as number, heap[child] as number)) child = right;
      heap[hole] = heap[child] as number;
      hole = child;
    }
    this.riseFrom(hole, contact);
  }
}
