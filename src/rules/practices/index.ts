import type { Rule } from '../../rule-engine';
import { featureWithoutVideo } from './feature-without-video';
import { giftsOverBudget } from './gifts-over-budget';
import { helpWithoutSignal } from './help-without-signal';
import { jokingAtAnger } from './joking-at-anger';
import { losingGesture } from './losing-gesture';
import { noGestures } from './no-gestures';
import { noValues } from './no-values';
import { oneTone } from './one-tone';
import { onlyReactive } from './only-reactive';
import { overdueReview } from './overdue-review';
import { unownedImprovement } from './unowned-improvement';

export const practicesRules: readonly Rule[] = [
  giftsOverBudget,
  losingGesture,
  noGestures,
  noValues,
  overdueReview,
  onlyReactive,
  unownedImprovement,
  helpWithoutSignal,
  featureWithoutVideo,
  oneTone,
  jokingAtAnger,
];
