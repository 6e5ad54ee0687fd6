/** A file of src: its path from there ("plan/schema.ts") and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What an import statement asks for, as written ("./parse", "yaml"), and the line it stands on. */
export interface ImportedName {
  readonly from: string;
  readonly line: number;
}

/** Everything `text` imports: statements, re-exports, type imports and `import()` alike. */
export function importsOf(text: string): ImportedName[] {
  const readable = blank(text, ['comment']);
  const code = blank(text, ['comment', 'string']);
  const forms = [
    /\b(?:import|export)\b[^'"`;=()]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\b(?:import|require)\s*\(\s*['"`]?([^'"`)]*)/g,
  ];
  return forms
    .flatMap((form) => [...readable.matchAll(form)])
    .filter(({ 0: statement, index }) => code.slice(index, index + 6) === statement.slice(0, 6))
    .map(({ 1: from = '', index }) => ({ from, line: lineAt(text, index) }));
}

/** Places where `pattern` stands in code: neither in a comment nor in a string. */
export function codeMatches(
  text: string,
  pattern: RegExp,
): { readonly found: string; readonly line: number }[] {
  const code = blank(text, ['comment', 'string']);
  return [...code.matchAll(pattern)].map(({ 0: found, index }) => ({ found, line: lineAt(text, index) }));
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

type Kind = 'comment' | 'string' | 'code';

interface Piece {
  readonly kind: Kind;
  readonly text: string;
}

/** Texts cut before: every check asks for the same files again. */
const cutBefore = new Map<string, readonly Piece[]>();

/** `text` with the given kinds of content turned into spaces; every other character keeps its place. */
export function blank(text: string, kinds: readonly Kind[]): string {
  const cut = cutBefore.get(text) ?? [...pieces(text)];
  cutBefore.set(text, cut);
  return cut
    .map(({ kind, text: piece }) => (kinds.includes(kind) ? piece.replace(/[^\n]/g, ' ') : piece))
    .join('');
}

/** Cuts a source text into comments, literals (strings, templates, patterns: without quotes) and code. */
function* pieces(text: string): Generator<Piece> {
  // One entry for each open template: how many braces are open in its current `${…}`.
  const templates: number[] = [];
  let at = 0;
  let codeBefore = '';
  while (at < text.length) {
    const rest = text.slice(at);
    const match = next(rest, codeBefore, templates);
    yield match;
    if (match.kind === 'code') codeBefore = `${codeBefore}${match.text}`.trimEnd().slice(-12);
    else if (match.kind === 'string') codeBefore = '""';
    at += match.text.length;
  }
}

function next(rest: string, codeBefore: string, templates: number[]): Piece {
  const comment = /^(?:\/\/[^\n]*|\/\*[\s\S]*?\*\/)/.exec(rest)?.[0];
  if (comment !== undefined) return { kind: 'comment', text: comment };
  const first = rest[0] ?? '';
  if (first === "'" || first === '"') return quoted(rest, first);
  if (first === '`') {
    templates.push(0);
    return templatePart(rest, 1, templates);
  }
  if (first === '/' && patternMayFollow(codeBefore)) {
    const pattern = /^\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\//.exec(rest)?.[0];
    if (pattern !== undefined) return { kind: 'string', text: pattern };
  }
  const depth = templates.at(-1);
  if (depth !== undefined && first === '{') templates[templates.length - 1] = depth + 1;
  if (depth !== undefined && first === '}') {
    if (depth === 1) return templatePart(rest, 1, templates);
    templates[templates.length - 1] = depth - 1;
  }
  // Words go as one piece, which keeps this quick.
  return { kind: 'code', text: /^(?:[\w$]+|\s+)/.exec(rest)?.[0] ?? first };
}

function quoted(rest: string, quote: string): Piece {
  const literal = quote === "'" ? /^'(?:\\[\s\S]|[^'\\\n])*'?/ : /^"(?:\\[\s\S]|[^"\\\n])*"?/;
  return { kind: 'string', text: literal.exec(rest)?.[0] ?? quote };
}

/** The part of a template up to its end or its next `${`, of which only the brace is left to the code. */
function templatePart(rest: string, from: number, templates: number[]): Piece {
  const part = /^(?:\\[\s\S]|\$(?!\{)|[^`\\$])*/.exec(rest.slice(from))?.[0] ?? '';
  const end = from + part.length;
  if (rest[end] === '$') {
    templates[templates.length - 1] = 0;
    return { kind: 'string', text: rest.slice(0, end + 1) };
  }
  templates.pop();
  return { kind: 'string', text: rest.slice(0, end + 1) };
}

/** Whether a slash after this code starts a pattern; after a value it divides. */
const patternMayFollow = (codeBefore: string): boolean =>
  codeBefore === '' ||
  /(?:[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|of|in|yield|await))$/.test(codeBefore);
