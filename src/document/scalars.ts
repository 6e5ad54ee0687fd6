import { CST } from 'yaml';
import type { Composition, Properties } from './composition';
import { faults } from './faults';
import { findForbiddenCharacters } from './characters';
import { checkEnd, spanOf } from './properties';
import type { TreeNode } from './tree';

/** Puts a scalar together: its text, and the value that the text has in the core schema of YAML 1.2. */
export function composeScalar(
  composition: Composition,
  token: CST.FlowScalar | CST.BlockScalar,
  properties: Properties,
): TreeNode {
  const text = readText(composition, token);
  const isPlain = token.type === 'scalar';
  const start = token.offset;
  const end = endOf(composition, token);
  const value = composition.isOver
    ? text
    : resolveValue(composition, text, isPlain, properties, { start, end });
  return { start, end, value, text, children: undefined, size: 1, height: 0 };
}

/** The value that is written by writing nothing: null, or what its tag makes of an empty text. */
export function composeEmpty(
  composition: Composition,
  span: { start: number; end: number },
  properties: Properties,
): TreeNode {
  const value = resolveValue(composition, '', true, properties, span);
  const node: TreeNode = { ...span, value, text: '', size: 1, height: 0 };
  if (properties.anchor !== undefined) markAnchor(composition, properties.anchor, node);
  return node;
}

/** Remembers a value under the name of its anchor. */
export function markAnchor(composition: Composition, anchor: CST.SourceToken, node: TreeNode | 'open'): void {
  const name = anchor.source.slice(1);
  if (name === '') composition.report(faults.missingAnchorName(), spanOf(anchor));
  composition.anchors.set(name, node);
}

/** The text of a scalar without its quotes, escapes and line folding. */
export function readText(composition: Composition, token: CST.FlowScalar | CST.BlockScalar): string {
  const { source } = token;
  if (token.type === 'scalar') {
    const first = source[0] ?? '';
    if (first !== '' && ',%|>@`\t'.includes(first)) composition.report(faults.badStart(first), spanOf(token));
    if (!source.includes('\n')) {
      checkEnd(composition, token.end);
      return source;
    }
  }
  const isTight = token.type === 'block-scalar' || token.type === 'alias';
  if (!isTight) checkEnd(composition, token.end);
  const bare = isTight ? token : { ...token, end: [] };
  let isBroken = false;
  const resolved = CST.resolveAsScalar(bare, true, (offset, code) => {
    if (isBroken || composition.isOver) return;
    isBroken = true; // A text of bad escapes has a hundred thousand of them; one is enough.
    reportScalarFault(composition, token, code, offset);
  });
  const text = resolved?.value ?? source;
  if (token.type === 'double-quoted-scalar' && source.includes('\\')) checkEscapes(composition, text, token);
  return text;
}

function reportScalarFault(
  composition: Composition,
  token: CST.FlowScalar | CST.BlockScalar,
  code: string,
  offset: number,
): void {
  const here = { start: offset, end: offset + 1 };
  const mark = token.source[0] ?? '"';
  if (code === 'BAD_DQ_ESCAPE') composition.report(faults.badEscape(), { start: offset, end: offset + 2 });
  else if (token.type === 'block-scalar')
    composition.report(code === 'UNEXPECTED_TOKEN' ? faults.badBlockHeader() : faults.badBlockIndent(), here);
  else if (code === 'MISSING_CHAR') {
    composition.report(faults.unclosedQuote(mark), { start: token.offset, end: token.offset + 1 });
    composition.isOver = true; // What follows was read as part of the quoted text.
  }
}

/** Escapes can write the characters that the text itself may not contain. */
function checkEscapes(composition: Composition, text: string, token: CST.FlowScalar): void {
  const [first] = findForbiddenCharacters(text, 1);
  const isReturn = text.includes('\r');
  if (first?.kind === 'surrogate') composition.report(faults.loneSurrogate(first.name), spanOf(token));
  else if (first !== undefined || isReturn)
    composition.report(faults.controlCharacter(first?.name ?? 'U+000D'), spanOf(token));
}

/** The end of a scalar, without the line breaks after a text of several lines. */
function endOf({ text }: Composition, token: CST.FlowScalar | CST.BlockScalar): number {
  if (token.type !== 'block-scalar') return token.offset + token.source.length;
  let end = token.offset + token.source.length;
  for (const property of token.props) end += 'source' in property ? property.source.length : 0;
  while (end > token.offset && /\s/.test(text[end - 1] ?? '')) end--;
  return end;
}

const standardTag = /^(?:!!|!<tag:yaml\.org,2002:)(str|int|float|bool|null|map|seq)>?$/;

/** The name of a standard tag, such as `str`; nothing, with a fault, for any other. */
export function standardTagName(composition: Composition, tag: CST.SourceToken): string | undefined {
  const name = standardTag.exec(tag.source)?.[1];
  if (name === undefined) composition.report(faults.unknownTag(tag.source), spanOf(tag));
  return name;
}

function resolveValue(
  composition: Composition,
  text: string,
  isPlain: boolean,
  { tag }: Properties,
  span: { start: number; end: number },
): unknown {
  const name = tag === undefined ? undefined : standardTagName(composition, tag);
  if (name === 'str' || (name === undefined && !isPlain)) return text;
  const value = readCoreValue(text);
  if (tag !== undefined && name !== undefined && !fitsTag(value, name)) {
    composition.report(faults.wrongTag(tag.source, text), spanOf(tag));
    return text;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    composition.report(faults.notFinite(text), span);
    return text;
  }
  return value;
}

function fitsTag(value: unknown, name: string): boolean {
  if (name === 'int') return Number.isInteger(value) || value === Infinity || value === -Infinity;
  if (name === 'float') return typeof value === 'number';
  if (name === 'bool') return typeof value === 'boolean';
  return name === 'null' && value === null;
}

/** The core schema of YAML 1.2.2, 10.3.2: `no`, `09:00` and `1_000` are texts. */
export function readCoreValue(text: string): unknown {
  if (text === '') return null;
  if (!/^[-+.\d~nNtTfF]/.test(text)) return text;
  if (/^(?:~|null|Null|NULL)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text)) return Number(text);
  if (/^0o[0-7]+$/.test(text) || /^0x[\da-fA-F]+$/.test(text)) return Number(text);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? NaN : text;
}
