import { invariant } from '../errors';
import { drawGamma } from './normal';
import { streamFor, type Chance, type Random } from './random';
import type { Arrivals, System } from './system';

/** The arrival minutes of one class, one after the other; Infinity when there are no more. */
export interface ArrivalProcess {
  next(): number;
}

/** How busy each day of the run is: 1 on average. Each day has a stream of its own, so a longer run begins like a short one. */
export function drawDayLevels(system: System, chance: Chance): Float64Array {
  const levels = new Float64Array(Math.max(1, system.dayStarts.length)).fill(1);
  const { dayVariation } = system;
  invariant(dayVariation >= 0 && Number.isFinite(dayVariation), 'a coefficient of variation is not negative');
  if (dayVariation === 0) return levels;
  const shape = 1 / (dayVariation * dayVariation);
  return levels.map((_, day) => drawGamma(streamFor(chance, 'day', day), shape) / shape);
}

/** Times drawn with one uniform each from `random`, at the rates of the day's level. */
export function arrivalProcess(
  arrivals: Arrivals,
  system: System,
  levels: Float64Array,
  random: Random,
): ArrivalProcess {
  if ('times' in arrivals) return givenTimes(arrivals.times);
  return new PoissonProcess(arrivals, system, levels, random);
}

function givenTimes(times: Float64Array): ArrivalProcess {
  let next = 0;
  return { next: () => times[next++] ?? Infinity };
}

/**
 * A Poisson process of piecewise constant rate by inverting its cumulative rate: the next contact comes
 * when a further −ln u contacts were due (Çinlar 1975). Exact across every change of rate, and a
 * stretch of rate 0 ends; waiting at the rate of the moment would be wrong on both counts.
 */
class PoissonProcess implements ArrivalProcess {
  private position = 0;
  private step = -1;
  private day = 0;
  private rate = 0;
  private pieceEnd = 0;

  constructor(
    private readonly arrivals: Extract<Arrivals, { ratesPerMinute: Float64Array }>,
    private readonly system: System,
    private readonly levels: Float64Array,
    private readonly random: Random,
  ) {
    const { stepMinutes, ratesPerMinute, scale } = arrivals;
    invariant(stepMinutes > 0, 'a step lasts');
    invariant(scale >= 0 && Number.isFinite(scale), 'a scale is finite and not negative');
    invariant(ratesPerMinute.length * stepMinutes >= system.horizonMinutes, 'rates cover the whole run');
    invariant(
      ratesPerMinute.every((rate) => rate >= 0 && rate < Infinity),
      'rates are not negative',
    );
  }

  next(): number {
    let due = -Math.log(this.random.uniform());
    for (;;) {
      const inPiece = this.rate * (this.pieceEnd - this.position);
      if (due < inPiece) {
        this.position += due / this.rate;
        return this.position;
      }
      due -= inPiece;
      this.position = this.pieceEnd;
      if (this.position >= this.system.horizonMinutes) return Infinity;
      this.enterPiece();
    }
  }

  /** A piece ends where the step or the day does. */
  private enterPiece(): void {
    const { stepMinutes, ratesPerMinute, scale } = this.arrivals;
    const { dayStarts, horizonMinutes } = this.system;
    if ((this.step + 1) * stepMinutes <= this.position) this.step++;
    while ((dayStarts[this.day + 1] ?? Infinity) <= this.position) this.day++;
    this.rate = (ratesPerMinute[this.step] as number) * scale * (this.levels[this.day] as number);
    const stepEnd = (this.step + 1) * stepMinutes;
    this.pieceEnd = Math.min(stepEnd, dayStarts[this.day + 1] ?? Infinity, horizonMinutes);
  }
}
