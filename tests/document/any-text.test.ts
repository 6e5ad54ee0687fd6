import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { type Position, type Problem, type ReadResult, readDocument } from '../../src/document';

const pieces = [
  'a', 'b', 'c: ', ': ', ':', '- ', '-', '\n', '\n  ', '\n    ', ' ', '#x', ' # c\n', '"', '"q"', "'s'", '[', ']', '{', '}',
  ',', ', ', '&x ', '*x', '<<: ', '!!str ', '!!int ', '? ', '|\n', '>\n', '|-\n', '\t', '1', 'null', '09:00', '.5', '---\n', '...\n',
  '%YAML 1.1\n', '\r\n', '@', '\\', 'key: v\n', 'key2:\n', '- i\n', 'k3: {a: 1}\n', 'k4: [1, 2]\n', 'k5: "x y"\n', '語', '😀',
]; // prettier-ignore
const yamlLike = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((parts) => parts.join(''));

const plan =
  'svcplan: 1\nchannels:\n  phone: { handle: 6m, cost: 120/month } # x\n  email: &e\n    hours: "Mo-Fr 09:00-18:00"\nwaits:\n  - { channel: phone, within: 1m }\n  - <<: *e\n    note: |\n      one\n\n      two\n';
const mutatedPlan = fc
  .array(fc.tuple(fc.nat(plan.length), fc.nat(4), fc.constantFrom(...pieces, '')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((edits) =>
    edits.reduce((text, [at, removed, added]) => text.slice(0, at) + added + text.slice(at + removed), plan),
  );

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  yamlLike,
  mutatedPlan,
  fc.string().map((text) => text + '\ud800'),
);

/** Whether a position lies within a text and does not end before it starts. */
function isWithin(text: string, { line, column, endLine, endColumn }: Position): boolean {
  const lines = text.split('\n');
  const isPoint = (at: number, to: number): boolean =>
    at >= 1 && at <= lines.length && to >= 1 && to <= (lines[at - 1]?.length ?? 0) + 1;
  return (
    isPoint(line, column) &&
    isPoint(endLine, endColumn) &&
    (endLine > line || (endLine === line && endColumn >= column))
  );
}

function everyPath(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return [at, ...entries.flatMap(([step, item]) => everyPath(item, [...at, step]))];
}

function positionsOf(result: ReadResult): Position[] {
  if (!result.ok) return result.problems.map(({ position }) => position);
  return everyPath(result.document.value).flatMap((path) => [
    result.document.locate(path),
    result.document.locate(path, 'key'),
  ]);
}

describe('any text', { timeout: 30_000 }, () => {
  it('is read or refused, with places and frames inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = readDocument(text);
        for (const position of positionsOf(result)) {
          expect(isWithin(result.document.text, position)).toBe(true);
          expect(result.document.frame(position)).toContain('^');
        }
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('has the values that the yaml package reads, and is refused where that refuses it', () => {
    fc.assert(
      fc.property(fc.oneof(yamlLike, mutatedPlan), (text) => {
        const result = readDocument(text);
        const documents = parseAllDocuments(text, {
          schema: 'core',
          merge: true,
          uniqueKeys: true,
          logLevel: 'silent',
        });
        const [reference] = Array.isArray(documents) ? documents : [];
        // The package takes a tab on a last line of its own for indentation.
        const errors = reference?.errors.filter(({ code }) => code !== 'TAB_AS_INDENT') ?? [];
        const isRightly =
          result.ok ||
          errors.length > 0 ||
          (reference?.errors.length ?? 1) > 0 ||
          result.problems.some(isOwn);
        expect(isRightly).toBe(true);
        expect(result.ok ? errors : []).toEqual([]);
        // Keys are texts here and values there.
        const isComparable =
          result.ok && reference?.errors.length === 0 && !/(?:null|\.5)["']? *:|[?]/.test(text);
        expect(isComparable ? result.document.value : undefined).toEqual(
          isComparable ? reference.toJS() : undefined,
        );
      }),
      { numRuns: 1000 },
    );
  });
});

/** What is refused although the package reads it, or finds only when the values are asked for. */
const isOwn = ({ code, message }: Problem): boolean => ownCodes.has(code) || ownWords.test(message);

const ownCodes = new Set([
  'unknown-alias',
  'alias-bomb',
  'not-finite',
  'several-documents',
  'not-a-map',
  'empty-file',
  'unsupported-key',
  'unknown-tag',
  'wrong-tag',
  'bad-merge',
  'alias-loop',
  'control-character',
  'lone-surrogate',
  'duplicate-key',
]);
const ownWords =
  /no space after the colon|More text follows|lines of this text are not indented alike|directive|second colon/;
