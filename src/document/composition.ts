import type { CST } from 'yaml';
import type { Fault } from './fault';
import { MAX_PROBLEMS } from './limits';
import type { LineIndex } from './lines';
import type { Span, TreeNode } from './tree';
import type { Problem } from './types';

/** What stands before a key or value: its indicator, anchor and tag. */
export interface Properties {
  readonly found: CST.SourceToken | undefined;
  readonly comma: CST.SourceToken | undefined;
  readonly anchor: CST.SourceToken | undefined;
  readonly tag: CST.SourceToken | undefined;
  readonly hasNewline: boolean;
  readonly hasNewlineAfterMark: boolean;
  /** Offset of the first mark, or of the end where there is none. */
  readonly start: number;
  readonly end: number;
}

/** What is known while the values of one text are put together. */
export interface Composition {
  readonly text: string;
  readonly lines: LineIndex;
  /** Values marked with an anchor so far; `open` while the value is not complete. */
  readonly anchors: Map<string, TreeNode | 'open'>;
  /** Where in the document the value stands that is put together. */
  readonly path: (string | number)[];
  /** Values that aliases and merges added. */
  repeatedValues: number;
  /** Set where going on tells nobody anything new. */
  isOver: boolean;
  readonly report: (fault: Fault, span: Span) => void;
  readonly composeNode: (token: CST.Token, properties: Properties) => TreeNode;
}

/** Collects problems: one syntax problem per line, since the others there are its consequences. */
export interface ProblemList {
  readonly problems: readonly Problem[];
  readonly isFull: boolean;
  add(fault: Fault, span: Span, at: Problem['at']): void;
}

/** Lines are compared by their offsets: a file may have a hundred thousand faults on one line. */
export function collectProblems(text: string, lines: LineIndex): ProblemList {
  const problems: Problem[] = [];
  let lineStart = 0;
  let lineEnd = -1;
  return {
    problems,
    get isFull() {
      return problems.length >= MAX_PROBLEMS;
    },
    add(fault, { start, end }, at) {
      if (problems.length >= MAX_PROBLEMS) return;
      if (fault.code === 'not-yaml') {
        if (start >= lineStart && start <= lineEnd) return;
        lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
        const next = text.indexOf('\n', start);
        lineEnd = next === -1 ? text.length : next;
      }
      problems.push({ ...fault, at: [...at], position: lines.positionOf(start, end) });
    },
  };
}
