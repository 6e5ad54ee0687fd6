import { describe, expect, it } from 'vitest';
import { cover, whyNotSimulated } from '../../src/coverage';
import { resolveModel } from '../../src/model';
import { lookUpHolidays } from '../../src/model/holiday-dates';
import { loadPlan, waitIds } from '../../src/plan';
import { runRules, type Rule, type Finding, type RuleSetting, type RunResult } from '../../src/rule-engine';
import { withBase } from '../../src/report/compare-plans';
import type { PlanDocument } from '../../src/document';
import type { AnalysedPlan } from '../../src/rule-engine';

/** The Monday of a plain week, so that examples need no date of their own. */
export const TODAY = '2027-01-05';

export interface TestOptions {
  /** Whether to simulate where the plan allows it; without it rules about coverage are silent. */
  readonly simulate?: boolean;
  readonly today?: string;
  readonly settings?: Readonly<Record<string, RuleSetting>>;
  /** The plan before, or the part of it that matters. */
  readonly before?: string | undefined;
}

export interface Analysis {
  readonly analysed: AnalysedPlan;
  readonly document: PlanDocument;
}

/** The part of a plan that matters, made a whole plan; lines keep their numbers. */
export function completePlan(part: string): string {
  const indent = Math.min(
    ...part
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => line.search(/\S/)),
  );
  const lines = part.split('\n').map((line) => line.slice(indent));
  const missing = ['svcplan: 1', 'name: Example'].filter(
    (line) => !lines.some((own) => own.startsWith(line.split(':')[0] ?? '')),
  );
  return [...lines, ...missing, ''].join('\n');
}

/** Loads and analyses a plan; a plan that is not valid fails the test with its problems. */
export async function analyse(
  text: string,
  { simulate = false, today = TODAY }: TestOptions = {},
): Promise<Analysis> {
  const loaded = loadPlan(text);
  if (!loaded.ok) {
    throw new Error(
      loaded.problems
        .map(({ position, message, help }) => `${String(position.line)}: ${message} ${help}`)
        .join('\n'),
    );
  }
  const { plan, curve, files, document } = loaded;
  const holidays = await lookUpHolidays(plan, files, plan.start ?? today);
  const model = resolveModel({ plan, curve, waitIds: waitIds(plan), today, holidays });
  const canSimulate = simulate && model.demand !== null && whyNotSimulated(model) === null;
  const coverage = canSimulate && model.demand ? await cover(model, model.demand, { seed: 1 }) : null;
  return { analysed: { plan, model, coverage, today }, document };
}

/** Runs rules on a part of a plan. */
export async function check(
  rules: readonly Rule[],
  part: string,
  options: TestOptions = {},
): Promise<RunResult> {
  const { analysed, document } = await analyse(completePlan(part), options);
  const { before } = options;
  const held =
    before === undefined
      ? analysed
      : withBase(analysed, (await analyse(completePlan(before), options)).analysed);
  return runRules(rules, held, {
    document,
    file: 'plan.yaml',
    ...(options.settings ? { settings: options.settings } : {}),
  });
}

/** Findings that are not waived. */
export const standing = ({ findings }: RunResult): readonly Finding[] =>
  findings.filter(({ waived }) => waived === undefined);

/**
 * Tests a rule on plans that are named by what they show. A finding is expected on each line that ends in
 * `# expect: rule/id`, or `# expect: rule/id (info)` where the severity matters, and on no other.
 */
export function testRule(
  rule: Rule,
  plans: Readonly<Record<string, string>>,
  options: TestOptions = {},
): void {
  describe(`rule ${rule.id}`, () => {
    it.each(Object.entries(plans))('%s', async (_, part) => {
      const expected = expectations(completePlan(part));
      const found = standing(await check([rule], part, options));
      const withSeverity = new Set(expected.filter(({ severity }) => severity).map(({ line }) => line));
      const actual = found
        .map(({ line, rule: id, severity }) => ({
          line,
          id,
          severity: withSeverity.has(line) ? severity : undefined,
        }))
        .toSorted((a, b) => a.line - b.line);
      expect(actual).toEqual(expected);
    });
  });
}

interface Expectation {
  readonly line: number;
  readonly id: string;
  readonly severity: string | undefined;
}

function expectations(text: string): readonly Expectation[] {
  return text.split('\n').flatMap((line, index) => {
    const marked = /# expect: (.+)$/.exec(line)?.[1];
    return (marked?.split(', ') ?? []).map((one) => {
      const [, id = '', severity] = /^(\S+)(?: \((\w+)\))?$/.exec(one.trim()) ?? [];
      return { line: index + 1, id, severity };
    });
  });
}
