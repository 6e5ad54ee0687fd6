import type { DemandModel, ServiceModel } from '../../model/types';
import { loneQueue, type LoneQueue } from '../formulas';
import type { Coverage, PromiseCoverage } from '../types';
import { chainShare } from './chain';

/** What other solvers say of a promise that the simulation spoke of, and why they may differ. */
export interface Opinion {
  readonly promise: PromiseCoverage;
  readonly others: readonly OtherSolver[];
  /** What the simulation counts and the others do not; empty where all of them agree within its interval. */
  readonly reasons: readonly string[];
}

export interface OtherSolver {
  readonly solver: string;
  /** Share in time. */
  readonly share: number;
  readonly note: string;
}

/** Points of a share that nobody acts on. */
const ALIKE = 0.005;

/** Erlang and the exact chain beside the simulation, for every live channel that stands alone. */
export function opinionsOf(model: ServiceModel, demand: DemandModel, coverage: Coverage): readonly Opinion[] {
  return coverage.promises.flatMap((promise) => {
    const queue = loneQueue(model, demand, promise.channel);
    const formula = coverage.channels.find(({ channel }) => channel === promise.channel)?.formula;
    if (queue?.promise !== promise.promise || !formula) return [];
    const chain = chainShare(model, queue);
    const others = [
      { solver: formula.model, share: formula.share, note: 'every hour by itself, as if settled' },
      ...(chain === null
        ? []
        : [
            {
              solver: 'transient chain',
              share: chain,
              note: 'exact over the day, with what is carried over',
            },
          ]),
    ];
    const { low, high } = promise.kept;
    const differs = others.some(({ share }) => share < low - ALIKE || share > high + ALIKE);
    return [{ promise, others, reasons: differs ? reasonsOf(demand, queue, formula.share, chain) : [] }];
  });
}

/** In the order in which they usually weigh. */
function reasonsOf(
  { variation }: DemandModel,
  { classes, teams }: LoneQueue,
  formula: number,
  chain: number | null,
): readonly string[] {
  const percent = (share: number): string => `${String(Math.round(share * 100))}%`;
  const cv = Math.max(...classes.map(({ handleCv }) => handleCv));
  const shrinkage = Math.max(...teams.map((team) => team.shrinkage));
  return [
    ...(shrinkage > 0
      ? [
          `people are away as whole people, by chance; formulas take the mean on duty (shrinkage ${percent(shrinkage)})`,
        ]
      : []),
    ...(variation > 0 ? [`days differ by ${percent(variation)}; formulas know one day`] : []),
    ...(chain !== null && Math.abs(chain - formula) > ALIKE
      ? ['callers are carried over from one hour to the next; Erlang starts every hour anew']
      : []),
    ...(Math.abs(cv - 1) > 0.05
      ? [`handle times spread by ${percent(cv)} of their mean (lognormal); formulas take 100% (exponential)`]
      : []),
    ...(classes.length > 1 && new Set(classes.map(({ handleMinutes }) => handleMinutes)).size > 1
      ? ['kinds of contacts take different times; formulas take one law for all']
      : []),
  ];
}
