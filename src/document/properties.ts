import type { CST } from 'yaml';
import type { Composition, Properties } from './composition';
import { faults } from './faults';

interface Expectation {
  readonly indicator: 'doc-start' | 'explicit-key-ind' | 'map-value-ind' | 'seq-item-ind';
  readonly isFlow: boolean;
  readonly next: CST.Token | null | undefined;
  readonly offset: number;
  readonly parentIndent: number;
  readonly startsOnNewline: boolean;
}

/**
 * Reads the tokens before a key or value. The rules are those of YAML 1.2.2, chapter 6, in the
 * reading of the yaml package (compose/resolve-props), with which the tests compare.
 */
export function readProperties(
  composition: Composition,
  tokens: readonly CST.SourceToken[],
  expected: Expectation,
): Properties {
  const { report } = composition;
  const { indicator, isFlow, next } = expected;
  const tabsAreSpace = isFlow || (indicator === 'doc-start' && next?.type === 'flow-collection');
  let atNewline = expected.startsOnNewline;
  let hasNewline = false;
  let hasNewlineAfterMark = false;
  let needsSpace = false;
  let tab: CST.SourceToken | undefined;
  let anchor: CST.SourceToken | undefined;
  let tag: CST.SourceToken | undefined;
  let comma: CST.SourceToken | undefined;
  let found: CST.SourceToken | undefined;
  let start: number | undefined;

  for (const token of tokens) {
    const { type } = token;
    if (needsSpace && type !== 'space' && type !== 'newline' && type !== 'comma')
      report(faults.misplacedMark(), spanOf(token));
    needsSpace = false;
    if (tab !== undefined && atNewline && type !== 'newline') report(faults.tabIndent(), spanOf(tab));
    tab = undefined;

    if (type === 'space') {
      if (!tabsAreSpace && token.source.includes('\t')) tab = token;
    } else if (type === 'newline') {
      atNewline = true;
      hasNewline = true;
      if (anchor !== undefined || tag !== undefined) hasNewlineAfterMark = true;
    } else if (type === 'anchor' || type === 'tag') {
      if ((type === 'anchor' ? anchor : tag) !== undefined) report(faults.doubledMark(type), spanOf(token));
      if (type === 'anchor') anchor = token;
      else tag = token;
      start ??= token.offset;
      atNewline = false;
      needsSpace = true;
    } else if (type === indicator) {
      if (anchor !== undefined || tag !== undefined)
        report(faults.misplacedMark(), spanOf(anchor ?? tag ?? token));
      if (found !== undefined) report(faults.unexpected(token.source), spanOf(token));
      found = token;
      atNewline = indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
    } else if (type === 'comma' && isFlow) {
      if (comma !== undefined) report(faults.unexpectedComma(), spanOf(token));
      comma = token;
      atNewline = false;
    } else {
      report(
        type === 'seq-item-ind' ? faults.dashAfterKey() : faults.unexpected(token.source),
        spanOf(token),
      );
      atNewline = false;
    }
    if (composition.isOver) break;
  }

  if (needsSpace && next !== null && next !== undefined && touches(next))
    report(faults.misplacedMark(), spanOf(next));
  const isIndent = (atNewline && tab !== undefined && tab.indent <= expected.parentIndent) || isBlock(next);
  if (tab !== undefined && isIndent) report(faults.tabIndent(), spanOf(tab));

  const last = tokens.at(-1);
  const end = last === undefined ? expected.offset : last.offset + last.source.length;
  return { found, comma, anchor, tag, hasNewline, hasNewlineAfterMark, start: start ?? end, end };
}

/** Reads what stands after a value up to the end of its line: nothing but space is right there. */
export function checkEnd(composition: Composition, tokens: readonly CST.SourceToken[] | undefined): void {
  for (const token of tokens ?? []) {
    if (token.type === 'space' || token.type === 'newline' || token.type === 'comment') continue;
    composition.report(faults.textAfterValue(), spanOf(token));
    if (composition.isOver) return;
  }
}

/** Whether a token is a map or list that is told by its indentation. */
export function isBlock(token: CST.Token | null | undefined): boolean {
  return token?.type === 'block-map' || token?.type === 'block-seq';
}

/** The place of a token that has a source; of its first character where it is a map or list. */
export function spanOf(token: CST.Token): { start: number; end: number } {
  const length = 'source' in token && token.source !== '' ? token.source.length : 1;
  return { start: token.offset, end: token.offset + length };
}

const touches = (next: CST.Token): boolean =>
  next.type !== 'space' &&
  next.type !== 'newline' &&
  next.type !== 'comma' &&
  (next.type !== 'scalar' || next.source !== '');
