import type { Plan } from '../plan';
import type { Rule } from '../rule-engine';
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
import { fastestLevelOverused } from './tiers/fastest-level-overused';
import { waitsRules } from './waits';

const always: readonly Rule[] = [
  ...coverageRules,
  ...hoursRules,
  ...waitsRules,
  ...scopeRules,
  ...issuesRules,
  fastestLevelOverused,
  ...prioritiesRules,
  ...channelsRules,
  ...tailoringRules,
  ...budgetRules,
  ...teamRules,
  ...effortRules,
  ...completeRules,
];

/**
 * The rules that can have something to say of a plan. Most plans declare no practices, no growth, no solutions, no waivers
 * and no time that customers spend, and many no tiers: loading some sixty rules about them would be felt at every start.
 * A plan with waivers gets all, so that each waiver finds its rule.
 */
export async function rulesFor(plan: Plan): Promise<readonly Rule[]> {
  const {
    channels,
    competitors,
    customers,
    demand,
    issues,
    practices,
    contingencies,
    scenarios,
    targets,
    tiers,
    waits,
    waivers,
  } = plan;
  if (waivers !== undefined) return (await import('.')).rules;
  const chosen = [...always];
  if (tiers !== undefined) chosen.push(...(await import('./tiers')).tiersRules);
  const ofIssues = Object.values(issues ?? {});
  const isRare =
    demand?.growth ||
    Object.values(customers ?? {}).some(({ language }) => language) ||
    Object.values(channels ?? {}).some(({ call_tree }) => call_tree) ||
    ofIssues.some(({ effort, replies }) => effort || (replies ?? 1) > 1) ||
    waits?.some(({ resolve_within: solved }) => solved);
  if (isRare) chosen.push(...(await import('./of-few-plans')).rulesOfFewPlans);
  const more = [competitors, practices, contingencies, scenarios, targets].some((part) => part !== undefined);
  if (more) chosen.push(...(await import('./of-practices')).rulesOfPractices);
  return chosen;
}
