import type { Random } from './random';

/**
 * The value below which a standard normal variable lies with chance p, 0 < p < 1; relative error about 1e-16.
 * Source: Wichura 1988, Algorithm AS 241, PPND16.
 */
export function normalQuantile(p: number): number {
  const offset = p - 0.5;
  if (Math.abs(offset) <= 0.425) {
    // Written out: by far the most usual case.
    const x = 0.180625 - offset * offset;
    const above =
      ((((((2.5090809287301226727e3 * x + 3.3430575583588128105e4) * x + 6.7265770927008700853e4) * x +
        4.5921953931549871457e4) *
        x +
        1.3731693765509461125e4) *
        x +
        1.9715909503065514427e3) *
        x +
        1.3314166789178437745e2) *
        x +
      3.387132872796366608;
    const below =
      ((((((5.226495278852854561e3 * x + 2.8729085735721942674e4) * x + 3.930789580009271061e4) * x +
        2.1213794301586595867e4) *
        x +
        5.3941960214247511077e3) *
        x +
        6.871870074920579083e2) *
        x +
        4.2313330701600911252e1) *
        x +
      1;
    return (offset * above) / below;
  }
  const r = Math.sqrt(-Math.log(offset < 0 ? p : 1 - p));
  const value = r <= 5 ? tail(r - 1.6) / tailBelow(r - 1.6) : far(r - 5) / farBelow(r - 5);
  return offset < 0 ? -value : value;
}

/**
 * A gamma variable of the given shape and scale 1, by rejection (Marsaglia & Tsang 2000): it takes as many
 * draws as it needs, so give it a stream of its own. A shape below 1 is boosted by a power of a uniform.
 */
export function drawGamma(random: Random, shape: number): number {
  const boost = shape < 1 ? Math.exp(Math.log(random.uniform()) / shape) : 1;
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = normalQuantile(random.uniform());
    const root = 1 + c * normal;
    const logUniform = Math.log(random.uniform());
    if (root <= 0) continue;
    const cube = root * root * root;
    if (logUniform < (normal * normal) / 2 + d - d * cube + d * Math.log(cube)) return boost * d * cube;
  }
}

const tail = (x: number): number =>
  ((((((7.7454501427834140764e-4 * x + 2.27238449892691845833e-2) * x + 2.4178072517745061177e-1) * x +
    1.27045825245236838258) *
    x +
    3.64784832476320460504) *
    x +
    5.7694972214606914055) *
    x +
    4.6303378461565452959) *
    x +
  1.42343711074968357734;

const tailBelow = (x: number): number =>
  ((((((1.05075007164441684324e-9 * x + 5.475938084995344946e-4) * x + 1.51986665636164571966e-2) * x +
    1.4810397642748007459e-1) *
    x +
    6.8976733498510000455e-1) *
    x +
    1.6763848301838038494) *
    x +
    2.05319162663775882187) *
    x +
  1;

const far = (x: number): number =>
  ((((((2.01033439929228813265e-7 * x + 2.71155556874348757815e-5) * x + 1.2426609473880784386e-3) * x +
    2.6532189526576123093e-2) *
    x +
    2.9656057182850489123e-1) *
    x +
    1.7848265399172913358) *
    x +
    5.4637849111641143699) *
    x +
  6.6579046435011037772;

const farBelow = (x: number): number =>
  ((((((2.04426310338993978564e-15 * x + 1.4215117583164458887e-7) * x + 1.8463183175100546818e-5) * x +
    7.868691311456132591e-4) *
    x +
    1.48753612908506148525e-2) *
    x +
    1.3692988092273580531e-1) *
    x +
    5.9983220655588793769e-1) *
    x +
  1;
