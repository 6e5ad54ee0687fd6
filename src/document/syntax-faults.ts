import { quote, shorten, type Fault } from './fault';

/** A text that is not YAML. One mistake often makes several of these: only the first of a line is told. */
const notYaml = (message: string, help: string): Fault => ({ code: 'not-yaml', message, help });

/** Every fault in the signs that make a text YAML. */
export const syntaxFaults = {
  unknownDirective: (source: string): Fault =>
    notYaml(
      `The directive ${shorten(source)} is not known here.`,
      'Remove the line; a text that starts with "%" goes in quotes.',
    ),
  directiveWithoutStart: (): Fault =>
    notYaml(
      'A line "---" is missing after the directive.',
      'Remove the line that starts with "%": a plan needs none.',
    ),
  contentOnDocumentStart: (): Fault =>
    notYaml('Keys cannot start on the line of "---".', 'Remove "---", or put it on a line of its own.'),
  missingSpaceAfterColon: (text: string): Fault =>
    notYaml(
      `There is no space after the colon in ${quote(text)}.`,
      `Write ${quote(text.replace(/:(?=\S)/, ': '))}.`,
    ),
  missingColon: (text: string): Fault =>
    notYaml(
      `There is no colon after ${quote(text)}.`,
      'Write `key: value`, or a `-` and a space before an item of a list.',
    ),
  secondColon: (): Fault =>
    notYaml(
      'A second colon follows on the line of a key; only one can be told from a text.',
      'Put the value in quotes: `key: "a: b"`. Nested keys go on a line of their own, indented deeper.',
    ),
  deeperLine: (): Fault =>
    notYaml(
      'This line is indented deeper than the one before, whose value is already complete.',
      'Indent it like the keys beside it, or remove the value of the line before.',
    ),
  badMapIndent: (): Fault =>
    notYaml(
      'This key is not indented like the keys beside it.',
      'Start all keys of a map at the same column.',
    ),
  badListIndent: (): Fault =>
    notYaml(
      'This item is not indented like the items beside it.',
      'Start all items of a list at the same column.',
    ),
  missingDash: (): Fault =>
    notYaml(
      'An item of a list has no dash.',
      'Start each item with "- ", and indent keys that belong to no list like their neighbours.',
    ),
  dashAfterKey: (): Fault =>
    notYaml(
      'A list starts on the line of its key.',
      'Put each "- item" on a line of its own, or write `key: [item, item]`.',
    ),
  longKey: (): Fault =>
    notYaml('A key is longer than 1,024 characters.', 'Shorten the key; a long text belongs after a colon.'),
  multilineKey: (): Fault =>
    notYaml('A key goes over several lines.', 'Write the key and its colon on one line.'),
  blockInFlow: (): Fault =>
    notYaml(
      'Inside brackets, a second colon or a dash follows before the next comma.',
      'Separate the entries with commas; put a value that contains ": " in quotes.',
    ),
  missingComma: (): Fault =>
    notYaml(
      'A comma is missing before this, between entries in brackets.',
      'Separate the entries with commas; put a value that contains ": " in quotes.',
    ),
  unexpectedComma: (): Fault =>
    notYaml('There is nothing before this comma.', 'Remove the comma, or write the missing entry.'),
  unclosedBracket: (open: string): Fault =>
    notYaml(
      `This ${open} is not closed.`,
      `Write ${open === '{' ? '}' : ']'} after the last entry, indented deeper than the line with ${open}.`,
    ),
  wrongBracket: (open: string, found: string): Fault =>
    notYaml(
      `This ${open} is closed with ${found}.`,
      `Write ${open === '{' ? '}' : ']'} instead of ${found}.`,
    ),
  unclosedQuote: (mark: string): Fault =>
    notYaml(
      `The quote that starts here is not closed with ${mark}.`,
      `Write ${mark} after the text, and indent its further lines.`,
    ),
  badEscape: (): Fault =>
    notYaml(
      'This text contains an escape that does not exist.',
      'Write \\\\ for a backslash, or use single quotes.',
    ),
  badStart: (character: string): Fault =>
    notYaml(
      `A value cannot start with ${character} unless it is in quotes.`,
      `Put the value in quotes: "${character}…".`,
    ),
  textAfterValue: (): Fault =>
    notYaml(
      'More text follows after the end of a value.',
      'Put the whole value in one pair of quotes, or start a new line.',
    ),
  tightComment: (): Fault =>
    notYaml(
      'A comment touches the text before it.',
      'Write a space before "#"; if no comment is meant, put the text in quotes.',
    ),
  badBlockHeader: (): Fault =>
    notYaml(
      'More text follows on the line where a text of several lines starts.',
      'Start the text on the next line, indented.',
    ),
  badBlockIndent: (): Fault =>
    notYaml(
      'The lines of this text are not indented alike.',
      'Indent every line of it deeper than its key, the first no deeper than the others.',
    ),
  doubledMark: (what: 'anchor' | 'tag'): Fault =>
    notYaml(`A value has two ${what}s.`, 'Remove one; a text that starts with "&" or "!" goes in quotes.'),
  misplacedMark: (): Fault =>
    notYaml(
      'An anchor or tag stands at the wrong place.',
      'Write it after the dash or colon and before the value, with spaces around it.',
    ),
  missingAnchorName: (): Fault =>
    notYaml('A name is missing after "&" or "*".', 'Write a name, or put the text in quotes.'),
  unexpected: (text: string): Fault =>
    notYaml(
      `${quote(text)} is not expected here.`,
      'Put it in quotes if it is part of a text; else remove it.',
    ),
  notUnderstood: (reason: string): Fault =>
    notYaml(`This is not YAML: ${reason}.`, 'Rewrite the line, or put its value in quotes.'),
} as const;
