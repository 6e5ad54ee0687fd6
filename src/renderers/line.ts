import type { Report } from '../report/types';
import { cleanReport } from './clean';
import type { RenderOptions } from './types';

/**
 * One finding a line for editors and `grep`, as compilers print them: `plan.yaml:12:5: error rule message`.
 * In the order of the text; waived findings are left out unless they are asked for.
 */
export function line(
  report: Report,
  { quiet, showWaived = false }: Pick<RenderOptions, 'quiet' | 'showWaived'>,
): string {
  const lines = cleanReport(report).plans.flatMap(({ findings }) =>
    findings
      .filter(({ waived }) => showWaived || waived === undefined)
      .filter(({ severity }) => !quiet || severity === 'error')
      .toSorted((a, b) => a.line - b.line || a.column - b.column)
      .map(
        ({ file, line: row, column, severity, rule, message, waived }) =>
          `${file}:${String(row)}:${String(column)}: ${severity} ${rule} ${message}${waived ? ` (accepted: ${waived.reason})` : ''}\n`,
      ),
  );
  return lines.join('');
}
