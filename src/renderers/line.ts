import type { Report } from '../report/types';
import { cleanReport } from './clean';
import { worstFirst } from './findings';
import type { RenderOptions } from './types';

/**
 * One finding a line for editors and `grep`, as compilers print them: `plan.yaml:12:5: error rule message`.
 * In the order of the text; waived findings are left out.
 */
export function line(report: Report, { quiet }: Pick<RenderOptions, 'quiet'>): string {
  const lines = cleanReport(report).plans.flatMap(({ findings }) =>
    worstFirst(findings)
      .filter(({ severity }) => !quiet || severity === 'error')
      .toSorted((a, b) => a.line - b.line || a.column - b.column)
      .map(
        ({ file, line: row, column, severity, rule, message }) =>
          `${file}:${String(row)}:${String(column)}: ${severity} ${rule} ${message}\n`,
      ),
  );
  return lines.join('');
}
