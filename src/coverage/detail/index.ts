import type { DemandModel, ServiceModel } from '../../model/types';
import { prepare } from '../../simulation/simulate';
import { writtenBalance } from '../overload';
import { stretchOf } from '../run';
import { planSystem } from '../system';
import type { Coverage } from '../types';
import { fluidClearing, reopeningsOf } from './clearing';
import { ledgerOf, type LedgerEntry } from './ledger';
import { DetailObserver } from './observer';
import { opinionsOf, type Opinion } from './opinions';
import { clearingOf, levelsOf, priorityWaits, spreadOf } from './summary';
import { tierWaits, type TierWaits } from './tiers';
import type { Clearing, PriorityWaits, ServiceLevelSet, Spread } from './summary';
import { emptyDetail } from './tally';

export type { Clearing, LedgerEntry, Opinion, PriorityWaits, ServiceLevelSet, Spread, TierWaits };

/** What is known of a simulation beyond its verdict. */
export interface DetailCoverage {
  /** Runs that the details rest on. */
  readonly runs: number;
  /** Who gets what of every promise. */
  readonly ledger: readonly LedgerEntry[];
  readonly spreads: readonly Spread[];
  /** Of promises on live channels. */
  readonly serviceLevels: readonly ServiceLevelSet[];
  readonly clearings: readonly Clearing[];
  /** Of written contacts, most urgent first. */
  readonly priorities: readonly PriorityWaits[];
  /** Lowest first; empty where the plan has no tiers. */
  readonly tiers: readonly TierWaits[];
  readonly opinions: readonly Opinion[];
}

/** A bound on the contacts that are listened to: as many as a check simulates without being asked for more. */
const MOST_CONTACTS = 400_000;
const WEEK_MINUTES = 10_080;

/** Runs the first of the replications that the verdict rests on once more, most often all of them, and listens for details. */
export function detailCoverage(
  model: ServiceModel,
  demand: DemandModel,
  coverage: Coverage,
  seed: number,
): DetailCoverage {
  const tally = emptyDetail(model, reopeningsOf(model, demand));
  const plan = planSystem(model, demand, stretchOf(model, demand, writtenBalance(model, demand)));
  const perRun = Math.max(1, (demand.contactsPerWeek * plan.system.horizonMinutes) / WEEK_MINUTES);
  const runs = Math.min(coverage.runs, Math.max(2, Math.floor(MOST_CONTACTS / perRun)));
  const runner = prepare(plan.system);
  const listener = new DetailObserver(model, plan, tally);
  for (let replication = 0; replication < runs; replication++) {
    listener.begin();
    runner.run({ seed, replication }, listener);
  }
  const judged = tally.promises.filter((each) => each.judged > 0);
  return {
    runs,
    ledger: judged.map(ledgerOf),
    spreads: judged.map(spreadOf),
    serviceLevels: judged.flatMap((each) => levelsOf(demand, each) ?? []),
    clearings: tally.reopenings.flatMap((each) => clearingOf(each, fluidClearing(model, demand, each)) ?? []),
    priorities: priorityWaits(model, tally),
    tiers: tierWaits(model, tally),
    opinions: opinionsOf(model, demand, coverage),
  };
}
