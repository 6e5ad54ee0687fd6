import type { Finding, PlanReport, Summary } from './types';

/** Counts over all plans; waived findings are counted apart. */
export function summarise(plans: readonly PlanReport[]): Summary {
  const all = plans.flatMap(({ findings }) => findings);
  const live = all.filter(({ waived }) => waived === undefined);
  const count = (severity: Finding['severity']): number =>
    live.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    waived: all.length - live.length,
    notDeclared: plans.reduce((sum, plan) => sum + plan.notDeclared.length, 0),
  };
}
