/** Steps from the root of a document to a value: keys of maps and indexes of lists. */
export type Path = readonly (string | number)[];

/** A stretch of text. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Something in the text that keeps it from being read, and what to write instead. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly help: string;
  readonly at: Path;
  readonly position: Position;
}

/** What can be shown even of a text that is not YAML. */
export interface PlanDocumentFrame {
  /** The text without its byte order mark. */
  readonly text: string;
  /** The lines around a position with the place marked by carets; plain text of at most 100 columns. */
  frame(position: Position): string;
}

/** A text that was read, with the place of each of its values. */
export interface PlanDocument extends PlanDocumentFrame {
  /** Plain values: maps as objects with own keys only, lists as arrays, and scalars. */
  readonly value: unknown;
  /**
   * Position of the value at the path, or of its key. Where the path does not exist, that of the
   * nearest element that encloses it. A path through an alias leads to the text that it repeats.
   */
  locate(path: Path, part?: 'key' | 'value'): Position;
}

export type ReadResult =
  | { readonly ok: true; readonly document: PlanDocument }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly document: PlanDocumentFrame };

/** A path as people write it: `waits.3.within`. The root is an empty text. */
export function formatPath(path: Path): string {
  return path.join('.');
}
