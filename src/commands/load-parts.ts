import type { Parts } from './parts';

/** The parts as they are shipped. */
export const loadParts: Parts = {
  loadCheck: async () => {
    const [{ checkPlan }, { summarise }] = await Promise.all([
      import('../report/check-plan'),
      import('../report/build-report'),
    ]);
    return { checkPlan, summarise };
  },
  loadConfig: async () => (await import('../report/config')).readConfig,
  loadSimulate: async () => (await import('../report/simulate-plan')).simulatePlan,
  loadCompare: () => import('../report/comparing'),
  loadRules: async () => (await import('./reference')).rules,
  loadPrinciples: async () => (await import('./reference')).principles,
  loadPlanSchema: async () => (await import('./reference')).planJsonSchema,
  loadConfigSchema: async () => {
    const { configJsonSchema, rules } = await import('./reference');
    return () => configJsonSchema(rules);
  },
  loadReportSchema: async () => (await import('./reference')).reportJsonSchema,
};
