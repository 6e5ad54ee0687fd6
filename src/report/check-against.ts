import { invariant } from '../errors';
import { runRules, type Finding } from '../rule-engine';
import { SEVERITIES } from '../rule-engine/finding';
import { rules } from '../rules';
import { allRules } from '../rules/all';
import { analyseAlike } from './analyse-alike';
import { changeReports } from './change-reports';
import { checkLoadedPlan, judgedReport, readPlan, runInput, type CheckRequest } from './check-plan';
import { withBase, type ComparedPlan } from './compare-plans';
import type { PlanReport } from './types';

/**
 * Checks a plan against the one before: with the guards of changes, and without what that one has too. A finding is the
 * same for as long as its fingerprint is; where it weighs more than before, it counts as new.
 */
export async function checkAgainst(
  request: CheckRequest,
  base: ComparedPlan,
): Promise<{ readonly plan: PlanReport; readonly today: string }> {
  const { loaded, today } = await readPlan(request);
  const input = { ...request, today };
  const before =
    base.text === null
      ? null
      : (await readPlan({ ...base, text: base.text, today, now: request.now })).loaded;
  if (!loaded.ok || !before?.ok) {
    const plan = await checkLoadedPlan(loaded, input);
    const state = before === null ? 'new' : before.ok ? 'compared' : 'invalid';
    return { plan: { ...plan, base: { file: base.file, state, known: 0 } }, today };
  }
  const [was, after] = await analyseAlike(
    [
      { loaded: before, seeksClosings: false },
      { loaded, seeksClosings: true },
    ],
    input,
  );
  invariant(was !== undefined && after !== undefined, 'both sides are analysed');
  const is = withBase(after, was);
  const earlier = runRules(rules, was, runInput(before, { ...input, file: base.file }));
  const result = runRules(allRules, is, runInput(loaded, input));
  const isKnown = knownBy(earlier.findings);
  const known = result.findings.filter(isKnown);
  const hidden = new Set(known.map(({ fingerprint }) => fingerprint));
  const fresh = {
    ...result,
    findings: result.findings.filter((finding) => !known.includes(finding)),
    gaps: result.gaps.filter(({ finding }) => !hidden.has(finding)),
  };
  const report = await judgedReport(loaded, is, fresh, input);
  const about = { file: base.file, state: 'compared' as const, known: known.length };
  return { plan: { ...report, changes: changeReports(is.base.changes), base: about }, today };
}

/** What stood before, unaccepted, and weighed as much. */
function knownBy(earlier: readonly Finding[]): (finding: Finding) => boolean {
  const live = earlier.filter(({ waived }) => waived === undefined);
  const before = new Map(
    live.map(({ fingerprint, severity }) => [fingerprint, SEVERITIES.indexOf(severity)]),
  );
  return ({ fingerprint, severity, waived }) =>
    waived === undefined && (before.get(fingerprint) ?? Infinity) <= SEVERITIES.indexOf(severity);
}
