import type { AssumptionReport } from '../../report/types';
import { gravestFirst } from '../words/rest';
import { code, type DataTable, text } from './types';

/** The numbers that the plan does not give, where they would stand in it, and where they come from. */
export function assumptionsTable(assumptions: readonly AssumptionReport[]): DataTable {
  return {
    caption: 'Numbers that the plan does not give',
    columns: [{ head: 'Set it here' }, { head: 'Assumed' }, { head: 'From' }],
    rows: gravestFirst(assumptions).map(({ at, value, source }) => [code(at), text(value), text(source)]),
  };
}
