import type { Finding, Report, Severity } from '../report/types';
import { cleanReport } from './clean';
import { worstFirst } from './findings';
import { printJson } from './json';
import type { RenderOptions } from './types';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * SARIF 2.1.0 for code scanning: one run, a result for each finding that nobody has accepted; those that
 * somebody has come as suppressed where they are asked for. Columns are counted as in
 * the report, from 1 in UTF-16 units.
 */
export function sarif(
  untrusted: Report,
  { showWaived = false }: Pick<RenderOptions, 'showWaived'> = {},
): string {
  const { tool, plans, today, seed } = cleanReport(untrusted);
  const findings = plans.flatMap((plan) => (showWaived ? plan.findings : worstFirst(plan.findings)));
  const ids = [...new Set(findings.map(({ rule }) => rule))].toSorted();
  return printJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            semanticVersion: tool.version,
            rules: ids.map((id) => ruleOf(id, findings)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, ids.indexOf(finding.rule))),
        properties: { today, seed },
      },
    ],
  });
}

/** What a report knows of a rule; its page is what `explain` prints. */
function ruleOf(id: string, findings: readonly Finding[]): object {
  const own = findings.filter(({ rule }) => rule === id);
  const [topic = '', flaw = ''] = id.split('/');
  const page = `svcplan explain ${id}`;
  const isOfTheSchema = topic === 'plan';
  const help = isOfTheSchema
    ? 'svcplan schema plan prints what a plan may say.'
    : `${page} says why it matters and what to do.`;
  return {
    id,
    shortDescription: { text: `${topic}: ${flaw.replaceAll('-', ' ')}` },
    help: { text: help, markdown: help.replace(/^svcplan \S+ \S+/u, '`$&`') },
    properties: { tags: [topic, ...new Set(own.flatMap(({ principles }) => principles))] },
  };
}

function resultOf(finding: Finding, ruleIndex: number): object {
  const { rule, severity, message, help, at, because, fingerprint, waived } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: help === '' ? message : `${message}\n${help}` },
    locations: [{ ...placeOf(finding), logicalLocations: [{ fullyQualifiedName: at }] }],
    ...(because.length === 0
      ? {}
      : {
          relatedLocations: because.map((reason, id) => ({
            id,
            message: { text: reason.message },
            physicalLocation: {
              artifactLocation: { uri: uriOf(finding.file) },
              region: { startLine: reason.line },
            },
          })),
        }),
    ...(waived === undefined ? {} : { suppressions: [{ kind: 'inSource', justification: waived.reason }] }),
    // The first is the one that GitHub reads, the second says whose it is.
    partialFingerprints: { primaryLocationLineHash: fingerprint, 'svcplan/v1': fingerprint },
  };
}

const placeOf = ({ file, line, column, endLine, endColumn }: Finding): object => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  },
});

/** A path from the folder of the run as a relative URI; a colon in its first part would be read as a scheme. */
const uriOf = (file: string): string =>
  file
    .replaceAll(/\p{Cs}/gu, '\uFFFD') // Half a surrogate pair has no UTF-8 to encode.
    .split('/')
    .map(encodeURIComponent)
    .join('/');
