import { WINDOWS } from '../model/wall-clock';
import { ROUNDING_MINUTES } from './run-weeks';
import type { ChannelTally, PromiseTally, SegmentTally, Tally, TeamTally } from './tally';

// What one run counts, each number in a field of its own: one element of a list per run would take several steps for every
// contact. Minutes begin as NaN, so that the compiler keeps room for fractions.

export class PromiseCounts {
  judged = 0;
  kept = 0;
  /** By the narrowest of the four windows that hold a wait; the last are longer than all of them. */
  private readonly byWindow = new Int32Array(WINDOWS.length + 1);

  constructor(readonly tally: PromiseTally) {}

  begin(): void {
    this.judged = 0;
    this.kept = 0;
    this.byWindow.fill(0);
  }

  countWait(minutes: number): void {
    let window = 0;
    while (window < WINDOWS.length && minutes > (WINDOWS[window] as number) + ROUNDING_MINUTES) window++;
    this.byWindow[window] = (this.byWindow[window] as number) + 1;
  }

  end(): void {
    const { tally, byWindow } = this;
    tally.judged.push(this.judged);
    tally.kept.push(this.kept);
    let within = 0;
    tally.withinWindow.forEach((counts, window) => {
      within += byWindow[window] as number;
      counts.push(within);
    });
  }
}

export class SegmentCounts {
  judged = 0;
  kept = 0;

  constructor(readonly tally: SegmentTally) {}

  begin(): void {
    this.judged = 0;
    this.kept = 0;
  }

  end(): void {
    this.tally.judged.push(this.judged);
    this.tally.kept.push(this.kept);
  }
}

export class ChannelCounts {
  contacts = 0;
  callbacks = 0;
  calledBack = 0;
  workMinutes = NaN;

  constructor(readonly tally: ChannelTally) {}

  begin(): void {
    this.contacts = 0;
    this.callbacks = 0;
    this.calledBack = 0;
    this.workMinutes = 0;
  }

  end(): void {
    const { tally } = this;
    tally.contacts.push(this.contacts);
    tally.workMinutes.push(this.workMinutes);
    tally.callbacks.push(this.callbacks);
    tally.calledBack.push(this.calledBack);
  }
}

export class TeamCounts {
  contacts = 0;
  workMinutes = NaN;

  constructor(readonly tally: TeamTally) {}

  begin(): void {
    this.contacts = 0;
    this.workMinutes = 0;
  }

  end(): void {
    this.tally.contacts.push(this.contacts);
    this.tally.workMinutes.push(this.workMinutes);
  }
}

/** Of everything in a tally, in its order. */
export class RunCounts {
  readonly promises: readonly PromiseCounts[];
  readonly segments: readonly SegmentCounts[];
  readonly channels: readonly ChannelCounts[];
  readonly teams: readonly TeamCounts[];

  constructor({ promises, segments, channels, teams }: Tally) {
    this.promises = promises.map((each) => new PromiseCounts(each));
    this.segments = segments.map((each) => new SegmentCounts(each));
    this.channels = channels.map((each) => new ChannelCounts(each));
    this.teams = teams.map((each) => new TeamCounts(each));
  }

  /** A run begins. */
  begin(): void {
    for (const each of this.all()) each.begin();
  }

  /** The run is over: the tally is told. */
  end(): void {
    for (const each of this.all()) each.end();
  }

  private all(): readonly (PromiseCounts | SegmentCounts | ChannelCounts | TeamCounts)[] {
    return [...this.promises, ...this.segments, ...this.channels, ...this.teams];
  }
}
