import { CST } from 'yaml';
import { composeBlockList, composeBlockMap } from './block';
import { collectProblems, type Composition, type ProblemList, type Properties } from './composition';
import { countRepeated } from './entries';
import { faults } from './faults';
import { composeFlow } from './flow';
import { MAX_DEPTH } from './limits';
import type { LineIndex } from './lines';
import type { Syntax } from './parse';
import { checkEnd, isBlock, readProperties, spanOf } from './properties';
import { composeEmpty, composeScalar, markAnchor, standardTagName } from './scalars';
import type { TreeNode } from './tree';

/** The values of a text with their places; none where the text has problems. */
export interface Composed {
  readonly root: TreeNode | undefined;
  readonly problems: ProblemList['problems'];
}

/** Puts the values of a text together from its syntax tree. */
export function compose(text: string, syntax: Syntax, lines: LineIndex): Composed {
  const list = collectProblems(text, lines);
  const composition: Composition = {
    text,
    lines,
    anchors: new Map(),
    path: [],
    repeatedValues: 0,
    isOver: false,
    report(fault, span) {
      if (composition.isOver) return;
      list.add(fault, span, composition.path);
      composition.isOver ||= list.isFull;
    },
    composeNode: (token, properties) => composeNode(composition, token, properties),
  };

  checkDirectives(composition, syntax);
  for (const token of syntax.tightComments) composition.report(faults.tightComment(), spanOf(token));
  const root = syntax.document === undefined ? undefined : composeRoot(composition, syntax.document);
  for (const token of syntax.errors) composition.report(describeError(token), spanOf(token));
  if (list.problems.length === 0) {
    if (root === undefined) composition.report(faults.emptyFile(), { start: 0, end: 0 });
    else checkRoot(composition, root);
  }
  const problems = list.problems.toSorted(
    (a, b) => a.position.line - b.position.line || a.position.column - b.position.column,
  );
  return { root: problems.length === 0 ? root : undefined, problems };
}

function checkDirectives({ report }: Composition, { directives, document }: Syntax): void {
  for (const token of directives) {
    if (!/^%YAML[ \t]+1\.[12]\b/.test(token.source))
      report(faults.unknownDirective(token.source), spanOf(token));
  }
  const [first] = directives;
  const hasStart = document?.start.some(({ type }) => type === 'doc-start') === true;
  if (first !== undefined && !hasStart) report(faults.directiveWithoutStart(), spanOf(first));
}

function composeRoot(composition: Composition, document: CST.Document): TreeNode | undefined {
  const { report } = composition;
  const { value, start, end } = document;
  const properties = readProperties(composition, start, {
    indicator: 'doc-start',
    isFlow: false,
    next: value ?? end?.[0],
    offset: document.offset,
    parentIndent: 0,
    startsOnNewline: true,
  });
  if (value === undefined) return undefined;
  if (properties.found !== undefined && isBlock(value) && !properties.hasNewline)
    report(faults.contentOnDocumentStart(), spanOf(value));
  const root = composeNode(composition, value, properties);
  // Keys that stand further left than the first one end the map, and belong to nothing.
  const stray = isBlock(value) ? end?.find(({ type }) => type !== 'space' && type !== 'newline') : undefined;
  if (stray !== undefined) report(faults.badMapIndent(), spanOf(stray));
  checkEnd(composition, end);
  return root;
}

function checkRoot({ report, text }: Composition, { children, value, start, end }: TreeNode): void {
  if (children instanceof Map) return;
  const kind = Array.isArray(value) ? 'a list' : `a single ${typeof value === 'string' ? 'text' : 'value'}`;
  const lineBreak = text.indexOf('\n', start);
  const lineEnd = lineBreak === -1 ? end : Math.min(end, lineBreak);
  report(faults.notAMap(kind, text.slice(start, Math.min(lineEnd, start + 100))), { start, end: lineEnd });
}

/** Puts a value together, with its anchor remembered. */
function composeNode(composition: Composition, token: CST.Token, properties: Properties): TreeNode {
  const { report } = composition;
  if (token.type === 'alias') {
    const isMarked = properties.anchor !== undefined || properties.tag !== undefined;
    if (isMarked) report(faults.misplacedMark(), spanOf(token));
    checkEnd(composition, token.end);
    return resolveAlias(composition, token);
  }
  if (CST.isCollection(token)) return composeCollection(composition, token, properties);
  if (CST.isScalar(token)) {
    const node = composeScalar(composition, token, properties);
    if (properties.anchor !== undefined) markAnchor(composition, properties.anchor, node);
    return node;
  }
  report(token.type === 'error' ? describeError(token) : faults.unexpected(token.type), spanOf(token));
  return composeEmpty(composition, spanOf(token), properties);
}

function composeCollection(
  composition: Composition,
  token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection,
  properties: Properties,
): TreeNode {
  const { anchor, tag } = properties;
  if (
    token.type === 'block-seq' &&
    (anchor !== undefined || tag !== undefined) &&
    !properties.hasNewlineAfterMark
  ) {
    composition.report(faults.misplacedMark(), spanOf(anchor ?? tag ?? token));
  }
  const isMap =
    token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{');
  const name = tag === undefined ? undefined : standardTagName(composition, tag);
  if (tag !== undefined && name !== undefined && name !== (isMap ? 'map' : 'seq')) {
    composition.report(faults.wrongTag(tag.source, isMap ? 'a map' : 'a list'), spanOf(tag));
  }
  if (anchor !== undefined) markAnchor(composition, anchor, 'open');
  const node = composeByType(composition, token);
  if (anchor !== undefined) composition.anchors.set(anchor.source.slice(1), node);
  return node;
}

function composeByType(
  composition: Composition,
  token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection,
): TreeNode {
  if (token.type === 'block-map') return composeBlockMap(composition, token);
  return token.type === 'block-seq' ? composeBlockList(composition, token) : composeFlow(composition, token);
}

function resolveAlias(composition: Composition, token: CST.FlowScalar): TreeNode {
  const { report, anchors, path } = composition;
  const name = token.source.slice(1);
  const span = spanOf(token);
  const nothing: TreeNode = { ...span, value: null, text: '', size: 1, height: 0 };
  const node = anchors.get(name);
  if (name === '') report(faults.missingAnchorName(), span);
  else if (node === undefined) report(faults.unknownAlias(name), span);
  else if (node === 'open') report(faults.aliasLoop(name), span);
  else if (path.length + node.height > MAX_DEPTH) report(faults.tooDeep(MAX_DEPTH), span);
  else if (countRepeated(composition, node.size, span)) return node;
  return nothing;
}

function describeError({ message, source }: CST.ErrorToken): ReturnType<typeof faults.unexpected> {
  if (message.includes('block-seq-ind on same line')) return faults.dashAfterKey();
  if (message.startsWith('Unexpected') || message.startsWith('Not a YAML token'))
    return faults.unexpected(source);
  return faults.notUnderstood(message);
}
