/** A table of a document: what it says is told here, how it looks by each format. */
export interface DataTable {
  /** What the table shows, with its units. */
  readonly caption: string;
  /** The first names what a row is about. */
  readonly columns: readonly DataColumn[];
  readonly rows: readonly (readonly DataCell[])[];
  /** What signs and words in it mean; empty where they need no telling. */
  readonly note?: string;
}

export interface DataColumn {
  readonly head: string;
  readonly isNumber?: boolean;
}

export interface DataCell {
  readonly text: string;
  /** Said besides, less loudly. */
  readonly detail?: string;
  readonly mood?: CellMood;
  /** A share of 0..1 beside the one that is asked for, to be drawn as a bar. */
  readonly meter?: { readonly share: number; readonly asked: number };
  /** Keys and code, to be set as such. */
  readonly isCode?: boolean;
}

export type CellMood = 'good' | 'bad' | 'unsure' | 'faint';

/** A week by hours: what stands in each hour that has something to say, by its name (`Mo 09:00`). */
export interface WeekGrid {
  /** The team or the promise that it is about. */
  readonly of: string;
  readonly caption: string;
  readonly cells: ReadonlyMap<string, GridCell>;
  readonly note?: string;
}

export interface GridCell {
  readonly text: string;
  /** Said besides, less loudly. */
  readonly detail?: string;
  /** From 0, which is how it should be, to 3, which is where it hurts; `spare` is more than needed. */
  readonly level: 0 | 1 | 2 | 3 | 'spare';
}

export const text = (value: string): DataCell => ({ text: value });
export const code = (value: string): DataCell => ({ text: value, isCode: true });

/** Columns of which the first names what a row is about and the others are numbers. */
export const columnsOf = (first: string, ...others: readonly string[]): readonly DataColumn[] => [
  { head: first },
  ...others.map((head) => ({ head, isNumber: true })),
];
