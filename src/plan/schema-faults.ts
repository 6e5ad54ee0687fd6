import type * as z from 'zod/mini';
import { formatPath, type Path } from '../document';
import { closest } from '../support/closest';
import { formatList } from '../support/format';
import { exampleAt } from './examples';
import type { Fault, FaultCode } from './fault';
import { planSchema } from './schema';
import { keysAt } from './schema/walk';
import { show } from './units/parsed';

type Issue = z.core.$ZodIssue;

/** Everything that the schema refuses, in plain words; but for empty values, which are found apart. */
export function findSchemaFaults(plan: unknown, issues: readonly Issue[]): readonly Fault[] {
  return issues.flatMap((issue) => {
    const raw = valueAt(plan, issue.path);
    return raw === null ? [] : describe(issue, raw, toPath(issue.path));
  });
}

function describe(issue: Issue, raw: unknown, at: Path): readonly Fault[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...at, key]));
    case 'invalid_union':
      return chooseBranch(issue.errors, raw).flatMap((inner) =>
        describe(inner, valueAt(raw, inner.path), [...at, ...toPath(inner.path)]),
      );
    case 'invalid_key':
      return issue.issues.map((inner) => ({ ...fromReader(inner, at), code: 'bad-id', part: 'key' }));
    case 'custom':
      return [fromReader(issue, at)];
    default:
      return [at.length === 1 && at[0] === 'svcplan' ? wrongVersion(raw) : wrongShape(raw, at)];
  }
}

const isMaker = (help: unknown): help is () => string => typeof help === 'function';

/** What a reader of units refused: its own words, and where within the value. */
function fromReader(issue: Issue, at: Path): Fault {
  const params: Readonly<Record<string, unknown>> = issue.code === 'custom' ? (issue.params ?? {}) : {};
  const help =
    typeof params['help'] === 'string' || isMaker(params['help']) ? params['help'] : 'write another value';
  if (params['fault'] === 'missing-key') return missingKey(at);
  const isKey = params['fault'] === 'unknown-key';
  const code: FaultCode = isKey ? 'unknown-key' : 'wrong-value';
  return { code, at, ...(isKey ? { part: 'key' as const } : {}), message: issue.message, help };
}

/**
 * Of several ways to write a value, the one that the writer meant, judged by its shape: a way that does not even
 * fit the value as a whole is out, as long as another one gets into it.
 */
function chooseBranch(branches: readonly (readonly Issue[])[], raw: unknown): readonly Issue[] {
  const meant = branches.filter((issues) => !issues.some(isNoneOnly));
  const inside = meant.find((issues) => !issues.some((issue) => refusesWhole(issue, raw)));
  if (inside !== undefined) return inside;
  // Of the ways that refuse the whole value, units have the better words than "a group of keys".
  const reader = meant.find((issues) =>
    issues.some(({ code, path }) => code !== 'invalid_type' && path.length === 0),
  );
  return reader ?? meant.at(-1) ?? [];
}

const isNoneOnly = (issue: Issue): boolean => issue.code === 'invalid_value' && issue.values[0] === 'none';

function refusesWhole(issue: Issue, raw: unknown): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') {
    return chooseBranch(issue.errors, raw).some((inner) => refusesWhole(inner, raw));
  }
  return issue.code === 'invalid_type' || issue.code === 'custom' || issue.code === 'invalid_value';
}

function unknownKey(at: Path): Fault {
  const parent = at.slice(0, -1);
  const key = String(at.at(-1));
  return {
    code: 'unknown-key',
    at,
    part: 'key',
    message: () =>
      `${show(key)} is not a key ${parent.length === 0 ? 'of a plan' : `of \`${formatPath(parent)}\``}`,
    help: () => {
      const keys = keysAt(planSchema, parent);
      const near = closest(key, keys) ?? closest(key.replaceAll('-', '_'), keys);
      return near === undefined ? `the keys here are ${formatList(keys)}` : `did you mean \`${near}\`?`;
    },
  };
}

function missingKey(at: Path): Fault {
  const parent = at.slice(0, -1);
  const key = String(at.at(-1));
  return {
    code: 'missing-key',
    at,
    part: 'key',
    message: `\`${key}\` is missing${parent.length === 0 ? '' : ` in \`${formatPath(parent)}\``}`,
    help: () => `add it: ${exampleAt(at)}`,
  };
}

function wrongVersion(raw: unknown): Fault {
  if (raw === undefined) return missingKey(['svcplan']);
  const isOther = typeof raw === 'number' && Number.isInteger(raw);
  return {
    code: 'version',
    at: ['svcplan'],
    message: isOther
      ? `this plan is written in version ${raw} of the format; this version reads 1`
      : `${show(raw)} is not a version of the plan format`,
    help: isOther && raw > 1 ? 'use a newer svcplan, or write the plan in version 1' : 'write svcplan: 1',
  };
}

/** A text where keys belong, a list where one entry belongs, and so on. */
function wrongShape(raw: unknown, at: Path): Fault {
  if (raw === undefined) return missingKey(at);
  return {
    code: 'wrong-value',
    at,
    message: () => `${show(raw)} does not fit ${at.length === 0 ? 'here' : `\`${formatPath(at)}\``}`,
    help: () => `write it like this: ${exampleAt(at)}`,
  };
}

/** The value at a path of own keys. */
function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value;
}

const toPath = (path: readonly PropertyKey[]): Path =>
  path.map((key) => (typeof key === 'number' ? key : String(key)));
