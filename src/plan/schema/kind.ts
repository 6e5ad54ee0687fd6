import * as z from 'zod/mini';
import { closest } from '../../support/closest';
import { refuse, show, type Parsed, type Refusal } from '../units/parsed';
import { amountRespelt, suggesting } from '../units/slips';

/** Where a number comes from, best first. */
export const SOURCES = ['export', 'interview', 'benchmark', 'guess'] as const;

/** What editors are told of a value. The bundle that makes no JSON Schema leaves it out. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const ANYTHING = z.unknown();

/** What another schema accepts, turned into something else. */
export const mapped = <S extends z.ZodMiniType, T>(schema: S, toOther: (value: z.output<S>) => T) =>
  z.pipe(schema, z.transform(toOther));

/** A kind of value: read by one function, described to editors by one piece of JSON Schema. */
export function kind<T>(parse: (raw: unknown) => Parsed<T>, jsonSchema?: JsonSchema) {
  const schema = z.pipe(
    ANYTHING,
    z.transform((raw: unknown, context): T => {
      const parsed = raw === undefined ? MISSING : parse(raw);
      return parsed.ok ? parsed.value : refuseInto(context, raw, parsed);
    }),
  );
  if (jsonSchema !== undefined) z.globalRegistry.add(schema, jsonSchema);
  return schema;
}

/** A number beside which its origin may stand: `6m`, or `{ value: 6m, source: export }`. */
export function number<T>(read: (raw: unknown) => Parsed<T>, jsonSchema?: JsonSchema) {
  const parse = suggesting(read, amountRespelt);
  const parseSourced = (raw: unknown): Parsed<T> => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return parse(raw);
    const entries = new Map<string, unknown>(Object.entries(raw));
    const stray = [...entries.keys()].find((key) => key !== 'value' && key !== 'source');
    if (!entries.has('value')) return refuse(`${show(raw)} stands where a number belongs`, SOURCED_HELP);
    if (stray !== undefined) {
      const near = suggest(stray, ['value', 'source']);
      return refuse(`\`${stray}\` is not a key beside a number`, near + SOURCED_HELP, {
        key: stray,
        fault: 'unknown-key',
      });
    }
    const source = entries.get('source');
    if (source !== undefined && !SOURCES.some((name) => name === source)) {
      const help = `${suggest(source, SOURCES)}write one of ${SOURCES.join(', ')}`;
      return refuse(`${show(source)} is not an origin of a number`, help, { key: 'source' });
    }
    const parsed = parse(entries.get('value'));
    return parsed.ok ? parsed : { ...parsed, key: 'value' };
  };
  return kind(parseSourced, jsonSchema && withSource(jsonSchema));
}

function withSource({ id, description, ...bare }: JsonSchema): JsonSchema {
  const sourced = {
    type: 'object',
    properties: {
      value: { ...bare, description: 'The number' },
      source: { enum: SOURCES, description: 'Where the number comes from' },
    },
    required: ['value'],
    additionalProperties: false,
  };
  return {
    ...(id === undefined ? {} : { id }),
    ...(description === undefined ? {} : { description }),
    anyOf: [bare, sourced],
  };
}

const MISSING = refuse('this key is missing', 'add it', { fault: 'missing-key' });
const SOURCED_HELP = 'write the number, or { value: 6m, source: export }';

function refuseInto(context: z.core.ParsePayload, input: unknown, refusal: Refusal): never {
  const { message, help, key, fault } = refusal;
  context.issues.push({
    code: 'custom',
    input,
    message,
    params: { help, fault },
    path: key === undefined ? [] : [key],
  });
  return z.NEVER;
}

/** A likely slip of the pen, as the start of a help text; else nothing. */
export function suggest(raw: unknown, words: readonly string[]): string {
  const near = typeof raw === 'string' ? closest(raw, words) : undefined;
  return near === undefined ? '' : `did you mean \`${near}\`? Otherwise `;
}

const NONE = mapped(z.literal('none'), () => null);

/** The same schema for the same argument: hundreds of keys are of a few kinds, and making a schema is felt at every start. */
export function oncePerSchema<R extends z.ZodMiniType>(make: (schema: z.ZodMiniType) => R) {
  const made = new WeakMap<z.ZodMiniType, R>();
  return (schema: z.ZodMiniType): R => {
    const found = made.get(schema) ?? make(schema);
    made.set(schema, found);
    return found;
  };
}

const noneOr = <S extends z.ZodMiniType>(schema: S) => z.optional(z.union([NONE, schema]));
const sharedNoneOr = oncePerSchema(noneOr);

/** Optional keys together, where `none` is said of each: we decided against all of them. */
export function groupOf<S extends z.core.$ZodLooseShape>(shape: S) {
  const group = z.strictObject(shape);
  const none = mapped(
    z.literal('none'),
    () => Object.fromEntries(Object.keys(shape).map((key) => [key, null])) as z.output<typeof group>,
  );
  return z.optional(z.union([none, group]));
}

/**
 * An optional key: absent is "not declared" (undefined), `none` is "we decided against it" (null). Keys of which
 * nothing is said share their schema.
 */
export function opt<S extends z.ZodMiniType>(schema: S, description?: string) {
  // What was made for a schema once is of the type that it would have if it were made again.
  if (description === undefined) return sharedNoneOr(schema) as ReturnType<typeof noneOr<S>>;
  const optional = noneOr(schema);
  z.globalRegistry.add(optional, { description });
  return optional;
}
