import { requireAmount, requireCount, requireShare } from './checks';

/** Servers without a waiting line. */
export interface LossSystem {
  readonly servers: number;
  /** Erlangs: arrival rate ÷ service rate. */
  readonly offeredLoad: number;
}

/**
 * Share of arrivals that find every server busy and are lost, 0 to 1 (0 where it is too small for a double).
 * Erlang 1917, by the inverse recursion of {@link inverseErlangB}. Throws RangeError on invalid input.
 */
export function erlangB({ servers, offeredLoad }: LossSystem): number {
  checkSystem(servers, offeredLoad);
  return 1 / inverseErlangB(servers, offeredLoad);
}

/**
 * Natural logarithm of the blocking, exact also where the blocking itself underflows; −Infinity for no load.
 * Same recursion as {@link erlangB}. Throws RangeError on invalid input.
 */
export function lnErlangB({ servers, offeredLoad }: LossSystem): number {
  checkSystem(servers, offeredLoad);
  if (offeredLoad === 0) return servers === 0 ? 0 : -Infinity;
  let inverse = 1;
  let lnScale = 0;
  for (let n = 1; n <= servers; n++) {
    inverse = 1 + (inverse / offeredLoad) * n;
    // Beyond 1e100 the 1 of the recursion no longer shows, so a rescaled value may carry it on unchanged.
    if (inverse > 1e100) {
      lnScale += Math.log(inverse);
      return -(lnScale + lnProduct(n + 1, servers, offeredLoad));
    }
  }
  return -Math.log(inverse);
}

/**
 * Erlangs that the servers can take at this blocking; 0 for no blocking, Infinity for a blocking of 1.
 * Newton's method on ln B against ln a, which is concave (slope c − a(1 − B)), so it converges from anywhere.
 * Throws RangeError on invalid input.
 */
export function erlangBCapacity({ servers, blocking }: { servers: number; blocking: number }): number {
  requireCount('servers', servers);
  requireShare('blocking', blocking);
  if (blocking === 1) return Infinity;
  if (servers === 0 || blocking === 0) return 0;
  const lnGoal = Math.log(blocking);
  let load = servers / (1 - blocking); // What is carried, a(1 − B), is never more than the servers.
  for (let step = 0; step < 200; step++) {
    const lnBlocking = lnErlangB({ servers, offeredLoad: load });
    const slope = servers + load * Math.expm1(lnBlocking);
    const change = (lnGoal - lnBlocking) / Math.max(slope, Number.EPSILON);
    // A step of more than e^50 comes from a slope lost in rounding.
    load *= Math.exp(Math.min(50, Math.max(-50, change)));
    if (Math.abs(change) < 1e-14) break;
  }
  return load;
}

/**
 * Fewest servers that lose at most this share of the arrivals; Infinity where none may be lost but some come.
 * A goal is met within one part in 1e9. One pass of the recursion. Throws RangeError on invalid input.
 */
export function requiredServersErlangB(goal: { offeredLoad: number; maxBlocking: number }): number {
  requireAmount('offeredLoad', goal.offeredLoad);
  requireShare('maxBlocking', goal.maxBlocking);
  if (goal.offeredLoad === 0) return 0;
  if (goal.maxBlocking === 0) return Infinity;
  const enough = 1 / goal.maxBlocking / (1 + 1e-9);
  let servers = 0;
  for (let inverse = 1; inverse < enough;) {
    servers++;
    inverse = 1 + (inverse / goal.offeredLoad) * servers;
  }
  return servers;
}

/**
 * 1 / B by the recursion i ← 1 + i·n/a: only sums of positive terms, so nothing cancels at any size.
 * Infinity where B underflows. It is also the sum of all state probabilities up to `servers` ÷ that of the last.
 */
export function inverseErlangB(servers: number, offeredLoad: number): number {
  let inverse = 1;
  for (let n = 1; n <= servers && inverse < Infinity; n++) inverse = 1 + (inverse / offeredLoad) * n;
  return inverse;
}

/** ln of the product of n/a for n from `first` to `last`. */
function lnProduct(first: number, last: number, offeredLoad: number): number {
  let sum = 0;
  for (let n = first; n <= last; n++) sum += Math.log(n / offeredLoad);
  return sum;
}

function checkSystem(servers: number, offeredLoad: number): void {
  requireCount('servers', servers);
  requireAmount('offeredLoad', offeredLoad);
}
