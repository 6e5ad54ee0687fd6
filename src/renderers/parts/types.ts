import type { DataTable } from '../tables/types';

/** A part of a report with a heading of its own: sentences, and a table; its name is unique within a plan. */
export interface Part {
  readonly name: string;
  readonly title: string;
  readonly texts: readonly string[];
  readonly table: DataTable;
}
