import type { CST } from 'yaml';
import { composeChild, finishList, MAX_KEY_LENGTH } from './block';
import type { Composition, Properties } from './composition';
import { addEntry, composeKey, finishMap, hasLineBreak, type MapBuilder } from './entries';
import { faults } from './faults';
import { checkEnd, isBlock, readProperties, spanOf } from './properties';
import type { Child, Span, TreeNode } from './tree';

type FlowItem = CST.FlowCollection['items'][number];

/** Puts a map or list together that is written in brackets. */
export function composeFlow(composition: Composition, token: CST.FlowCollection): TreeNode {
  const isMap = token.start.source === '{';
  const builder = startMap(token.offset);
  const children: Child[] = [];
  let offset = token.offset + 1;

  for (const [index, item] of token.items.entries()) {
    if (composition.isOver) break;
    const before = readProperties(composition, item.start, {
      indicator: 'explicit-key-ind',
      isFlow: true,
      next: item.key ?? item.sep?.[0],
      offset,
      parentIndent: token.indent,
      startsOnNewline: false,
    });
    offset = before.end;
    const isEmpty =
      before.found === undefined &&
      before.anchor === undefined &&
      before.tag === undefined &&
      item.sep === undefined &&
      item.value === undefined;
    if (isEmpty && index > 0 && index < token.items.length - 1)
      composition.report(faults.unexpectedComma(), emptyItemSpan(item, offset));
    if (index === 0 && before.comma !== undefined)
      composition.report(faults.unexpectedComma(), spanOf(before.comma));
    if (isEmpty) continue;
    if (index > 0 && before.comma === undefined)
      composition.report(faults.missingComma(), spanAt(before.start));

    if (isMap) {
      offset = composeFlowEntry(composition, token, item, before, builder);
    } else {
      const child = composeFlowItem(composition, token, item, before, children.length);
      children.push(child);
      offset = child.end;
    }
  }
  const end = closeFlow(composition, token, offset);
  return isMap
    ? finishMap(composition, builder, { start: token.offset, end })
    : finishList(children, { start: token.offset, end });
}

/** An item of a list in brackets: a value, or a single `key: value` that makes a map of its own. */
function composeFlowItem(
  composition: Composition,
  token: CST.FlowCollection,
  item: FlowItem,
  before: Properties,
  index: number,
): Child {
  if (item.sep === undefined && before.found === undefined) {
    if (isBlock(item.value)) composition.report(faults.blockInFlow(), spanOf(item.value ?? token));
    return composeChild(composition, item.value, before, spanAt(before.start), index);
  }
  if (before.found === undefined && hasLineBreak(composition, item.key))
    composition.report(faults.multilineKey(), spanOf(item.key ?? token));
  const builder = startMap(before.start);
  composition.path.push(index);
  const end = composeFlowEntry(composition, token, item, before, builder);
  composition.path.pop();
  const node = finishMap(composition, builder, { start: item.key?.offset ?? before.start, end });
  return { start: node.start, end, key: { start: node.start, end }, node };
}

/** Returns the offset of the end of the entry. */
function composeFlowEntry(
  composition: Composition,
  token: CST.FlowCollection,
  item: FlowItem,
  before: Properties,
  builder: MapBuilder,
): number {
  const { report } = composition;
  const { key: keyToken, sep = [], value } = item;
  if (isBlock(keyToken)) report(faults.blockInFlow(), spanOf(keyToken ?? token));
  const key = composeKey(composition, keyToken, before, spanAt(sep[0]?.offset ?? before.end));
  const after = readProperties(composition, sep, {
    indicator: 'map-value-ind',
    isFlow: true,
    next: value,
    offset: key?.end ?? before.end,
    parentIndent: token.indent,
    startsOnNewline: false,
  });

  if (after.found === undefined && value !== undefined) {
    const isTight = 'source' in value && value.source.startsWith(':');
    const source = isTight ? composition.text.slice(key?.start ?? value.offset, spanOf(value).end) : '';
    report(isTight ? faults.missingSpaceAfterColon(source) : faults.missingComma(), spanAt(value.offset));
  }
  if (token.start.source === '[' && before.found === undefined && after.found !== undefined) {
    const { found } = after;
    const hasBreak = sep.some(({ type, offset }) => type === 'newline' && offset < found.offset);
    if (hasBreak) report(faults.multilineKey(), spanOf(found));
    if (before.start < found.offset - MAX_KEY_LENGTH) report(faults.longKey(), spanAt(before.start));
  }
  if (isBlock(value)) report(faults.blockInFlow(), spanOf(value ?? token));
  // YAML takes `{phone:70%}` for a key without a value, which nobody means.
  const isLoneKey = value === undefined && after.found === undefined && keyToken?.type === 'scalar';
  if (isLoneKey && /^[\w-]+:\S/.test(keyToken.source))
    report(faults.missingSpaceAfterColon(keyToken.source), spanOf(keyToken));

  const keySpan: Span = key ?? spanAt(before.end);
  const child = composeChild(composition, value, after, keySpan, key?.text ?? '');
  if (key !== undefined) addEntry(composition, builder, key, child);
  return Math.max(child.end, after.end);
}

/** Checks the closing bracket and what follows it; returns the offset after the bracket. */
function closeFlow(composition: Composition, token: CST.FlowCollection, offset: number): number {
  if (composition.isOver) return offset;
  const open = token.start.source;
  const [close, ...rest] = token.end;
  if (close?.source === (open === '{' ? '}' : ']')) {
    checkEnd(composition, rest);
    return close.offset + 1;
  }
  const isOther = close !== undefined && close.source.length === 1 && '}]'.includes(close.source);
  if (isOther) composition.report(faults.wrongBracket(open, close.source), spanOf(close));
  else composition.report(faults.unclosedBracket(open), spanOf(token.start));
  composition.isOver = true; // What follows was read as part of the brackets.
  return offset;
}

const startMap = (offset: number): MapBuilder => ({ start: offset, end: offset, entries: new Map() });

const spanAt = (offset: number): Span => ({ start: offset, end: offset + 1 });

const emptyItemSpan = ({ start }: FlowItem, offset: number): Span => {
  const comma = start.find(({ type }) => type === 'comma');
  return comma === undefined ? spanAt(offset) : spanOf(comma);
};
