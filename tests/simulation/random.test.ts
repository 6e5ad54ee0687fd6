import { describe, expect, it } from 'vitest';
import { Random, streamFor, uniformOf } from '../../src/simulation/random';

const first = (count: number, draw: (index: number) => number): number[] =>
  Array.from({ length: count }, (_, index) => draw(index));

describe('random streams', () => {
  it('the same text gives the same sequence, another text another', () => {
    const [one, same, other] = [new Random('a'), new Random('a'), new Random('b')];
    const draws = first(100, () => one.integer());
    expect(first(100, () => same.integer())).toEqual(draws);
    expect(first(100, () => other.integer())).not.toEqual(draws);
  });

  // Correlation of n independent pairs has standard deviation 1/√n; generators seeded plainly show 0.1 to 1.
  const neighbours: [string, (index: number) => Random][] = [
    ['seeds', (seed) => streamFor({ seed, replication: 0 }, 'arrival', 'phone')],
    ['replications', (replication) => streamFor({ seed: 1, replication }, 'arrival', 'phone')],
    ['names', (index) => streamFor({ seed: 1, replication: 0 }, 'arrival', `phone-${String(index)}`)],
    ['contacts', (index) => reseeded(index, 16)],
    ['replies', (index) => reseeded(77, index)],
  ];
  it.each(neighbours)(
    'neighbouring %s are unrelated, at the first draw and at the twentieth',
    (_, stream) => {
      for (const skip of [0, 19]) {
        const draws = first(20_000, (index) => {
          const random = stream(index);
          for (let draw = 0; draw < skip; draw++) random.uniform();
          return random.uniform();
        });
        expect(Math.abs(lagOneCorrelation(draws))).toBeLessThan(4 / Math.sqrt(20_000));
        expect(chiSquared(draws, 100)).toBeLessThan(99 + 4 * Math.sqrt(2 * 99));
      }
    },
  );

  it.each([
    ['seeds', (index: number) => uniformOf(index, 4)],
    ['purposes', (index: number) => uniformOf(77, index)],
  ])('single draws of neighbouring %s are unrelated', (_, draw) => {
    const draws = first(20_000, draw);
    expect(Math.abs(lagOneCorrelation(draws))).toBeLessThan(4 / Math.sqrt(20_000));
    expect(chiSquared(draws, 100)).toBeLessThan(99 + 4 * Math.sqrt(2 * 99));
  });

  it('single draws for two purposes of the same contacts are unrelated', () => {
    const pairs = Array.from({ length: 20_000 }, (_, seed) => [
      uniformOf(seed, 0),
      uniformOf(seed, 4),
    ]).flat();
    expect(Math.abs(lagOneCorrelation(pairs))).toBeLessThan(4 / Math.sqrt(40_000));
    const apart = first(20_000, (seed) => (uniformOf(seed, 0) - uniformOf(seed, 4) + 1) % 1);
    expect(chiSquared(apart, 100)).toBeLessThan(99 + 4 * Math.sqrt(2 * 99));
  });

  it('one stream is uniform and uncorrelated', () => {
    const random = new Random('one');
    const draws = first(200_000, () => random.uniform());
    expect(Math.abs(lagOneCorrelation(draws))).toBeLessThan(4 / Math.sqrt(200_000));
    expect(chiSquared(draws, 1000)).toBeLessThan(999 + 4 * Math.sqrt(2 * 999));
    expect(Math.min(...draws.slice(0, 1e5))).toBeGreaterThan(0);
  });

  it('sfc32 as its author defines it, all of the state zero but the counter', () => {
    // a = b = c = 0, counter = 1; each line is one step by hand: out = a + b + counter, then the state moves on.
    const random = new Random('');
    Object.assign(random, { a: 0, b: 0, c: 0, count: 1 });
    // 1: out 1, a = 0, b = 0, c = 1. 2: out 2, a = 0, b = 9, c = 2²¹ + 2. 3: out 0 + 9 + 3 = 12.
    expect(first(3, () => random.integer())).toEqual([1, 2, 12]);
    // a = 9, b = 9c mod 2³², c = rotl(c, 21) + 12 with c = 2²¹ + 2: 9 × 2097154 = 18874386; out = 9 + 18874386 + 4.
    expect(random.integer()).toBe(18_874_399);
  });
});

function reseeded(seed: number, salt: number): Random {
  const random = new Random('');
  random.reseed(seed, salt);
  return random;
}

function lagOneCorrelation(values: readonly number[]): number {
  let product = 0;
  for (let index = 1; index < values.length; index++) {
    product += ((values[index] ?? 0) - 0.5) * ((values[index - 1] ?? 0) - 0.5);
  }
  return (12 * product) / (values.length - 1);
}

function chiSquared(values: readonly number[], bins: number): number {
  const counts = new Float64Array(bins);
  for (const value of values) counts[Math.floor(value * bins)] = (counts[Math.floor(value * bins)] ?? 0) + 1;
  const expected = values.length / bins;
  return counts.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
}
