import { describe, expect, it } from 'vitest';
import { runRules, type AnalysedPlan } from '../../src/rule-engine';
import { allRules } from '../../src/rules/all';
import { declared } from './edges/declared';
import type { Edge } from './edges/edge';
import { simulated } from './edges/simulated';
import { analyse, completePlan, standing } from '../support/rule-tester';

const edges = [...declared, ...simulated];

/** Whether the rule finds a flaw at this value, set as a config would. */
async function isFound(
  edge: Edge,
  value: number,
  options: Readonly<Record<string, number>>,
): Promise<boolean> {
  const { of, plan, coverage, base, after, severity } = edge;
  const { analysed, document } = await analyse(completePlan(plan(value)));
  // Only what the rule reads is there: a number that it takes from elsewhere would fail the test.
  const held = {
    ...analysed,
    ...(coverage ? { coverage: coverage(value, analysed.model) } : {}),
    ...(base ? { base: base(value) } : {}),
  } as AnalysedPlan;
  const settings = { [of[0]]: { options: { ...edge.beside, ...options } } };
  const rules = allRules.filter(({ id }) => id === of[0] || id === after);
  const found = standing(runRules(rules, held, { document, file: 'plan.yaml', settings }));
  return found.some(
    (finding) => finding.rule === of[0] && (severity ?? finding.severity) === finding.severity,
  );
}

describe('limits that a config may move', () => {
  const options = allRules.flatMap((rule) =>
    Object.entries(rule.options).map(([name, option]) => ({ rule, name, option })),
  );

  it('are all looked at here', () => {
    const known = new Set(edges.map(({ of }) => of.join(' ')));
    expect([...known].toSorted()).toEqual(options.map(({ rule, name }) => `${rule.id} ${name}`).toSorted());
  });

  it.each(edges.map((edge) => [`${edge.of.join(' ')} (${edge.flawed})`, edge] as const))(
    '%s',
    async (_, edge) => {
      const { of, limit, moved, step, flawed } = edge;
      const option = options.find(({ rule, name }) => rule.id === of[0] && name === of[1])?.option;
      expect(option?.default).toBe(limit);
      const beyond = flawed === 'below' || flawed === 'up to' ? -step : step;
      for (const [at, set] of [
        [limit, {}],
        [moved, { [of[1]]: moved }],
      ] as const) {
        expect({ at, isFound: await isFound(edge, at, set) }).toEqual({
          at,
          isFound: flawed === 'from' || flawed === 'up to',
        });
        expect({ at: at + beyond, isFound: await isFound(edge, at + beyond, set) }).toEqual({
          at: at + beyond,
          isFound: true,
        });
        expect({ at: at - beyond, isFound: await isFound(edge, at - beyond, set) }).toEqual({
          at: at - beyond,
          isFound: false,
        });
      }
    },
  );
});
