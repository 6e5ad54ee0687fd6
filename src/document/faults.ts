/** What is wrong at some place, in our own words, and what to write instead. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly help: string;
}

/** A text that is not YAML. One mistake often makes several of these: only the first of a line is told. */
const notYaml = (message: string, help: string): Fault => ({ code: 'not-yaml', message, help });

/** Every fault of a text, so that all of them can be read, compared and reworded in one place. */
export const faults = {
  emptyFile: (): Fault => ({
    code: 'empty-file',
    message: 'The file is empty: it contains no plan.',
    help: 'Start with `svcplan: 1` on the first line and `name: …` on the second.',
  }),
  notAMap: (found: string, text: string): Fault => ({
    code: 'not-a-map',
    message: `The plan is ${found}, not a map of keys and values.`,
    help: /^[\w-]+:\S/.test(text)
      ? 'Write a space after the colon: `name: value`.'
      : 'Write one `key: value` per line, starting with `svcplan: 1`.',
  }),
  severalDocuments: (): Fault => ({
    code: 'several-documents',
    message: 'A second document starts here; a plan is one document.',
    help: 'Keep one plan per file: remove this line, or move what follows to a file of its own.',
  }),
  tooDeep: (limit: number): Fault => ({
    code: 'too-deep',
    message: `More than ${String(limit)} maps and lists stand within each other here.`,
    help: 'Write the values with fewer levels; a plan needs about six.',
  }),

  tooManyValues: (limit: number): Fault => ({
    code: 'too-many-values',
    message: `The plan has more than ${limit.toLocaleString('en-US')} keys and values up to here.`,
    help: 'Write fewer values; a large plan has about 50,000.',
  }),

  controlCharacter: (name: string): Fault => ({
    code: 'control-character',
    message: `The text contains the invisible control character ${name}.`,
    help: 'Delete it, or type the text again instead of pasting it.',
  }),
  loneCarriageReturn: (): Fault => ({
    code: 'control-character',
    message: 'A line ends with a carriage return (U+000D) alone.',
    help: 'Save the file with LF or CRLF line endings.',
  }),
  loneSurrogate: (name: string): Fault => ({
    code: 'lone-surrogate',
    message: `The text contains half a character (${name}).`,
    help: 'Type the character again and save the file as UTF-8.',
  }),
  innerByteOrderMark: (): Fault => ({
    code: 'control-character',
    message: 'The text contains an invisible byte order mark (U+FEFF) after its start.',
    help: 'Delete it; it often comes from joining two files.',
  }),
  tabIndent: (): Fault => ({
    code: 'tab-indent',
    message: 'A tab is used for indentation, which YAML does not allow.',
    help: 'Indent with spaces: two per level.',
  }),

  duplicateKey: (key: string, firstLine: number): Fault => ({
    code: 'duplicate-key',
    message: `The key "${shorten(key)}" is already used on line ${String(firstLine)}.`,
    help: 'Remove one of the two, or give one another name.',
  }),
  reservedKey: (): Fault => ({
    code: 'reserved-key',
    message: 'Unknown key "__proto__".',
    help: 'Remove it or give it another name; no key of a plan may have this one.',
  }),
  collectionAsKey: (): Fault => ({
    code: 'unsupported-key',
    message: 'A map or list is used as a key; keys of a plan are texts.',
    help: 'Write the key as one word. To use `{…}` or `[…]` as a text, put it in quotes.',
  }),
  emptyKey: (): Fault => ({
    code: 'unsupported-key',
    message: 'There is no key before this colon.',
    help: 'Write `key: value`. To use a colon as a text, put it in quotes.',
  }),
  unknownTag: (tag: string): Fault => ({
    code: 'unknown-tag',
    message: `The tag ${shorten(tag)} is not known here.`,
    help: 'Remove it and write the plain value; a text that starts with "!" goes in quotes.',
  }),
  wrongTag: (tag: string, text: string): Fault => ({
    code: 'wrong-tag',
    message: `The tag ${tag} does not fit ${quote(text)}.`,
    help: 'Remove the tag, or write a value of its kind.',
  }),
  notFinite: (text: string): Fault => ({
    code: 'not-finite',
    message: `${quote(text)} is not a number that can be counted with.`,
    help: 'Write a finite number; to mean a text, put it in quotes.',
  }),

  unknownAlias: (name: string): Fault => ({
    code: 'unknown-alias',
    message: `The alias *${shorten(name)} repeats a value that is not marked before it.`,
    help: `Mark the value with &${shorten(name)} above, or put a text that starts with "*" in quotes.`,
  }),
  aliasLoop: (name: string): Fault => ({
    code: 'alias-loop',
    message: `The alias *${shorten(name)} stands inside the value that it repeats.`,
    help: 'Write the value out instead.',
  }),
  aliasBomb: (limit: number): Fault => ({
    code: 'alias-bomb',
    message: `Aliases repeat more than ${limit.toLocaleString('en-US')} values up to here.`,
    help: 'Write the values out; aliases of aliases multiply quickly.',
  }),
  badMerge: (): Fault => ({
    code: 'bad-merge',
    message: 'The merge key "<<" needs a map, an alias of a map, or a list of these.',
    help: 'Write `<<: *name` where &name marks a map, or remove the key.',
  }),

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

/** The first line of a text in quotes, short enough for a message. */
function quote(text: string): string {
  return `"${shorten(text)}"`;
}

function shorten(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const characters = Array.from(line.slice(0, 100).trim());
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('');
}
