import type { Rule } from '../../rule-engine';
import { chargedMistake } from './charged-mistake';
import { limitlessRefunds } from './limitless-refunds';
import { noPrevention } from './no-prevention';
import { proofDemanded } from './proof-demanded';
import { slowRepair } from './slow-repair';

export const recoveryRules: readonly Rule[] = [
  chargedMistake,
  limitlessRefunds,
  noPrevention,
  proofDemanded,
  slowRepair,
];
