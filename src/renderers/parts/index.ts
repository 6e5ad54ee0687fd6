import type { PlanReport } from '../../report/types';
import { competitorsPart } from './competitors';
import { creditsPart } from './credits';
import { generosityPart } from './generosity';
import { handoffsPart } from './handoffs';
import { journeyPart } from './journey';
import { ledgerPart } from './ledger';
import { paybackPart } from './payback';
import { sourcesPart } from './sources';
import type { Part } from './types';

export type { Part } from './types';

const makers: readonly ((plan: PlanReport) => Part | undefined)[] = [
  ledgerPart,
  competitorsPart,
  paybackPart,
  creditsPart,
  generosityPart,
  handoffsPart,
  journeyPart,
  sourcesPart,
];

/** The parts of a report that some plans declare enough for, in the order in which every format shows them. */
export const partsOf = (plan: PlanReport): readonly Part[] => makers.flatMap((make) => make(plan) ?? []);
