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
  loadRules: async () => (await import('../rules')).rules,
  loadPlanSchema: async () => (await import('../plan/schema')).planJsonSchema,
  loadReportSchema: async () => (await import('../report/schema')).reportJsonSchema,
};
