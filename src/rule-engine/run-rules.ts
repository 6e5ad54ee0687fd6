import type { PlanDocument } from '../document';
import { elementNames, type NameElement } from './element';
import { fingerprint } from './fingerprint';
import { inOrder, topicOf } from './order';
import { placeOf } from './place';
import {
  SEVERITIES,
  type AnalysedPlan,
  type Finding,
  type Gap,
  type JudgedWaiver,
  type Rule,
  type RuleSetting,
  type Settings,
  type Severity,
  type Violation,
} from './types';
import { matchWaivers } from './waivers';

/** Where the plan stands, and how the rules are set. */
export interface RunInput {
  readonly document: PlanDocument;
  readonly file: string;
  readonly settings?: Settings;
  /** Rules to run alone, those that are off included; all others are neither run nor are their waivers judged. */
  readonly only?: readonly string[];
  /** False: findings stand as if the plan had no waivers. */
  readonly useWaivers?: boolean;
}

export interface RunResult {
  /** Worst for customers first; waived ones among them, marked. */
  readonly findings: readonly Finding[];
  readonly waivers: readonly JudgedWaiver[];
  /** In the order of the findings that they belong to. */
  readonly gaps: readonly Gap[];
}

interface Found {
  readonly finding: Finding;
  readonly gap: Gap | null;
}

/** Topics that are silent without a simulation, so that their waivers cannot be judged either. */
const SIMULATED = ['coverage', 'budget'];

/** Runs every rule that is not off, then settles the waivers, then asks the rules about waivers. */
export function runRules(rules: readonly Rule[], analysed: AnalysedPlan, input: RunInput): RunResult {
  const { settings = {}, only, useWaivers = true } = input;
  const runs = rules.filter((rule) => (only ? only.includes(rule.id) : isOn(rule, settings[rule.id])));
  const isLate = ({ id }: Rule): boolean => topicOf(id) === 'waiver';
  const nameOf = elementNames(analysed.model);
  const find = (rule: Rule, plan: AnalysedPlan): Found[] =>
    Array.from(rule.check(plan, settings[rule.id]?.options ?? {}), (violation) =>
      toFound(rule, violation, input, nameOf, settings[rule.id]),
    );

  const all = runs.filter((rule) => !isLate(rule)).map((rule) => ({ rule, found: find(rule, analysed) }));
  const speaking = new Set(all.filter((each) => each.found.length > 0).map(({ rule }) => rule.id));
  const found = all.flatMap((each) => (speaking.has(each.rule.toldBy ?? '') ? [] : each.found));
  const judging = runs.filter(
    ({ id, isSimulated }) => analysed.coverage !== null || !(isSimulated || SIMULATED.includes(topicOf(id))),
  );
  const ids = new Set(judging.map(({ id }) => id));
  const matches = matchWaivers({
    waivers: (useWaivers && analysed.plan.waivers) || [],
    findings: found.map(({ finding }) => finding),
    today: analysed.today,
    known: rules.map(({ id }) => id),
    ran: (rule) => ids.has(rule),
    judgesChanges: analysed.base !== undefined,
  });
  const waivers = matches.map(({ judged }) => judged);
  const waiverOf = new Map<Finding, JudgedWaiver>();
  // The first waiver that still holds wins; a lapsed one is only mentioned where none does.
  for (const { judged, findings } of matches) {
    for (const finding of findings) {
      const earlier = waiverOf.get(finding);
      if (!earlier || (earlier.state === 'lapsed' && judged.state === 'used')) waiverOf.set(finding, judged);
    }
  }
  const late = useWaivers ? runs.filter(isLate).flatMap((rule) => find(rule, { ...analysed, waivers })) : [];
  const findings = [
    ...found.map(({ finding }) => withWaiver(finding, waiverOf.get(finding))),
    ...late.map(({ finding }) => finding),
  ];
  const ordered = inOrder(findings);
  const rank = new Map(ordered.map((finding, index) => [finding.fingerprint, index]));
  const gaps = found
    .flatMap(({ gap }) => gap ?? [])
    .toSorted((a, b) => (rank.get(a.finding) ?? 0) - (rank.get(b.finding) ?? 0));
  return { findings: ordered, waivers, gaps };
}

const isOn = ({ isOptional = false }: Rule, setting: RuleSetting | undefined): boolean =>
  setting?.severity === undefined ? !isOptional : setting.severity !== 'off';

/**
 * A configured severity takes the place of the rule's usual one. A finding that the rule itself takes less seriously
 * than usual, because a number in it is assumed, say, never weighs more than the rule says.
 */
function severityOf(rule: Rule, { severity: own }: Violation, setting: RuleSetting | undefined): Severity {
  const configured = setting?.severity === 'off' ? undefined : setting?.severity;
  if (configured === undefined) return own ?? rule.severity;
  const isLess = own !== undefined && rank(own) > rank(rule.severity);
  return isLess && rank(own) > rank(configured) ? own : configured;
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

function toFound(
  rule: Rule,
  violation: Violation,
  { document, file }: RunInput,
  nameOf: NameElement,
  setting: RuleSetting | undefined,
): Found {
  const at = violation.element ?? nameOf(violation.at);
  const position = placeOf(document, violation.at);
  const finding: Finding = {
    rule: rule.id,
    principles: rule.principles,
    severity: severityOf(rule, violation, setting),
    message: violation.message,
    because: (violation.because ?? []).map((reason) => ({
      at: nameOf(reason.at),
      message: reason.message,
      line: placeOf(document, reason.at).line,
    })),
    help: violation.help ?? rule.docs.fix,
    at,
    file,
    ...position,
    fingerprint: fingerprint(rule.id, at, violation.discriminator),
    snippet: document.frame(position),
  };
  const gap = violation.gap
    ? { ...violation.gap, at, message: violation.message, finding: finding.fingerprint }
    : null;
  return { finding, gap };
}

function withWaiver(finding: Finding, waiver: JudgedWaiver | undefined): Finding {
  if (!waiver) return finding;
  const { reason, until } = waiver.plan;
  if (waiver.state === 'used') return { ...finding, waived: { reason, until: until ?? null } };
  return {
    ...finding,
    message: `${finding.message} (accepted until ${until ?? 'then'}: that waiver has ended)`,
  };
}
