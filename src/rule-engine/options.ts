import { closest } from '../support/closest';
import { formatList } from '../support/format';

/** A number that whoever runs a rule may set, as a piece of JSON Schema. */
export interface RuleOption {
  readonly type: 'number' | 'integer';
  readonly minimum: number;
  readonly maximum?: number;
  readonly default: number;
  readonly description: string;
}

export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** What `check` is given: a value for each option. */
export type OptionValues<Options extends RuleOptions> = { readonly [Name in keyof Options]: number };

/** An option from 0 to 1. */
export const share = (fallback: number, description: string): RuleOption => ({
  type: 'number',
  minimum: 0,
  maximum: 1,
  default: fallback,
  description,
});

/** An option that counts: a whole number from `least` on. */
export const whole = (fallback: number, least: number, description: string): RuleOption => ({
  type: 'integer',
  minimum: least,
  default: fallback,
  description,
});

/** An option that measures: any number from `least` on. */
export const decimal = (fallback: number, least: number, description: string): RuleOption => ({
  type: 'number',
  minimum: least,
  default: fallback,
  description,
});

/** The options as configured, with the defaults of the others. Throws where `optionsProblem` has something to say. */
export function optionValues<Options extends RuleOptions>(
  options: Options,
  configured: Readonly<Record<string, unknown>>,
): OptionValues<Options> {
  const problem = optionsProblem(options, configured);
  if (problem !== null) throw new Error(problem);
  const fallbacks = Object.entries(options).map(([name, option]) => [name, option.default]);
  // Nothing but numbers is left, under names that are all known.
  return { ...Object.fromEntries(fallbacks), ...configured } as OptionValues<Options>;
}

/** What is wrong with options as configured, in one sentence; null where they fit. */
export function optionsProblem(
  options: RuleOptions,
  configured: Readonly<Record<string, unknown>>,
): string | null {
  for (const [name, value] of Object.entries(configured)) {
    const fault = optionFault(options, name, value);
    if (fault !== null) return fault;
  }
  return null;
}

/** What is wrong with one option as configured, in one sentence; null where it fits. */
export function optionFault(options: RuleOptions, name: string, value: unknown): string | null {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined)
    return `\`${name}\` is not an option of this rule: ${whatThereIs(name, Object.keys(options))}`;
  return fits(value, option) ? null : `\`${name}\` is ${JSON.stringify(value)}: write ${expected(option)}`;
}

function whatThereIs(name: string, names: readonly string[]): string {
  if (names.length === 0) return 'it has none';
  const near = closest(name, names);
  return near === undefined ? `it has ${formatList(names)}` : `did you mean \`${near}\`?`;
}

const fits = (value: unknown, { type, minimum, maximum = Infinity }: RuleOption): boolean =>
  typeof value === 'number' &&
  (type === 'integer' ? Number.isInteger(value) : Number.isFinite(value)) &&
  value >= minimum &&
  value <= maximum;

function expected({ type, minimum, maximum }: RuleOption): string {
  const most = maximum === undefined ? 'on' : `to ${String(maximum)}`;
  return `a ${type === 'integer' ? 'whole number' : 'number'} from ${String(minimum)} ${most}`;
}
