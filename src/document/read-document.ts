import { findForbiddenCharacters, type ForbiddenCharacter } from './characters';
import { compose } from './compose';
import type { Fault } from './fault';
import { faults } from './faults';
import { renderFrame } from './frame';
import { MAX_DEPTH, MAX_PROBLEMS, MAX_SEPARATORS } from './limits';
import { indexLines, type LineIndex } from './lines';
import { parseSyntax, type Syntax } from './parse';
import { findSpan } from './tree';
import type { Problem, ReadResult } from './types';

/**
 * Reads YAML text, with or without a byte order mark, into plain values that know their place. A text
 * that is refused comes with every problem found in it, up to twenty, and never throws.
 */
export function readDocument(source: string): ReadResult {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  const lines = indexLines(text);
  const shown = { text, frame: (position: Problem['position']) => renderFrame(lines, position) };
  const refuse = (problems: readonly Problem[]): ReadResult => ({ ok: false, problems, document: shown });

  const forbidden = findForbiddenCharacters(text, MAX_PROBLEMS);
  if (forbidden.length > 0)
    return refuse(forbidden.map((found) => problemAt(lines, describe(found), found.offset, 1)));

  const syntax = parseSyntax(text);
  const early = describeStop(lines, syntax);
  if (early !== undefined) return refuse([early]);

  const { root, problems } = compose(text, syntax, lines);
  if (root === undefined) return refuse(problems);
  return {
    ok: true,
    document: {
      ...shown,
      value: root.value,
      locate(path, part = 'value') {
        const { start, end } = findSpan(root, path, part);
        return lines.positionOf(start, end);
      },
    },
  };
}

function describeStop(lines: LineIndex, { stopped }: Syntax): Problem | undefined {
  if (stopped === undefined) return undefined;
  const { reason, offset } = stopped;
  switch (reason) {
    case 'too-deep':
      return problemAt(lines, faults.tooDeep(MAX_DEPTH), offset, 1);
    case 'too-many-values':
      return problemAt(lines, faults.tooManyValues(MAX_SEPARATORS), offset, 1);
    case 'list-at-root':
      return problemAt(lines, faults.notAMap('a list', ''), offset, 1);
    case 'several-documents':
      return problemAt(lines, faults.severalDocuments(), offset, 3);
  }
}

function describe({ kind, name }: ForbiddenCharacter): Fault {
  switch (kind) {
    case 'carriage-return':
      return faults.loneCarriageReturn();
    case 'byte-order-mark':
      return faults.innerByteOrderMark();
    case 'surrogate':
      return faults.loneSurrogate(name);
    case 'control':
      return faults.controlCharacter(name);
  }
}

function problemAt(lines: LineIndex, fault: Fault, offset: number, length: number): Problem {
  return { ...fault, at: [], position: lines.positionOf(offset, offset + length) };
}
