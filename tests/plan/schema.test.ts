import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { loadPlan, planJsonSchema, planSchema } from '../../src/plan';
import { readDocument } from '../../src/document';
import { EXAMPLES } from '../../src/plan/examples';
import { schemasAt } from '../../src/plan/schema/walk';

const valueOf = (text: string): unknown => {
  const read = readDocument(text);
  return read.ok ? read.document.value : undefined;
};
const full = readFileSync(new URL('fixtures/full.yaml', import.meta.url), 'utf8');
const head = 'svcplan: 1\nname: Shop\n';

/** Every place of the schema that holds keys or items, and every key that must not be missing. */
function listPlaces(at: readonly string[], isRequired: boolean): readonly string[] {
  const schemas = schemasAt(planSchema, at);
  const here = schemas.some((schema) => isContainer(schema)) || isRequired ? [at.join('.')] : [];
  return [
    ...here,
    ...schemas.flatMap((schema) => {
      if (schema instanceof z.ZodMiniObject) {
        return Object.entries(schema.def.shape).flatMap(([key, entry]) =>
          listPlaces([...at, key], !(entry instanceof z.ZodMiniOptional)),
        );
      }
      const holdsEntries = schema instanceof z.ZodMiniRecord || schema instanceof z.ZodMiniArray;
      const isDeep = holdsEntries && schemasAt(planSchema, [...at, '*']).some(isContainer);
      return isDeep ? listPlaces([...at, '*'], false) : [];
    }),
  ];
}

const isContainer = (schema: unknown): boolean =>
  schema instanceof z.ZodMiniObject || schema instanceof z.ZodMiniRecord || schema instanceof z.ZodMiniArray;

describe('examples', () => {
  it('are there for every key that holds others or must be there, and for nothing else', () => {
    expect(Object.keys(EXAMPLES).toSorted()).toEqual([...new Set(listPlaces([], false))].toSorted());
  });
  it.each(Object.entries(EXAMPLES))('%s: %s', (pattern, example) => {
    const read: unknown = valueOf(example.startsWith('{') ? `value: ${example}` : example);
    const [value] = Object.values(read as Readonly<Record<string, unknown>>);
    const schemas = schemasAt(planSchema, pattern === '' ? [] : pattern.split('.'));
    expect(schemas.some((schema) => z.safeParse(schema, value).success)).toBe(true);
  });
});

describe('the JSON Schema', () => {
  const schema = planJsonSchema();
  const validate = new Ajv2020({ strict: false }).compile(schema);

  it('accepts what the plan accepts', () => {
    const good = [
      full,
      head,
      `${head}hours: 24/7\n`,
      `${head}waits: none\nteam: { d: { count: { value: 3, source: export }, cost: 1.20/min } }\n`,
    ];
    for (const text of good) expect([validate(valueOf(text)), validate.errors]).toEqual([true, null]);
  });
  it.each([
    ['no version', 'name: Shop\n'],
    ['another version', 'svcplan: 2\nname: Shop\n'],
    ['an unknown key', `${head}chanels: {}\n`],
    ['an unknown key within', `${head}channels: { phone: { handel: 6m } }\n`],
    ['a number without a unit', `${head}channels: { phone: { handle: 6 } }\n`],
    ['an unknown word', `${head}issues: { a: { depth: deap } }\n`],
    ['an id with capitals', `${head}issues: { A: {} }\n`],
    ['a list for a map', `${head}channels: [phone]\n`],
    ['a volume without a period', `${head}demand: { contacts: 115 }\n`],
    ['a waiver without a reason', `${head}waivers: [{ rule: a/b, at: c }]\n`],
    ['business time for work', `${head}channels: { phone: { handle: 2bh } }\n`],
  ])('refuses %s, as the plan does', (_, text) => {
    expect(validate(valueOf(text))).toBe(false);
    expect(loadPlan(text).ok).toBe(false);
  });
  it('describes every property', () => {
    const bare: string[] = [];
    const visit = (node: unknown, at: string): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('properties' in node && typeof node.properties === 'object' && node.properties !== null) {
        for (const [key, property] of Object.entries(
          node.properties as Readonly<Record<string, { description?: unknown }>>,
        )) {
          if (typeof property.description !== 'string' || property.description === '')
            bare.push(`${at}.${key}`);
        }
      }
      for (const [key, child] of Object.entries(node)) visit(child, `${at}.${key}`);
    };
    visit(schema, '');
    expect(bare).toEqual([]);
  });
});
