import { formatNumber } from '../support/format';
import { quote, shorten, type Fault } from './fault';
import { syntaxFaults } from './syntax-faults';

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
    message: `The plan has more than ${formatNumber(limit)} keys and values up to here.`,
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
    message: `Aliases repeat more than ${formatNumber(limit)} values up to here.`,
    help: 'Write the values out; aliases of aliases multiply quickly.',
  }),
  badMerge: (): Fault => ({
    code: 'bad-merge',
    message: 'The merge key "<<" needs a map, an alias of a map, or a list of these.',
    help: 'Write `<<: *name` where &name marks a map, or remove the key.',
  }),
  ...syntaxFaults,
} as const;
