import { CST } from 'yaml';
import type { Composition, Properties } from './composition';
import { faults } from './faults';
import { MAX_REPEATED_VALUES } from './limits';
import { isBlock, spanOf } from './properties';
import { markAnchor, readText, standardTagName } from './scalars';
import { type Child, isEntries, type Span, type TreeNode } from './tree';

/** A key as it is written. */
export interface Key extends Span {
  readonly text: string;
}

/** The entries of a map so far. */
export interface MapBuilder extends Span {
  readonly entries: Map<string, Child>;
}

/** Reads a key. Any scalar is one, by its text; a map or a list is refused. */
export function composeKey(
  composition: Composition,
  token: CST.Token | null | undefined,
  properties: Properties,
  fallback: Span,
): Key | undefined {
  const { report } = composition;
  if (properties.tag !== undefined) standardTagName(composition, properties.tag);
  if (token === null || token === undefined) {
    report(faults.emptyKey(), fallback);
    return undefined;
  }
  const span = spanOf(token);
  if (token.type === 'alias') {
    const { text } = composition.composeNode(token, properties);
    if (text === undefined) report(faults.collectionAsKey(), span);
    return text === undefined ? undefined : { ...span, text };
  }
  if (CST.isScalar(token)) {
    const text = readText(composition, token);
    const { anchor } = properties;
    if (anchor !== undefined)
      markAnchor(composition, anchor, { ...span, value: text, text, size: 1, height: 0 });
    if (token.type !== 'scalar' || text !== '') return { ...span, text };
    report(faults.emptyKey(), fallback);
  } else if (CST.isCollection(token)) {
    if (properties.anchor !== undefined) markAnchor(composition, properties.anchor, 'open');
    // A list without `?` before it is no key but an item that slipped to the left: told already.
    const isItem = token.type === 'block-seq' && properties.found === undefined;
    if (!isItem) report(faults.collectionAsKey(), span);
  } else {
    report(faults.unexpected('source' in token ? token.source : token.type), span);
  }
  return undefined;
}

/** Adds a key and its value, unless the key is taken or must not be used. */
export function addEntry(composition: Composition, builder: MapBuilder, key: Key, value: Child): void {
  const { report, lines } = composition;
  const taken = builder.entries.get(key.text);
  if (key.text === '__proto__') report(faults.reservedKey(), key);
  else if (taken !== undefined)
    report(faults.duplicateKey(key.text, lines.positionOf(taken.key.start, taken.key.start).line), key);
  else builder.entries.set(key.text, value);
}

/**
 * Makes the map of its entries. What is merged comes after what is written and never replaces it; of
 * two merged maps the first wins (yaml.org/type/merge).
 */
export function finishMap(composition: Composition, builder: MapBuilder, span: Span): TreeNode {
  const { entries } = builder;
  const merge = entries.get('<<');
  if (merge !== undefined && isMergeEntry(composition, merge)) {
    entries.delete('<<');
    for (const source of mergeSources(composition, merge)) mergeInto(composition, entries, source, merge);
  }

  const value: Record<string, unknown> = {};
  let size = 1;
  let height = 0;
  for (const [key, { node }] of entries) {
    value[key] = node.value;
    size += node.size;
    height = Math.max(height, node.height);
  }
  return { start: span.start, end: span.end, value, children: entries, size, height: height + 1 };
}

/** Only the plain `<<` merges; in quotes it is a text. */
const isMergeEntry = ({ text }: Composition, { key }: Child): boolean => text.startsWith('<<', key.start);

function mergeSources(composition: Composition, { node, start, end }: Child): readonly TreeNode[] {
  const { children } = node;
  if (isEntries(children)) return [node];
  const sources = children?.map((child) => child.node);
  if (sources?.every((source) => isEntries(source.children)) === true) return sources;
  composition.report(faults.badMerge(), { start, end });
  return [];
}

function mergeInto(
  composition: Composition,
  entries: Map<string, Child>,
  source: TreeNode,
  merge: Child,
): void {
  const { children } = source;
  if (!isEntries(children) || composition.isOver || !countRepeated(composition, children.size, merge)) return;
  for (const [key, child] of children) {
    if (!entries.has(key)) entries.set(key, child);
  }
}

/** Counts values that an alias or merge adds; reports and gives up where they are too many. */
export function countRepeated(composition: Composition, count: number, span: Span): boolean {
  composition.repeatedValues += count;
  if (composition.repeatedValues <= MAX_REPEATED_VALUES) return true;
  composition.report(faults.aliasBomb(MAX_REPEATED_VALUES), span);
  composition.isOver = true;
  return false;
}

/** Whether a token of a key or value goes over a line break. */
export function hasLineBreak({ text }: Composition, token: CST.Token | null | undefined): boolean {
  if (token === null || token === undefined) return false;
  if (isBlock(token) || token.type === 'block-scalar') return true;
  if (token.type === 'flow-collection') {
    const close = token.end[0];
    return close !== undefined && text.slice(token.offset, close.offset).includes('\n');
  }
  return 'source' in token && token.source.includes('\n');
}
