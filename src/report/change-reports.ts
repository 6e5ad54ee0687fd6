import type { Change } from '../comparison';
import type { ChangeReport } from './types';

/** Changes as plain data: where they stand in the text is for findings. */
export function changeReports(changes: readonly Change[]): readonly ChangeReport[] {
  return changes.map((change) => {
    const told: Omit<Change, 'path'> & { path?: Change['path'] } = { ...change };
    delete told.path;
    return told;
  });
}
