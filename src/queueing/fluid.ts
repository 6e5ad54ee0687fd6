import { requireAmount, requirePositive } from './checks';

/** A stretch of time with constant rates, e.g. the opening hours of a day, or the night after. */
export interface FluidSegment {
  readonly duration: number;
  /** Contacts arriving per time unit. */
  readonly arrivalRate: number;
  /** Contacts that the staff on duty complete per time unit; 0 while closed. */
  readonly serviceRate: number;
}

/** Backlog over one segment, in contacts. */
export interface FluidSegmentResult {
  readonly backlogAtStart: number;
  readonly backlogAtEnd: number;
  /** Time within the segment during which there is a backlog. */
  readonly timeWithBacklog: number;
  readonly meanBacklog: number;
}

/** Backlog over a run of segments. */
export interface FluidResult {
  readonly segments: readonly FluidSegmentResult[];
  readonly meanBacklog: number;
  /** Mean backlog ÷ mean arrival rate (Little 1961); exact where the run ends as it began. 0 without arrivals. */
  readonly meanWait: number;
  /** Backlog at the end less that at the start. */
  readonly growth: number;
}

/**
 * Backlog of written work as a fluid: arrivals flow in always, staff let it out in their hours, first come first
 * served (Newell 1971). All times in one unit. Throws RangeError on invalid input.
 */
export function fluidBacklog(input: {
  readonly segments: readonly FluidSegment[];
  readonly startBacklog?: number;
}): FluidResult {
  const startBacklog = input.startBacklog ?? 0;
  requireAmount('startBacklog', startBacklog);
  let backlog = startBacklog;
  let area = 0;
  let duration = 0;
  let arrivals = 0;
  const segments = input.segments.map((segment) => {
    checkSegment(segment);
    const result = overSegment(segment, backlog);
    backlog = result.backlogAtEnd;
    area += result.meanBacklog * segment.duration;
    duration += segment.duration;
    arrivals += segment.arrivalRate * segment.duration;
    return result;
  });
  return {
    segments,
    meanBacklog: duration === 0 ? 0 : area / duration,
    meanWait: arrivals === 0 ? 0 : area / arrivals,
    growth: backlog - startBacklog,
  };
}

/**
 * The backlog with which a repeating run of segments begins once it has settled; Infinity where more arrives than
 * the staff can do. The first run from empty reaches the settled state (Loynes 1962). Throws RangeError on invalid
 * input.
 */
export function settledBacklog(segments: readonly FluidSegment[]): number {
  const surplus = segments.reduce(
    (total, { duration, arrivalRate, serviceRate }) => total + duration * (arrivalRate - serviceRate),
    0,
  );
  const throughput = segments.reduce((total, { duration, arrivalRate }) => total + duration * arrivalRate, 0);
  const { growth } = fluidBacklog({ segments });
  return surplus > throughput * 1e-9 ? Infinity : growth;
}

function overSegment(
  { duration, arrivalRate, serviceRate }: FluidSegment,
  before: number,
): FluidSegmentResult {
  const change = arrivalRate - serviceRate;
  const timeToClear = change < 0 ? before / -change : Infinity;
  if (timeToClear <= duration) {
    const meanBacklog = (before * timeToClear) / 2 / duration;
    return { backlogAtStart: before, backlogAtEnd: 0, timeWithBacklog: timeToClear, meanBacklog };
  }
  const after = before + change * duration;
  const timeWithBacklog = before === 0 && change === 0 ? 0 : duration;
  return { backlogAtStart: before, backlogAtEnd: after, timeWithBacklog, meanBacklog: (before + after) / 2 };
}

function checkSegment(segment: FluidSegment): void {
  requirePositive('duration', segment.duration);
  requireAmount('arrivalRate', segment.arrivalRate);
  requireAmount('serviceRate', segment.serviceRate);
}
