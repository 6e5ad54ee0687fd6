import type { PlanReport } from '../../report/types';
import { saysInvalid, worstFirst } from '../findings';
import { STDIN_NAME } from '../types';

/** What to run after a check; undefined where nothing is left to do. */
export function nextCommand(plans: readonly PlanReport[]): string | undefined {
  const invalid = plans.find(({ findings }) => findings.some(saysInvalid));
  if (invalid !== undefined) return `mend the lines above, then: svcplan check ${fileArgument(invalid.file)}`;
  const [worst] = worstFirst(plans.flatMap(({ findings }) => findings));
  if (worst !== undefined) return `svcplan explain ${worst.rule}`;
  return undefined;
}

/** A file name as a shell takes it. */
export function fileArgument(file: string): string {
  const text = file === STDIN_NAME ? '-' : file;
  return /^[\w./@:+-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
