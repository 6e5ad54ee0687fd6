import type { DocumentedRule, Parts } from '../../src/commands/parts';
import type { CheckRequest } from '../../src/report/check-plan';
import type { SimulateRequest } from '../../src/report/simulate-plan';
import type { PlanReport, Summary } from '../../src/report/types';
import { share } from '../../src/rule-engine';
import { readConfig } from '../../src/rule-engine/config/read-config';

/** A rule with a page, for commands that know nothing of what rules do. */
export const overloaded: DocumentedRule = {
  id: 'team/overloaded-staff',
  principles: ['P78', 'P99'],
  severity: 'warning',
  docs: {
    principle: 'In every open hour, staff have some time between contacts.',
    why: 'Waits grow without bound as staff get busier.',
    fix: 'Add staff to the hour.',
    bad: `
      channels: { phone: { hours: "Mo 09:00-10:00" } }
      team:
        desk: { count: 1 }`,
    good: `
      team: { desk: { count: 5 } }`,
  },
  options: { maxOccupancy: share(0.85, 'Busy share of the time on duty') },
};

export const pointless: DocumentedRule = {
  ...overloaded,
  id: 'waits/pointless-window',
  severity: 'info',
  options: {},
};

export interface TestParts extends Parts {
  /** What the commands asked to have checked. */
  readonly requests: readonly CheckRequest[];
}

/** Parts whose check gives what it is told to give for each request. */
export function createParts(planFor: (request: CheckRequest) => PlanReport): TestParts {
  const requests: CheckRequest[] = [];
  return {
    requests,
    loadCheck: async () => ({
      checkPlan: async (request) => {
        requests.push(request);
        return { plan: planFor(request), today: request.today ?? '2027-01-03' };
      },
      summarise,
    }),
    loadConfig: async () => (text) => readConfig(text, [overloaded, pointless]),
    loadSimulate: async () => async (request: SimulateRequest) => {
      const full = { ...request, simulate: true };
      requests.push(full);
      return { plan: planFor(full), today: request.today ?? '2027-01-03' };
    },
    loadCompare: async () => ({
      comparePlans: async (request) => {
        const plans = request.others.map(({ file, readFile }) => {
          const full = { ...request, file, readFile, text: '', simulate: true };
          requests.push(full);
          return planFor(full);
        });
        return {
          plans,
          comparison: { base: request.base.file, fit: [] },
          today: request.today ?? '2027-01-03',
        };
      },
      checkAgainst: async (request) => {
        requests.push(request);
        return { plan: planFor(request), today: request.today ?? '2027-01-03' };
      },
    }),
    loadRules: async () => [overloaded, pointless],
    loadPrinciples: async () => [
      { id: 'P78', text: 'Who must do more has no time.', source: 'an article', shownBy: null },
      { id: 'P99', text: 'Slack keeps people.', source: 'an article', shownBy: 'the week' },
    ],
    loadPlanSchema: async () => () => ({ title: 'a plan' }),
    loadConfigSchema: async () => () => ({ title: 'a config' }),
    loadReportSchema: async () => (await import('../../src/report/schema')).reportJsonSchema,
  };
}

function summarise(plans: readonly PlanReport[]): Summary {
  const findings = plans.flatMap((plan) => plan.findings);
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    waived: 0,
    notDeclared: 0,
  };
}
