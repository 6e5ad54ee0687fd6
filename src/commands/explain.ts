import { explainAll, explainRule, type RuleOption, type RulePage } from '../renderers/explain';
import { type ExitCode, exitCodes, type Io } from './io';
import { type ColorChoice, lookOf } from './look';
import type { DocumentedRule, Parts } from './parts';
import { unknownRule } from './unknown-rule';

export interface ExplainOptions {
  readonly color: ColorChoice;
}

/** Prints the page of a rule, or the list of all where none is named. */
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
  const properties = options.toJSONSchema({ io: 'input', unrepresentable: 'any' }).properties ?? {};
  return {
    id,
    severity,
    principles,
    principle,
    why,
    fix,
    bad,
    good,
    options: Object.entries(properties).map(([name, schema]) => optionOf(name, schema)),
  };
}

type OptionSchema = NonNullable<ReturnType<DocumentedRule['options']['toJSONSchema']>['properties']>[string];

function optionOf(name: string, schema: OptionSchema): RuleOption {
  if (typeof schema === 'boolean') return { name, type: 'any value', default: '', description: '' };
  return {
    name,
    type: typeOf(schema),
    default: schema.default === undefined ? 'none' : JSON.stringify(schema.default),
    description: schema.description ?? '',
  };
}

/** Such as `number from 0 to 1`, or the values that may be chosen. */
function typeOf(schema: Exclude<OptionSchema, boolean>): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const kind = Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'any value');
  const above = schema.exclusiveMinimum === undefined ? '' : ` above ${String(schema.exclusiveMinimum)}`;
  const from = schema.minimum === undefined ? above : ` from ${String(schema.minimum)}`;
  // Zod states the bounds of exact integers in every schema of whole numbers; they tell nobody anything.
  const isBounded = schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER;
  return `${kind}${from}${isBounded ? ` to ${String(schema.maximum)}` : ''}`;
}
