import { topicRank, type Rule } from '../rule-engine';
import { budgetRules } from './budget';
import { channelsRules } from './channels';
import { completeRules } from './complete';
import { coverageRules } from './coverage';
import { effortRules } from './effort';
import { hoursRules } from './hours';
import { issuesRules } from './issues';
import { prioritiesRules } from './priorities';
import { scopeRules } from './scope';
import { tailoringRules } from './tailoring';
import { teamRules } from './team';
import { tiersRules } from './tiers';
import { fastestLevelOverused } from './tiers/fastest-level-overused';
import { waitsRules } from './waits';
import { waiverRules } from './waiver';
import { rulesOfFewPlans } from './of-few-plans';
import { rulesOfPractices } from './of-practices';

/** Every rule, by topic: what hurts customers most comes first. A new rule is a file and a line in its folder's list. */
export const rules: readonly Rule[] = [
  ...coverageRules,
  ...hoursRules,
  ...waitsRules,
  ...scopeRules,
  ...issuesRules,
  ...tiersRules,
  fastestLevelOverused,
  ...prioritiesRules,
  ...channelsRules,
  ...tailoringRules,
  ...budgetRules,
  ...teamRules,
  ...effortRules,
  ...rulesOfFewPlans,
  ...rulesOfPractices,
  ...completeRules,
  ...waiverRules,
].toSorted((a, b) => topicRank(a.id) - topicRank(b.id));
