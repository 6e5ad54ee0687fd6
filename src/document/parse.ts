import { type CST, Lexer, Parser } from 'yaml';
import { MAX_DEPTH, MAX_SEPARATORS } from './limits';

// The lexer speaks of these with control characters of its own; the text was searched for them before.
const documentMark = '\u0002';
const flowEndMark = '\u0018';
const scalarMark = '\u001F';

type StopReason = 'too-deep' | 'several-documents' | 'list-at-root' | 'too-many-values';

/** Pieces of text that belong to nothing, after which reading is given up. */
const MAX_STRAY = 1000;

/** What the text consists of, before anything is said about its meaning. */
export interface Syntax {
  readonly document: CST.Document | undefined;
  readonly directives: readonly CST.Directive[];
  /** Text that belongs to nothing. */
  readonly errors: readonly CST.ErrorToken[];
  /** Comments that touch the text before them, by offset. */
  readonly tightComments: readonly CST.SourceToken[];
  /** Where reading stopped early, and why. */
  readonly stopped?: { readonly reason: StopReason; readonly offset: number };
}

/**
 * Splits a text into its syntax tree. It stops at the first sign of a list as the plan, of a second document
 * or of too many levels, because the parser needs one call per open level to close them.
 *
 * Comments and empty lines never reach the parser: it goes through those it has gathered again for
 * each one that follows, which takes minutes where there are a hundred thousand.
 */
export function parseSyntax(text: string): Syntax {
  const parser = new Parser();
  const directives: CST.Directive[] = [];
  const errors: CST.ErrorToken[] = [];
  const tightComments: CST.SourceToken[] = [];
  let document: CST.Document | undefined;
  const collect = (tokens: Iterable<CST.Token>): void => {
    for (const token of tokens) {
      if (token.type === 'document') document ??= token;
      else if (token.type === 'directive') directives.push(token);
      else if (token.type === 'error') errors.push(token);
    }
  };

  let spaces: string[] = []; // Held back until it is known whether a comment follows.
  let passed = '\n'; // What the parser got last.
  let previous = '\n'; // What the lexer gave last.
  let isScalar: boolean = false;
  let separators = 0;
  let isBlockHeader = false; // The parser measures a block scalar by the tokens of its header.

  for (const lexeme of new Lexer().lex(text)) {
    const isText: boolean = isScalar;
    isScalar = !isText && lexeme === scalarMark;
    const before = previous;
    previous = lexeme;

    if (!isText) {
      const first = lexeme[0];
      if (first === ' ' || first === '\t') {
        spaces.push(lexeme);
        continue;
      }
      if (first === '#') {
        const offset = parser.offset + lengthOf(spaces);
        if (!isSeparator(before)) tightComments.push({ type: 'comment', offset, indent: 0, source: lexeme });
        if (!isBlockHeader) {
          parser.offset = offset + lexeme.length;
          spaces = [];
          continue;
        }
      }
      const isLineBreak = lexeme === '\n' || lexeme === '\r\n';
      if (isLineBreak && isNewline(passed) && !isBlockHeader) {
        parser.offset += lengthOf(spaces) + lexeme.length;
        spaces = [];
        continue;
      }
      if ((lexeme === ',' || lexeme === ':' || lexeme === '-') && ++separators > MAX_SEPARATORS) {
        return stop('too-many-values', parser.offset + lengthOf(spaces));
      }
      isBlockHeader = first === '|' || first === '>' || (isBlockHeader && first === '#');
      const isSecond = document !== undefined && (lexeme === documentMark || lexeme === '---');
      if (isSecond) return stop('several-documents', parser.offset + lengthOf(spaces));
    }

    for (const space of spaces) collect(parser.next(space));
    spaces = [];
    collect(parser.next(lexeme));
    if (lexeme !== documentMark && lexeme !== flowEndMark && lexeme !== scalarMark)
      passed = isText ? 'text' : lexeme;
    if (document !== undefined && lexeme === '---')
      return stop('several-documents', parser.offset - lexeme.length);
    if (parser.stack[1]?.type === 'block-seq') return stop('list-at-root', parser.stack[1].offset);
    if (errors.length >= MAX_STRAY) break; // The rest is no better.
    if (parser.stack.length > MAX_DEPTH + 1) {
      const open = parser.stack.filter(isCollection);
      const deepest = open.at(-1);
      if (open.length > MAX_DEPTH && deepest !== undefined) return stop('too-deep', deepest.offset);
    }
  }
  collect(parser.end());
  return { document, directives, errors, tightComments };

  function stop(reason: StopReason, offset: number): Syntax {
    return { document, directives, errors, tightComments, stopped: { reason, offset } };
  }
}

const lengthOf = (lexemes: readonly string[]): number => lexemes.reduce((sum, { length }) => sum + length, 0);

const isNewline = (lexeme: string): boolean => lexeme === '\n' || lexeme === '\r\n';

// A text of several lines ends with its last line break.
const isSeparator = (lexeme: string): boolean =>
  lexeme === '' ||
  lexeme.endsWith('\n') ||
  lexeme[0] === ' ' ||
  lexeme[0] === '\t' ||
  lexeme === documentMark;

const isCollection = ({ type }: CST.Token): boolean =>
  type === 'block-map' || type === 'block-seq' || type === 'flow-collection';
