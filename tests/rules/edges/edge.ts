import type { ServiceModel } from '../../../src/model';

/** A limit that a config may move, and plans on either side of it. */
export interface Edge {
  /** The rule, and its option. */
  readonly of: readonly [rule: string, option: string];
  /** The documented limit. */
  readonly limit: number;
  /** Another one, as a config may set it. */
  readonly moved: number;
  /** The smallest step off the limit that counts. */
  readonly step: number;
  /** Where the flaw lies: above the limit, from it on, up to it, or below it. */
  readonly flawed: 'above' | 'from' | 'up to' | 'below';
  /** A plan on which what the limit is about has this value; numbers that only a simulation gives stand in `coverage`. */
  readonly plan: (value: number) => string;
  readonly coverage?: (value: number, model: ServiceModel) => object;
  readonly base?: (value: number) => object;
  /** Other options of the rule, so that they stay out of the way. */
  readonly beside?: Readonly<Record<string, number>>;
  /** Another rule that has to run for it. */
  readonly after?: string;
  /** What the finding weighs, where the rule has two limits. */
  readonly severity?: string;
}
