import type { Finding, Report, Severity } from '../report/types';
import { SEVERITIES } from '../report/types';
import { formatCount } from '../support/format';
import { cleanReport } from './clean';
import { worstFirst } from './findings';
import type { RenderOptions } from './types';

/** GitHub shows so many annotations of a level from one step, and drops the others without a word. */
const mostOfLevel = 10;

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};
const nouns: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * Workflow commands, which GitHub Actions turns into annotations in the lines of the plan: the worst of each level,
 * and how many more there are. Every other line is free of texts from plans, as such a text could be a command too.
 */
export function github(untrusted: Report, { quiet }: Pick<RenderOptions, 'quiet'>): string {
  const findings = worstFirst(cleanReport(untrusted).plans.flatMap((plan) => plan.findings));
  const lines = SEVERITIES.filter((severity) => !quiet || severity === 'error').flatMap((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    const more = own.length - mostOfLevel;
    return [
      ...own.slice(0, mostOfLevel).map(annotation),
      ...(more > 0 ? [`+${formatCount(more, `more ${nouns[severity]}`)}: svcplan check lists them all`] : []),
    ];
  });
  return lines.map((line) => `${line}\n`).join('');
}

function annotation({
  severity,
  file,
  line,
  column,
  endLine,
  endColumn,
  rule,
  message,
  help,
}: Finding): string {
  const properties = [
    ['file', file],
    ['line', String(line)],
    ['endLine', String(endLine)],
    // GitHub takes columns for one line only.
    ...(line === endLine
      ? [['col', String(column)] as const, ['endColumn', String(endColumn)] as const]
      : []),
    ['title', rule],
  ] as const;
  const list = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
  const text = help === '' ? message : `${message}\n${help}`;
  return `::${levels[severity]} ${list}::${escapeData(text)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
