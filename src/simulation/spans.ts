import { invariant } from '../errors';

/**
 * Whether something is open, asked for ever later minutes. Spans are start, end, start, end …, ascending;
 * an end is excluded. null = always open.
 */
export class OpenSpans {
  private next = 0;

  constructor(private readonly spans: Float64Array | null) {
    if (spans === null) return;
    invariant(spans.length % 2 === 0, 'every span has a start and an end');
    invariant(
      spans.every((minute, index) => index === 0 || minute >= (spans[index - 1] as number)),
      'spans ascend',
    );
  }

  /** From the first minute again. */
  reset(): void {
    this.next = 0;
  }

  isOpen(minute: number): boolean {
    const { spans } = this;
    if (spans === null) return true;
    while (this.next < spans.length && (spans[this.next + 1] as number) <= minute) this.next += 2;
    return this.next < spans.length && (spans[this.next] as number) <= minute;
  }

  /** When what is open at this minute closes. */
  closingAfter(minute: number): number {
    if (this.spans === null || !this.isOpen(minute)) return Infinity;
    return this.spans[this.next + 1] as number;
  }
}

/** The minutes of the run, 0 and the horizon excluded, at which something opens. */
export function openings(spans: Float64Array | null, horizonMinutes: number): number[] {
  if (spans === null) return [];
  return Array.from(spans).filter(
    (minute, index) => index % 2 === 0 && minute > 0 && minute < horizonMinutes,
  );
}
