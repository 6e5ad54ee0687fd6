import type { Coverage } from '../coverage/types';
import type { Path, ServiceModel } from '../model/types';
import type { Plan } from '../plan';
import type { ChangeData } from './change';

/** One of two plans that are compared. */
export interface Side {
  readonly plan: Plan;
  readonly model: ServiceModel;
  /** Null where it was not simulated. */
  readonly coverage: Coverage | null;
}

export interface Change extends ChangeData {
  /** Where it stands in the later plan, or would stand. */
  readonly path: Path;
}

export type { Difference, Direction } from './change';
