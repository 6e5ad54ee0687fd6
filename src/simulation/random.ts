/** Between two neighbouring uniform numbers. */
const STEP = 2 ** -32;

/**
 * Uniform random numbers that depend on nothing but the text they are seeded with.
 * Generator: sfc32 by Chris Doty-Humphrey (PractRand); integers only, so every machine agrees.
 */
export class Random {
  private a = 0;
  private b = 0;
  private c = 0;
  private count = 1;

  /** Different texts, also neighbouring ones ("1", "2"), give unrelated sequences. */
  constructor(key: string) {
    new Key(key).begin(this, '');
  }

  /** Begins the sequence that belongs to two integers: draws for one contact that are needed long after it came. */
  reseed(seed: number, salt: number): void {
    this.start(finish(seed ^ 0x51ab), finish(seed ^ finish(salt + 0x6a09)), finish(salt ^ 0x3c6e));
  }

  /** An integer of 32 random bits, signed. */
  integer(): number {
    const result = (((this.a + this.b) | 0) + this.count) | 0;
    this.count = (this.count + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + result) | 0;
    return result;
  }

  /** Strictly between 0 and 1, symmetric about ½, in steps of 2⁻³²: from `integer`, without its call. */
  uniform(): number {
    const result = (((this.a + this.b) | 0) + this.count) | 0;
    this.count = (this.count + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + result) | 0;
    return ((result >>> 0) + 0.5) * STEP;
  }

  /** Twelve rounds mix the seed into all of the state, as its author advises: those of `integer`, without its calls. */
  start(seedA: number, seedB: number, seedC: number): void {
    let a = seedA;
    let b = seedB;
    let c = seedC;
    for (let count = 1; count <= 12; count++) {
      const result = (((a + b) | 0) + count) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + result) | 0;
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.count = 13;
  }
}

/**
 * One uniform number that belongs to two integers, where one is all that is needed: cheaper than to begin a sequence. Any
 * seed gives one of 2³² values, and different ones give different values, so it is as uniform as the seeds are.
 */
export function uniformOf(seed: number, salt: number): number {
  return ((finish(finish(seed ^ 0x51ab) ^ Math.imul(salt + 1, 0x9e3779b1)) >>> 0) + 0.5) * STEP;
}

/**
 * The beginning of the texts that many streams are seeded with, hashed once; each stream adds an end of its own.
 * Hash: MurmurHash3 (x86, 32 bits; Austin Appleby) over UTF-16 code units, three times with different seeds.
 */
export class Key {
  private readonly a: number;
  private readonly b: number;
  private readonly c: number;
  private readonly length: number;

  /** `beginning`: what comes before the text. */
  constructor(text: string, beginning?: Key) {
    let a = beginning?.a ?? 0x2f1b;
    let b = beginning?.b ?? 0x7c3d;
    let c = beginning?.c ?? 0xb96e;
    for (let index = 0; index < text.length; index++) {
      const bits = scatter(text.charCodeAt(index));
      a = mix(a, bits);
      b = mix(b, bits);
      c = mix(c, bits);
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.length = text.length + (beginning?.length ?? 0);
  }

  /** Begins the sequence that belongs to the whole text: the same as `new Random(text + end)`. */
  begin(random: Random, end: string): void {
    let { a, b, c } = this;
    for (let index = 0; index < end.length; index++) {
      const bits = scatter(end.charCodeAt(index));
      a = mix(a, bits);
      b = mix(b, bits);
      c = mix(c, bits);
    }
    const length = this.length + end.length;
    random.start(finish(a ^ length), finish(b ^ length), finish(c ^ length));
  }
}

/** What every draw of a run hangs on. */
export interface Chance {
  readonly seed: number;
  readonly replication: number;
}

/** The stream of one purpose; `parts` name it, e.g. a class and what is drawn for it. */
export function streamFor(chance: Chance, ...parts: readonly (string | number)[]): Random {
  const random = new Random('');
  keyOf(chance).begin(random, streamName(...parts));
  return random;
}

/** To begin many streams of one replication. */
export const keyOf = ({ seed, replication }: Chance): Key =>
  new Key(`${String(seed)}${separator}${String(replication)}`);

/** What a purpose adds to the key of a replication. */
export const streamName = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => `${separator}${String(part)}`).join('');

const separator = '\u0000';

/** A code unit as it goes into each of the three hashes. */
function scatter(unit: number): number {
  const bits = Math.imul(unit, 0xcc9e2d51);
  return Math.imul((bits << 15) | (bits >>> 17), 0x1b873593);
}

function mix(hash: number, bits: number): number {
  const mixed = hash ^ bits;
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** The finaliser: every bit of the input moves about half of the bits of the output. */
function finish(bits: number): number {
  let hash = bits ^ (bits >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
