import { Ajv2020 } from 'ajv/dist/2020';
import type { z } from 'zod/mini';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { reportJsonSchema, type reportSchema } from '../../src/report/schema';
import type { Report } from '../../src/report/types';
import { clean } from '../renderers/fixtures/clean';
import { declared } from '../renderers/fixtures/declared';
import { failing } from '../renderers/fixtures/failing';
import { invalid } from '../renderers/fixtures/invalid';
import { notSimulated } from '../renderers/fixtures/not-simulated';
import { simulated } from '../renderers/fixtures/simulated';

type Readonlyed<T> = T extends readonly (infer Item)[]
  ? readonly Readonlyed<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Readonlyed<T[Key]> }
    : T;

const compile = (strict: boolean) =>
  new Ajv2020({ strict: true, allErrors: true }).compile(reportJsonSchema({ strict }));

describe('the schema of reports', () => {
  it('is the type of reports, key by key', () => {
    expectTypeOf<Readonlyed<z.output<typeof reportSchema>>>().toEqualTypeOf<Readonlyed<Report>>();
  });

  it.each([
    ['clean', clean],
    ['failing', failing],
    ['invalid', invalid],
    ['not simulated', notSimulated],
    ['simulated', simulated],
    ['declared', declared],
  ])('accepts a %s report and knows its every key', (_, report) => {
    const validate = compile(true);
    validate(report);
    expect(validate.errors).toBeNull();
  });

  it('allows keys of later versions unless it is strict', () => {
    const later = { ...clean, scenarios: [] };
    expect(compile(false)(later)).toBe(true);
    expect(compile(true)(later)).toBe(false);
  });

  it.each([
    ['another format', { ...clean, format: 'svcplan-report/2' }],
    ['no plans', { ...clean, plans: undefined }],
    [
      'a share above one',
      { ...clean, plans: clean.plans.map((plan) => ({ ...plan, promises: [{ reach: 95 }] })) },
    ],
    [
      'a severity of our own',
      { ...failing, plans: [{ ...failing.plans[0], findings: [{ severity: 'fatal' }] }] },
    ],
  ])('refuses %s', (_, report) => {
    expect(compile(false)(report)).toBe(false);
  });
});
