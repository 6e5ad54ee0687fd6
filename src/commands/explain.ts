import { explainAll, explainRule, type RulePage } from '../renderers/explain';
import { type ExitCode, exitCodes, type Io } from './io';
import { type ColorChoice, lookOf } from './look';
import type { DocumentedRule, Parts } from './parts';
import { unknownRule } from './unknown-rule';

export interface ExplainOptions {
  readonly color: ColorChoice;
}

/** Prints the page of a rule, or the list of those of a topic, or of all where none is named. */
export async function explain(
  io: Io,
  parts: Parts,
  id: string | undefined,
  { color }: ExplainOptions,
): Promise<ExitCode> {
  const rules = await parts.loadRules();
  const look = lookOf(io.stdout, color, io.env);
  if (id === undefined) {
    io.stdout.write(explainAll(rules.map(pageOf), look));
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

function pageOf({ id, severity, principles, docs, options }: DocumentedRule): RulePage {
  const { principle, why, fix, bad, good } = docs;
  return {
    id,
    severity,
    principles,
    principle,
    why,
    fix,
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
