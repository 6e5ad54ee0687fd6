import type { ArrivalProcess } from './arrivals';
import type { DemandClock, DemandClocks } from './demand-clock';
import { Durations } from './laws';
import { Random, streamName, uniformOf, type Key } from './random';
import type { ContactClass } from './system';

/** What is drawn for a contact when it arrives; the intake fills it anew for each. */
export interface Draws {
  handlingMinutes: number;
  patienceMinutes: number;
  /** Where everything begins that is drawn for it later. */
  seed: number;
}

/** Purposes of what is drawn from a contact's seed; the replies after the first count on from `firstReply`. */
const purpose = {
  replies: 0,
  movedSeed: 1,
  movedHandling: 2,
  movedPatience: 3,
  repeat: 4,
  callback: 5,
  repeatDelay: 6,
  firstReply: 16,
} as const;

/**
 * Arrivals of one class and all chance that belongs to its contacts. One stream per purpose, each giving the
 * same number of uniforms per contact: the n-th contact meets the same chance in every variant of a system.
 */
export class Intake {
  private readonly handling: Durations;
  private readonly patience: Durations | null;
  private readonly repeatDelay: Durations | null;
  private readonly repeatClock: DemandClock | null;
  private readonly arrivalStream = new Random('');
  private readonly handlingStream = new Random('');
  private readonly patienceStream = new Random('');
  private readonly restStream = new Random('');
  private readonly later = new Random('');
  /** Logarithm of the chance that a reply is not the last. */
  private readonly logOfMore: number;
  private readonly needsSeed: boolean;
  private readonly names: Readonly<Record<'arrival' | 'handling' | 'patience' | 'rest', string>>;

  constructor(
    private readonly contactClass: ContactClass,
    readonly arrivals: ArrivalProcess,
    clocks: DemandClocks,
  ) {
    const { id, handling, patience, followUps, whenClosed, messageClass, repeats, callback } = contactClass;
    const comesAgain = repeats !== undefined || callback !== undefined;
    this.needsSeed = followUps > 0 || messageClass !== null || whenClosed.to === 'class' || comesAgain;
    this.logOfMore = Math.log(followUps / (1 + followUps));
    this.repeatClock = repeats?.clock ? clocks.clockOf(repeats.clock) : null;
    this.repeatDelay = repeats === undefined ? null : new Durations(repeats.after);
    this.names = {
      arrival: streamName('arrival', id),
      handling: streamName('handling', id),
      patience: streamName('patience', id),
      rest: streamName('rest', id),
    };
    this.handling = new Durations(handling);
    this.patience = patience === null ? null : new Durations(patience);
  }

  /** Starts a replication: every stream from its beginning, given durations from the first. */
  begin(key: Key): void {
    const { names } = this;
    this.handling.begin();
    this.patience?.begin();
    this.repeatDelay?.begin();
    key.begin(this.arrivalStream, names.arrival);
    key.begin(this.handlingStream, names.handling);
    if (this.patience !== null) key.begin(this.patienceStream, names.patience);
    if (this.needsSeed) key.begin(this.restStream, names.rest);
    this.arrivals.begin(this.arrivalStream);
  }

  /** For a contact that arrives by itself. */
  draw(draws: Draws): void {
    draws.handlingMinutes = this.handling.draw(this.handlingStream);
    draws.patienceMinutes = this.patience === null ? Infinity : this.patience.draw(this.patienceStream);
    draws.seed = this.needsSeed ? this.restStream.integer() : 0;
  }

  /** For a contact that comes from another class, where it had the given seed: this class's streams stay as they are. */
  drawMoved(seed: number, draws: Draws): void {
    const { later } = this;
    later.reseed(seed, purpose.movedSeed);
    draws.seed = later.integer();
    later.reseed(seed, purpose.movedHandling);
    draws.handlingMinutes = this.handling.draw(later);
    draws.patienceMinutes = Infinity;
    if (this.patience === null) return;
    later.reseed(seed, purpose.movedPatience);
    draws.patienceMinutes = this.patience.draw(later);
  }

  /** How many replies follow the first: each is the last with the same chance, so the number is geometric. */
  drawFollowUps(seed: number): number {
    if (this.logOfMore === -Infinity) return 0;
    return Math.floor(Math.log(uniformOf(seed, purpose.replies)) / this.logOfMore);
  }

  /** Minutes of handling of the n-th reply after the first. */
  drawReply(seed: number, n: number): number {
    this.later.reseed(seed, purpose.firstReply + n);
    return this.handling.draw(this.later);
  }

  /** When somebody comes back whose contact is over now; Infinity = never. */
  drawRepeat(seed: number, now: number): number {
    const { repeats } = this.contactClass;
    if (repeats === undefined || this.repeatDelay === null) return Infinity;
    if (uniformOf(seed, purpose.repeat) >= repeats.share) return Infinity;
    this.later.reseed(seed, purpose.repeatDelay);
    const delay = this.repeatDelay.draw(this.later);
    return this.repeatClock?.after(now, delay) ?? now + delay;
  }

  /** Whether somebody who has waited long enough wants to be called back. */
  drawCallback(seed: number): boolean {
    return uniformOf(seed, purpose.callback) < (this.contactClass.callback?.share ?? 0);
  }
}
