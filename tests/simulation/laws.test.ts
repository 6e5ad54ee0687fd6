import { describe, expect, it } from 'vitest';
import { meanOf, samplerFor, secondMomentOf, type Law } from '../../src/simulation/laws';
import { drawGamma, normalQuantile } from '../../src/simulation/normal';
import { streamFor } from '../../src/simulation/random';
import { standardErrorsOff } from './deviation';

const count = 400_000;

describe('laws', () => {
  // Second moments: mean² × (1 + cv²).
  const laws: [string, Law, number][] = [
    ['exponential', { law: 'exponential', mean: 6 }, 72],
    ['deterministic', { law: 'deterministic', mean: 6 }, 36],
    ['erlang', { law: 'erlang', mean: 6, phases: 4 }, 45],
    ['lognormal', { law: 'lognormal', mean: 6, cv: 1.2 }, 36 * 2.44],
    ['hyperexponential', { law: 'hyperexponential', mean: 6, cv: 1.5 }, 36 * 3.25],
  ];
  it.each(laws)('%s: mean and second moment', (_, law, secondMoment) => {
    expect(meanOf(law)).toBe(6);
    expect(secondMomentOf(law)).toBeCloseTo(secondMoment, 9);
    const draw = samplerFor(law);
    const random = streamFor({ seed: 3, replication: 0 }, law.law);
    const draws = Float64Array.from({ length: count }, () => draw(random));
    expect(standardErrorsOff(draws, 6)).toBeLessThan(4);
    expect(
      standardErrorsOff(
        draws.map((value) => value * value),
        secondMoment,
      ),
    ).toBeLessThan(4);
  });

  it('takes the same number of uniforms for every contact', () => {
    for (const [, law] of laws) {
      const draw = samplerFor(law);
      const random = streamFor({ seed: 3, replication: 0 }, law.law);
      const counted = { calls: 0 };
      const uniform = random.uniform.bind(random);
      random.uniform = () => {
        counted.calls++;
        return uniform();
      };
      draw(random);
      const perDraw = counted.calls;
      for (let index = 0; index < 1000; index++) draw(random);
      expect(counted.calls).toBe(1001 * perDraw);
    }
  });

  it('given values come in turn, and never run out in silence', () => {
    const draw = samplerFor({ law: 'given', values: Float64Array.of(3, 1) });
    const random = streamFor({ seed: 1, replication: 0 });
    expect([draw(random), draw(random)]).toEqual([3, 1]);
    expect(() => draw(random)).toThrow('a value for every contact');
  });
});

describe('normal quantile', () => {
  // Wichura 1988 prints the first three to check an implementation by.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798408],
    [0.975, 1.959963984540054],
    [0.5, 0],
  ])('of %f', (p, value) => {
    expect(Math.abs(normalQuantile(p) - value)).toBeLessThan(1e-14 * Math.max(1, Math.abs(value)));
  });
});

describe('gamma', () => {
  it.each([0.5, 1, 4, 25])('shape %f: mean and variance equal the shape', (shape) => {
    const random = streamFor({ seed: 9, replication: 0 }, shape);
    const draws = Float64Array.from({ length: count }, () => drawGamma(random, shape));
    expect(standardErrorsOff(draws, shape)).toBeLessThan(4);
    expect(
      standardErrorsOff(
        draws.map((value) => (value - shape) ** 2),
        shape,
      ),
    ).toBeLessThan(4);
  });
});
