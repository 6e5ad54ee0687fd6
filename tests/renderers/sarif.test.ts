import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import publishedSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { describe, expect, it } from 'vitest';
import { sarif } from '../../src/renderers/sarif';
import type { Report } from '../../src/report/types';
import { clean } from './fixtures/clean';
import { failing } from './fixtures/failing';
import { invalid } from './fixtures/invalid';
import { notSimulated } from './fixtures/not-simulated';
import { emptyPlan, findingOf, reportOf } from './fixtures/parts';
import { infect, terminalAttack } from './hostile';

// The published schema calls itself draft 4, of which it uses nothing that later drafts read otherwise.
const { $schema: _draft, id: _id, ...schema } = publishedSchema;
// One pattern in it has a bracket that Unicode patterns may not have.
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { uri: string }; readonly region: object };
      }[];
      readonly relatedLocations?: readonly object[];
    }[];
  }[];
}

function resultsOf(report: Report, showWaived = false) {
  const log = JSON.parse(sarif(report, { showWaived })) as Log;
  validate(log);
  expect(validate.errors).toBeNull();
  const [run] = log.runs;
  if (run === undefined) throw new Error('a log has a run');
  return { results: run.results, rules: run.tool.driver.rules };
}

describe('sarif', () => {
  it.each(
    Object.entries({ clean, failing, invalid, notSimulated, hostile: infect(failing, terminalAttack) }),
  )('of the %s plan is what the published schema describes', (_, report) => {
    expect(resultsOf(report).results).toHaveLength(
      report.plans.flatMap(({ findings }) => findings.filter(({ waived }) => waived === undefined)).length,
    );
  });

  it('shows what is accepted as suppressed, where that is asked for', () => {
    const { results } = resultsOf(failing, true);
    expect(results).toHaveLength(failing.plans.flatMap(({ findings }) => findings).length);
    expect(results.filter((result) => 'suppressions' in result)).toMatchObject([
      { suppressions: [{ kind: 'inSource', justification: 'two people start on 1 March' }] },
    ]);
  });

  it('is refused by that schema where it is wrong', () => {
    validate(JSON.parse(sarif(failing).replace('"startColumn": 45', '"startColumn": 0')));
    expect(validate.errors).not.toBeNull();
  });

  it('holds each finding where it stands, with what it is known by, and leaves out what is accepted', () => {
    const { results, rules } = resultsOf(failing);
    expect(results.map(({ level }) => level)).toEqual(['error', 'error', 'error', 'warning', 'note']);
    expect(results[0]).toMatchObject({
      ruleId: 'coverage/promise-missed',
      partialFingerprints: { primaryLocationLineHash: '1b2c3d4e5f60', 'svcplan/v1': '1b2c3d4e5f60' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'plans/retirement.yaml' },
            region: { startLine: 31, startColumn: 45, endLine: 31, endColumn: 47 },
          },
        },
      ],
      relatedLocations: [{ message: { text: 'the first shift starts with 9 people' } }],
    });
    expect(results[0]?.message.text).toContain('Add people between 08:00 and 11:00');
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('names any file as a relative URI', () => {
    const uriOf = (file: string): string | undefined =>
      resultsOf(
        reportOf({
          ...emptyPlan,
          findings: [findingOf({ rule: 'a/b', severity: 'error', message: 'm', file })],
        }),
      ).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
    expect(uriOf('plans/desk of 12.yaml')).toBe('plans/desk%20of%2012.yaml');
    expect(uriOf('a:b.yaml')).toBe('a%3Ab.yaml');
    expect(uriOf('<stdin>')).toBe('%3Cstdin%3E');
    expect(uriOf('\uD800.yaml')).toBe('%EF%BF%BD.yaml');
  });
});
