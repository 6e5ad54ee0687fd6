import { UserError } from '../errors';
import { explainAll, explainPrinciple, explainRule, type RulePage } from '../renderers/explain';
import { strictSeverity } from '../rule-engine/config/presets';
import { type ExitCode, exitCodes, type Io } from './io';
import { type ColorChoice, lookOf } from './look';
import type { DocumentedPrinciple, DocumentedRule, Parts } from './parts';
import { unknownRule } from './unknown-rule';

export interface ExplainOptions {
  readonly color: ColorChoice;
}

/** Prints the page of a rule or a principle, or the list of the rules of a topic, or of all where none is named. */
export async function explain(
  io: Io,
  parts: Parts,
  id: string | undefined,
  { color }: ExplainOptions,
): Promise<ExitCode> {
  const [rules, principles] = await Promise.all([parts.loadRules(), parts.loadPrinciples()]);
  const look = lookOf(io.stdout, color, io.env);
  const pageOf = (rule: DocumentedRule): RulePage => rulePage(rule, principles);
  if (id === undefined) {
    io.stdout.write(explainAll(rules.map(pageOf), look));
    return exitCodes.ok;
  }
  if (/^P\d+$/iu.test(id)) {
    const known = principles.find((principle) => principle.id === id.toUpperCase());
    if (known === undefined) throw unknownPrinciple(id, principles);
    const own = rules.filter((rule) => rule.principles.includes(known.id)).map(pageOf);
    io.stdout.write(explainPrinciple({ ...known, rules: own }, look));
    return exitCodes.ok;
  }
  const ofTopic = rules.filter((candidate) => candidate.id.startsWith(`${id}/`));
  if (ofTopic.length > 0) {
    io.stdout.write(explainAll(ofTopic.map(pageOf), look));
    return exitCodes.ok;
  }
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    throw unknownRule(
      id,
      rules.map((known) => known.id),
      (name) => `svcplan explain ${name}`,
    );
  }
  io.stdout.write(explainRule(pageOf(rule), look));
  return exitCodes.ok;
}

function unknownPrinciple(id: string, principles: readonly DocumentedPrinciple[]): UserError {
  const [first, last] = [principles.at(0)?.id ?? '', principles.at(-1)?.id ?? ''];
  return new UserError(`there is no principle ${id}; they go from ${first} to ${last}`, {
    hint: `svcplan explain ${first}`,
  });
}

function rulePage(
  { id, severity, isOptional = false, principles, docs, options }: DocumentedRule,
  known: readonly DocumentedPrinciple[],
): RulePage {
  const { principle, why, fix, before, bad, good } = docs;
  return {
    id,
    severity,
    strict: strictSeverity(severity),
    isOptional,
    principles: known.filter((one) => principles.includes(one.id)),
    principle,
    why,
    fix,
    before,
    bad,
    good,
    options: Object.entries(options).map(([name, option]) => ({
      name,
      type: typeOf(option),
      default: String(option.default),
      description: option.description,
    })),
  };
}

/** Such as `number from 0 to 1`. */
function typeOf({ type, minimum, maximum }: DocumentedRule['options'][string]): string {
  return `${type} from ${String(minimum)}${maximum === undefined ? '' : ` to ${String(maximum)}`}`;
}
