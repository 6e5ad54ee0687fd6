import type { CST } from 'yaml';
import type { Composition, Properties } from './composition';
import { addEntry, composeKey, finishMap, hasLineBreak, type MapBuilder } from './entries';
import { faults } from './faults';
import { isBlock, readProperties, spanOf } from './properties';
import { composeEmpty } from './scalars';
import type { Child, Span, TreeNode } from './tree';

type BlockMapItem = CST.BlockMap['items'][number];

/** An implicit key must end within so many characters (YAML 1.2.2, 7.4). */
export const MAX_KEY_LENGTH = 1024;

/** Puts a map together whose keys stand below each other. */
export function composeBlockMap(composition: Composition, token: CST.BlockMap): TreeNode {
  const builder: MapBuilder = { start: token.offset, end: token.offset, entries: new Map() };
  let end = token.offset;
  for (const item of token.items) {
    if (composition.isOver) break;
    end = composeBlockEntry(composition, token, item, builder, end);
  }
  return finishMap(composition, builder, { start: token.offset, end });
}

/** Returns the offset of the end of the entry. */
function composeBlockEntry(
  composition: Composition,
  map: CST.BlockMap,
  item: BlockMapItem,
  builder: MapBuilder,
  offset: number,
): number {
  const { report } = composition;
  const { start, key: keyToken, sep, value } = item;
  const before = readProperties(composition, start, {
    indicator: 'explicit-key-ind',
    isFlow: false,
    next: keyToken ?? sep?.[0],
    offset,
    parentIndent: map.indent,
    startsOnNewline: true,
  });
  const isImplicit = before.found === undefined;
  if (isImplicit && before.anchor === undefined && before.tag === undefined && sep === undefined)
    return offset;
  checkKeyPlace(composition, map, item, before);

  const colonSpan = { start: sep?.[0]?.offset ?? before.end, end: (sep?.[0]?.offset ?? before.end) + 1 };
  const key = composeKey(composition, keyToken, before, colonSpan);
  const after = readProperties(composition, sep ?? [], {
    indicator: 'map-value-ind',
    isFlow: false,
    next: value,
    offset: key?.end ?? before.end,
    parentIndent: map.indent,
    startsOnNewline: keyToken === null || keyToken === undefined || keyToken.type === 'block-scalar',
  });

  const keySpan: Span = key ?? colonSpan;
  if (after.found === undefined && value !== undefined) report(faults.textAfterValue(), spanOf(value));
  else if (after.found === undefined && isImplicit) reportMissingColon(composition, keyToken, keySpan);
  const isSecondColon =
    isImplicit && value?.type === 'block-map' && !after.hasNewline && after.found !== undefined;
  if (isSecondColon) reportSecondColon(composition, value);
  if (isImplicit && after.found !== undefined && before.start < after.found.offset - MAX_KEY_LENGTH)
    report(faults.longKey(), keySpan);

  const child = composeChild(composition, isSecondColon ? undefined : value, after, keySpan, key?.text ?? '');
  if (key !== undefined) addEntry(composition, builder, key, child);
  return Math.max(child.end, keySpan.end);
}

/** Puts the value of a key together. Where nothing is written its place is that of the key. */
export function composeChild(
  composition: Composition,
  value: CST.Token | null | undefined,
  properties: Properties,
  key: Span,
  step: string | number,
): Child {
  composition.path.push(step);
  const node =
    value === undefined || value === null
      ? composeEmpty(composition, { start: key.start, end: key.end }, properties)
      : composition.composeNode(value, properties);
  composition.path.pop();
  // An alias stands where it is written, not where the value does that it repeats.
  const span = value?.type === 'alias' ? spanOf(value) : node;
  return { start: span.start, end: span.end, key: { start: key.start, end: key.end }, node };
}

function checkKeyPlace(
  composition: Composition,
  map: CST.BlockMap,
  { key, start }: BlockMapItem,
  before: Properties,
): void {
  const { report } = composition;
  if (before.found !== undefined) {
    if (before.found.indent !== map.indent) report(faults.badMapIndent(), spanOf(before.found));
    return;
  }
  if (key !== undefined && key !== null) {
    if (key.type === 'block-seq') report(faults.badListIndent(), spanOf(key));
    else if ('indent' in key && key.indent !== map.indent)
      report(faults.badMapIndent(), firstLineOf(composition, spanOf(key)));
  }
  if (before.hasNewlineAfterMark) report(faults.multilineKey(), spanOf(key ?? start[0] ?? map));
  else if (key?.type !== 'block-seq' && hasLineBreak(composition, key)) reportMultilineKey(composition, key);
}

/** A key of several lines is nearly always a line whose colon, or the space after it, was forgotten. */
function reportMultilineKey(composition: Composition, key: CST.Token | null | undefined): void {
  if (key?.type === 'scalar') reportMissingColon(composition, key, spanOf(key));
  else if (key !== null && key !== undefined && !isBlock(key))
    composition.report(faults.multilineKey(), firstLineOf(composition, spanOf(key)));
}

function reportMissingColon(composition: Composition, key: CST.Token | null | undefined, span: Span): void {
  const line = firstLineOf(composition, span);
  const text = composition.text.slice(line.start, line.end);
  const isTightColon = key?.type === 'scalar' && /:\S/.test(text);
  composition.report(isTightColon ? faults.missingSpaceAfterColon(text) : faults.missingColon(text), line);
}

/** `a: 1` above a deeper `b: 2` reads as `a: (1 b): 2`; so does `a: b: c`. */
function reportSecondColon(composition: Composition, value: CST.BlockMap): void {
  const [first] = value.items;
  const key = first?.key;
  if (key?.type === 'scalar' && key.source.includes('\n')) {
    const lastLine = key.offset + key.source.lastIndexOf('\n') + 1;
    const indent =
      /^\s*/.exec(composition.text.slice(lastLine, key.offset + key.source.length))?.[0].length ?? 0;
    composition.report(faults.deeperLine(), {
      start: lastLine + indent,
      end: key.offset + key.source.length,
    });
    return;
  }
  const end = composition.text.indexOf('\n', value.offset);
  composition.report(
    faults.secondColon(),
    firstLineOf(composition, { start: value.offset, end: end === -1 ? composition.text.length : end }),
  );
}

/** The part of a span that stands on its first line, without space at its end. */
function firstLineOf({ text }: Composition, { start, end }: Span): Span {
  const lineBreak = text.indexOf('\n', start);
  const lineEnd = lineBreak === -1 ? end : Math.min(end, lineBreak);
  return { start, end: Math.max(start + 1, start + text.slice(start, lineEnd).trimEnd().length) };
}

/** Puts a list together whose items stand below each other. */
export function composeBlockList(composition: Composition, token: CST.BlockSequence): TreeNode {
  const children: Child[] = [];
  let end = token.offset;
  for (const { start, value } of token.items) {
    if (composition.isOver) break;
    const before = readProperties(composition, start, {
      indicator: 'seq-item-ind',
      isFlow: false,
      next: value,
      offset: end,
      parentIndent: token.indent,
      startsOnNewline: true,
    });
    if (before.found === undefined) {
      if (before.anchor === undefined && before.tag === undefined && value === undefined) continue;
      const span = spanOf(value ?? start[0] ?? token);
      composition.report(value?.type === 'block-seq' ? faults.badListIndent() : faults.missingDash(), span);
    }
    const child = composeChild(composition, value, before, spanOf(before.found ?? token), children.length);
    children.push(child);
    end = child.end;
  }
  return finishList(children, { start: token.offset, end });
}

/** Makes the list of its items. */
export function finishList(children: readonly Child[], { start, end }: Span): TreeNode {
  let size = 1;
  let height = 0;
  for (const { node } of children) {
    size += node.size;
    height = Math.max(height, node.height);
  }
  return { start, end, value: children.map(({ node }) => node.value), children, size, height: height + 1 };
}
