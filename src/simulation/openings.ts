import { Happening, type Agenda } from './agenda';
import type { Layout } from './layout';
import { openings } from './spans';
import type { System } from './system';

interface Opening {
  readonly minute: number;
  readonly kind: number;
  /** Of the line or the group. */
  readonly index: number;
}

/**
 * When lines and services open: whoever is idle then looks for work. The same in every run, and one after the other on
 * the agenda, which is quicker the less is on it.
 */
export class Openings {
  private readonly all: readonly Opening[];
  private next = 0;

  constructor(
    { groups, horizonMinutes }: System,
    { lines }: Layout,
    private readonly agenda: Agenda,
  ) {
    const of = (kind: number, spans: Float64Array | null, index: number): Opening[] =>
      openings(spans, horizonMinutes).map((minute) => ({ minute, kind, index }));
    this.all = [
      ...lines.flatMap(({ spans }, index) => of(Happening.channelOpens, spans, index)),
      ...groups.flatMap((group, index) =>
        group.kind === 'service' ? of(Happening.serviceOpens, group.openSpans, index) : [],
      ),
    ].sort((a, b) => a.minute - b.minute || a.kind - b.kind || a.index - b.index);
  }

  /** Starts a replication. */
  begin(): void {
    this.next = 0;
    this.scheduleNext();
  }

  /** To be called when one has come. */
  scheduleNext(): void {
    const opening = this.all[this.next++];
    if (opening !== undefined) this.agenda.add(opening.kind, opening.minute, opening.index);
  }
}
