import type { Rule } from '../types';
import { LEVELS, PRESETS } from './presets';

/** The JSON Schema of a config, made from the rules: their ids, and what their options may be. */
export function configJsonSchema(rules: readonly Pick<Rule, 'id' | 'docs' | 'options'>[]): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'svcplan config',
    description: 'How rules are set for the plans in this folder and below',
    type: 'object',
    properties: {
      extends: {
        description: 'What this config builds on; default: recommended',
        anyOf: [{ enum: PRESETS }, { type: 'string', pattern: '^\\.{1,2}/' }],
      },
      rules: {
        description: 'Rules that are set otherwise than by what is extended',
        type: 'object',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, settingSchema(rule)])),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
}

const severity = { enum: LEVELS };

const settingSchema = ({ docs, options }: Pick<Rule, 'docs' | 'options'>): object => ({
  description: docs.principle,
  anyOf: [severity, { type: 'object', properties: { severity, ...options }, additionalProperties: false }],
});
