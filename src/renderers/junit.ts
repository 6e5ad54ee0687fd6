import type { Finding, PlanReport, Report } from '../report/types';
import { cleanReport } from './clean';
import { worstFirst } from './findings';
import type { RenderOptions } from './types';
import { verdictOf } from './words/verdict';

/**
 * JUnit XML as Jenkins and GitLab read it: a suite for each plan, a test for each finding. Errors are failures;
 * warnings and notes are tests that pass with something to say, accepted findings tests that were skipped. The verdict
 * is a test too, so that no suite is empty.
 */
export function junit(untrusted: Report, { quiet }: Pick<RenderOptions, 'quiet'>): string {
  const suites = cleanReport(untrusted).plans.map((plan) => suiteOf(plan, quiet));
  const all = suites.map(({ counts }) => counts);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="svcplan"${attributesOf(sumOf(all))}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly skipped: number;
}

function suiteOf(plan: PlanReport, quiet: boolean): { readonly counts: Counts; readonly lines: string[] } {
  const live = worstFirst(plan.findings).filter(({ severity }) => !quiet || severity === 'error');
  const waived = quiet ? [] : plan.findings.filter((finding) => finding.waived !== undefined);
  const failures = live.filter(({ severity }) => severity === 'error').length;
  const counts = { tests: live.length + waived.length + 1, failures, skipped: waived.length };
  const verdict = verdictOf(plan).sentence;
  const lines = [
    `  <testsuite name="${escapeXml(plan.file)}"${attributesOf(counts)} errors="0" skipped="${String(counts.skipped)}">`,
    `    <testcase classname="${escapeXml(plan.file)}" name="verdict">`,
    `      <system-out>${escapeXml(verdict)}</system-out>`,
    '    </testcase>',
    ...[...live, ...waived].flatMap(caseOf),
    '  </testsuite>',
  ];
  return { counts, lines };
}

function caseOf(finding: Finding): string[] {
  const { file, line, column, rule, at, severity, message, waived } = finding;
  const place = `${file}:${String(line)}:${String(column)}`;
  return [
    `    <testcase classname="${escapeXml(file)}" name="${escapeXml(`${rule} at ${at} (${place})`)}">`,
    waived === undefined
      ? severity === 'error'
        ? `      <failure type="${escapeXml(rule)}" message="${escapeXml(message)}">${escapeXml(detailsOf(finding))}</failure>`
        : `      <system-out>${escapeXml(`${severity}: ${message}\n${detailsOf(finding)}`)}</system-out>`
      : `      <skipped message="${escapeXml(`accepted: ${waived.reason}`)}"/>`,
    '    </testcase>',
  ];
}

function detailsOf({ snippet, because, help }: Finding): string {
  return [
    ...(snippet === '' ? [] : [snippet]),
    ...because.map((reason) => `since ${reason.message} (line ${String(reason.line)})`),
    ...(help === '' ? [] : [`→ ${help}`]),
  ].join('\n');
}

const sumOf = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, { tests, failures, skipped }) => ({
      tests: sum.tests + tests,
      failures: sum.failures + failures,
      skipped: sum.skipped + skipped,
    }),
    { tests: 0, failures: 0, skipped: 0 },
  );

const attributesOf = ({ tests, failures }: Counts): string =>
  ` tests="${String(tests)}" failures="${String(failures)}"`;

/** Half a surrogate pair and U+FFFE and U+FFFF are in no XML, and no cleaning of controls takes them out. */
const notXml = /[\p{Cs}\uFFFE\uFFFF]/gu;

const escapeXml = (text: string): string =>
  text
    .replaceAll(notXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // A line break in an attribute would be read as a space.
    .replaceAll('\n', '&#10;');
