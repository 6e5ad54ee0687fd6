import { expRemainder, integrateWaits, type WaitIntegrals, type WaitShape } from './patience-integral';

/** A queue while every server is busy. Rates and times share one unit. */
export interface BusyPeriod {
  /** Contacts completed per time unit while all are busy: servers × service rate. */
  readonly fullRate: number;
  readonly arrivalRate: number;
  /** 1 ÷ mean patience; 0 where nobody gives up. */
  readonly abandonRate: number;
  readonly target: number;
  /** Giving up within this time is a short abandonment. */
  readonly shortAbandonTime: number;
}

/** What happens to the contacts that find every server busy: shares and times given that they do. */
export interface DelayedContacts {
  /** ln of Σ p(c + k) ÷ p(c), k ≥ 0: all states with everyone busy against the first of them. */
  readonly lnStateSum: number;
  readonly served: number;
  readonly abandoned: number;
  readonly servedInTime: number;
  /** The share whose offered wait is within the target, whether or not they stay for it. */
  readonly offeredInTime: number;
  /** The share that gives up within `shortAbandonTime`. */
  readonly abandonedShort: number;
  readonly meanWait: number;
  /** Time waited by the served, per delayed contact. */
  readonly servedWait: number;
  readonly meanWaitOfAbandoned: number;
}

/**
 * Shares and waits of delayed contacts at any load and patience: exact for M/M/c+M, with Erlang C as its limit
 * (sources at {@link WaitShape}). The caller has checked the input.
 */
export function delayedContacts(input: BusyPeriod): DelayedContacts {
  if (input.abandonRate === 0) return nobodyGivesUp(input);
  if (input.fullRate === 0) return nobodyServes(input);

  const { arrivalRate, fullRate, target } = input;
  // Patience beyond 1e90 handling times, or below 1e-90, counts as that much, so that nothing overflows.
  const patience = Math.min(1e90, Math.max(1e-90, fullRate / input.abandonRate));
  const abandonRate = fullRate / patience;
  const surplus = (arrivalRate - fullRate) / fullRate;
  const peak = Math.max(0, Math.log1p(surplus));
  const shape: WaitShape = {
    slack: patience * Math.max(0, -surplus),
    peak,
    bend: patience * Math.min(1, arrivalRate / fullRate),
  };
  const short = abandonRate * input.shortAbandonTime;
  const atTarget = splitAt(shape, abandonRate * target);
  const atShort = input.shortAbandonTime === target ? atTarget : splitAt(shape, short);
  const [early, late] = atTarget;
  const all = (key: keyof WaitIntegrals): number => early[key] + late[key];
  const total = all('weight');
  return {
    lnStateSum: Math.log(patience * total) + patience * expRemainder(peak),
    served: all('served') / total,
    abandoned: all('abandoned') / total,
    servedInTime: early.served / total,
    offeredInTime: early.weight / total,
    abandonedShort: abandonedBy(short, atShort) / total,
    meanWait: all('abandoned') / total / abandonRate,
    servedWait: all('servedWait') / total / abandonRate,
    meanWaitOfAbandoned: all('abandonedWait') / all('abandoned') / abandonRate,
  };
}

/** Weight of those who give up before both their turn and `time` (in mean patiences), given the split there. */
function abandonedBy(time: number, [early, late]: readonly [WaitIntegrals, WaitIntegrals]): number {
  return early.abandoned - late.weight * Math.expm1(-time);
}

function splitAt(shape: WaitShape, time: number): readonly [WaitIntegrals, WaitIntegrals] {
  return [integrateWaits(shape, 0, time), integrateWaits(shape, time, Infinity)];
}

/** Erlang C given a wait: exponential at the spare rate, or endless where there is none. */
function nobodyGivesUp({ fullRate, arrivalRate, target }: BusyPeriod): DelayedContacts {
  const spareRate = Math.max(0, fullRate - arrivalRate);
  const inTime = spareRate > 0 ? -Math.expm1(-spareRate * target) : 0;
  return {
    lnStateSum: spareRate > 0 ? -Math.log(spareRate / fullRate) : Infinity,
    served: 1,
    abandoned: 0,
    servedInTime: inTime,
    offeredInTime: inTime,
    abandonedShort: 0,
    meanWait: spareRate > 0 ? 1 / spareRate : Infinity,
    servedWait: spareRate > 0 ? 1 / spareRate : Infinity,
    meanWaitOfAbandoned: 0,
  };
}

/** Without servers everybody gives up after a full patience. */
function nobodyServes({ abandonRate, shortAbandonTime }: BusyPeriod): DelayedContacts {
  return {
    lnStateSum: Infinity,
    served: 0,
    abandoned: 1,
    servedInTime: 0,
    offeredInTime: 0,
    abandonedShort: -Math.expm1(-abandonRate * shortAbandonTime),
    meanWait: 1 / abandonRate,
    servedWait: 0,
    meanWaitOfAbandoned: 1 / abandonRate,
  };
}
