/**
 * The law of the offered wait while everyone is busy, for exponential patience.
 *
 * Someone who would wait s (in mean patiences) before a server is free has the density, up to a factor,
 * g(s) = exp(h(s)), h(s) = y(1 − e^−s) − x·s, with x = full service rate ÷ abandonment rate and
 * y = arrival rate ÷ abandonment rate (Palm 1957; Baccelli & Hebuterne 1981; Mandelbaum & Zeltyn 2007).
 * Summing states needs about √x terms or x of them; this integral needs some hundred points at any size, and as
 * every quantity is an integral of something positive, nothing cancels.
 */
export interface WaitShape {
  /** x − y where that is positive, else 0. */
  readonly slack: number;
  /** Where h is largest: 0, or ln(y/x) in overload. */
  readonly peak: number;
  /** Minus the second derivative of h at its peak: the smaller of x and y. */
  readonly bend: number;
}

/** Integrals over a range of offered waits s, each divided by exp(h(peak)). */
export interface WaitIntegrals {
  /** Of g. */
  readonly weight: number;
  /** Of g·e^−s: those who are still there when their turn comes. */
  readonly served: number;
  /** Of g·(1 − e^−s): those who gave up before. */
  readonly abandoned: number;
  /** Of g·s·e^−s: time waited by the served. */
  readonly servedWait: number;
  /** Of g·(1 − (1 + s)e^−s): time waited by those who gave up. */
  readonly abandonedWait: number;
}

/** Contributions below e^−40 of the largest one (4e-18) are left out, which bounds the relative error. */
const cutOff = 40;
/** h falls by about this much over one panel; twenty Gauss points then integrate exp(h) to rounding error. */
const panelDrop = 40 / 3;
const gauss = gaussLegendre(20);

/** The integrals for offered waits from `from` to `to` (0 ≤ from ≤ to ≤ Infinity), in mean patiences. */
export function integrateWaits(shape: WaitShape, from: number, to: number): WaitIntegrals {
  const sums = { weight: 0, served: 0, abandoned: 0, servedWait: 0, abandonedWait: 0 };
  const first = from - shape.peak;
  const last = to - shape.peak;
  const top = Math.min(Math.max(0, first), last); // The largest g of the range, as a distance from the peak.
  const topHeight = height(shape, top);
  if (!(topHeight > -745)) return sums; // Below the smallest double.

  for (let at = top; at < last && height(shape, at) > topHeight - cutOff;) {
    const next = Math.min(last, at + panelWidth(shape, at, shape.peak + at < cutOff ? 3 : Infinity));
    addPanel(sums, shape, at, next);
    at = next;
  }
  for (let at = top; at > first && height(shape, at) > topHeight - cutOff;) {
    const next = Math.max(first, at - panelWidth(shape, at, 1));
    addPanel(sums, shape, next, at);
    at = next;
  }
  return sums;
}

/** e^z − 1 − z without cancellation for small z. */
export function expRemainder(z: number): number {
  if (Math.abs(z) > 0.5) return Math.expm1(z) - z;
  let series = 1;
  for (let k = Math.abs(z) < 0.01 ? 8 : 16; k >= 3; k--) series = 1 + (series * z) / k;
  return (series * z * z) / 2;
}

/** h at a distance from its peak, less h at the peak. */
function height({ slack, bend }: WaitShape, distance: number): number {
  return -slack * distance - bend * expRemainder(-distance);
}

/** A width over which h falls by about `panelDrop`, from its slope and bend at this distance from the peak. */
function panelWidth({ slack, bend }: WaitShape, distance: number, widest: number): number {
  const slope = Math.abs(slack - bend * Math.expm1(-distance));
  const curvature = bend * Math.exp(-distance);
  return Math.min(widest, (2 * panelDrop) / (slope + Math.sqrt(slope * slope + 2 * panelDrop * curvature)));
}

type Sums = { -readonly [Key in keyof WaitIntegrals]: number };

function addPanel(sums: Sums, shape: WaitShape, start: number, end: number): void {
  const half = (end - start) / 2;
  let weight = 0;
  let served = 0;
  let abandoned = 0;
  let servedWait = 0;
  let abandonedWait = 0;
  for (let index = 0; index < gauss.nodes.length; index++) {
    const distance = start + half * (1 + (gauss.nodes[index] ?? 0));
    const wait = shape.peak + distance;
    const share = (gauss.weights[index] ?? 0) * Math.exp(height(shape, distance));
    const staying = Math.exp(-wait);
    weight += share;
    served += share * staying;
    abandoned += share * (wait > 0.5 ? 1 - staying : -Math.expm1(-wait));
    servedWait += share * wait * staying;
    abandonedWait += share * (wait > 0.5 ? 1 - (1 + wait) * staying : staying * expRemainder(wait));
  }
  sums.weight += half * weight;
  sums.served += half * served;
  sums.abandoned += half * abandoned;
  sums.servedWait += half * servedWait;
  sums.abandonedWait += half * abandonedWait;
}

/** Nodes and weights on −1 to 1: the roots of the Legendre polynomial by Newton's method. */
function gaussLegendre(points: number): { nodes: Float64Array; weights: Float64Array } {
  const nodes = new Float64Array(points);
  const weights = new Float64Array(points);
  for (let index = 0; index < points; index++) {
    let node = Math.cos((Math.PI * (index + 0.75)) / (points + 0.5));
    let slope = 0;
    for (let step = 0; step < 6; step++) {
      let before = 1;
      let value = node;
      for (let degree = 2; degree <= points; degree++) {
        const next = ((2 * degree - 1) * node * value - (degree - 1) * before) / degree;
        before = value;
        value = next;
      }
      slope = (points * (node * value - before)) / (node * node - 1);
      node -= value / slope;
    }
    nodes[index] = node;
    weights[index] = 2 / ((1 - node * node) * slope * slope);
  }
  return { nodes, weights };
}
