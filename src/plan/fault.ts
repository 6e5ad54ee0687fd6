import type { Path } from '../document';

/** Tells the line of a value (or key), for messages that name two places. */
export type LineOf = (path: Path) => number;

/** Words, or how to find them: only the few faults that are shown look up lines and suggestions. */
export type Words = string | ((lineOf: LineOf) => string);

/** Something in a plan that keeps it from meaning anything, before its place in the text is looked up. */
export interface Fault {
  /** Without the `plan/` in front. */
  readonly code: FaultCode;
  readonly at: Path;
  /** Which part of the element is marked; default: its value. */
  readonly part?: 'key' | 'value';
  readonly message: Words;
  readonly help: Words;
}

export type FaultCode =
  | 'unknown-key'
  | 'missing-key'
  | 'empty-value'
  | 'wrong-value'
  | 'version'
  | 'bad-id'
  | 'unknown-id'
  | 'duplicate-id'
  | 'reserved-id'
  | 'contradiction'
  | 'no-calendar'
  | 'unreachable-wait'
  | 'file';

export type Report = (fault: Fault) => void;
