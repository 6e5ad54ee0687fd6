import { invariant } from '../errors';

/**
 * Whether something is open, asked for ever later minutes. Spans are start, end, start, end …, ascending;
 * an end is excluded. null = always open.
 */
export class OpenSpans {
  /** The span that ends next: begins as NaN, so that the compiler keeps room for fractions. */
  private start = NaN;
  private end = NaN;
  private next = 0;

  constructor(private readonly spans: Float64Array | null) {
    this.reset();
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
    this.enter();
  }

  isOpen(minute: number): boolean {
    while (minute >= this.end) {
      this.next += 2;
      this.enter();
    }
    return minute >= this.start;
  }

  /** When what is open at this minute closes. */
  closingAfter(minute: number): number {
    return this.isOpen(minute) ? this.end : Infinity;
  }

  private enter(): void {
    const { spans, next } = this;
    this.start = spans === null ? -Infinity : (spans[next] ?? Infinity);
    this.end = spans?.[next + 1] ?? Infinity;
  }
}

/** The minutes of the run, 0 and the horizon excluded, at which something opens. */
export function openings(spans: Float64Array | null, horizonMinutes: number): number[] {
  if (spans === null) return [];
  return Array.from(spans).filter(
    (minute, index) => index % 2 === 0 && minute > 0 && minute < horizonMinutes,
  );
}
