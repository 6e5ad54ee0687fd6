import { posix } from 'node:path';
import { codeMatches, importsOf, type SourceFile } from './source-code';

/** A folder of src: why it exists, and what it may not see although it stands above it. */
export interface Room {
  readonly reason: string;
  readonly seesOnly?: readonly string[];
}

const roomOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '');
const nameOf = (path: string): string => path.replace(/\.ts$/, '');

/** Imports that run against the order of `rooms`; files at the top of src (cli, index) may see every room. */
export function wrongDirections(
  files: readonly SourceFile[],
  rooms: Readonly<Record<string, Room>>,
  forAll: readonly string[],
): string[] {
  const order = Object.keys(rooms);
  return files.flatMap(({ path, text }) => {
    const room = roomOf(path);
    if (room !== '' && !order.includes(room)) return [`${path}: "${room}" is not on the list of folders`];
    return relativeImports({ path, text }).flatMap(({ target, line }) => {
      const other = order.includes(target) ? target : roomOf(target); // "../plan" is its index.
      if (forAll.includes(target) || other === room || (room === '' && !forAll.includes(nameOf(path))))
        return [];
      const sees = rooms[room]?.seesOnly ?? order.slice(0, Math.max(0, order.indexOf(room)));
      return sees.includes(other)
        ? []
        : [`${path}:${String(line)}: ${room || path} may not import ${target}`];
    });
  });
}

/** Files that import each other in a circle, each circle once: "a → b → a". */
export function circles(files: readonly SourceFile[]): string[] {
  const byName = new Map(files.map((file) => [nameOf(file.path), file]));
  const found = new Set<string>();
  const done = new Set<string>();

  const visit = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start >= 0) found.add([...trail.slice(start), name].join(' → '));
    const file = byName.get(name) ?? byName.get(`${name}/index`);
    if (start >= 0 || file === undefined || done.has(name)) return;
    for (const { target } of relativeImports(file)) {
      visit(byName.has(target) ? target : `${target}/index`, [...trail, name]);
    }
    done.add(name);
  };
  for (const name of byName.keys()) visit(name, []);
  return [...found];
}

/** Packages (and modules of Node) that a file imports although its folder has no door to them. */
export function wrongDoors(
  files: readonly SourceFile[],
  doors: Readonly<Record<string, readonly string[]>>,
): string[] {
  return files.flatMap(({ path, text }) =>
    importsOf(text)
      .filter(({ from }) => !from.startsWith('.'))
      .filter(({ from }) => !(doors[packageOf(from)] ?? []).includes(roomOf(path) || path))
      .map(({ from, line }) => `${path}:${String(line)}: no door to "${from}" here`),
  );
}

/** "yaml/util" belongs to "yaml", "@scope/a/b" to "@scope/a", and every "node:fs/promises" to "node:fs". */
const packageOf = (from: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from;

/** What makes the same input give another output on another day, machine or run. */
const impure: readonly (readonly [RegExp, string])[] = [
  [/\bconsole\b/g, 'writes past the report'],
  [
    /\bDate\.now\b|\bperformance\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bTemporal\.Now\b/g,
    'reads the clock',
  ],
  [/\bMath\.random\b|\bcrypto\.(?:random|getRandom)\w+/g, 'takes chance from outside'],
  [/(?<![.\w])process\s*[.[]|\bglobalThis\b/g, 'reaches the process'],
  [/\.get(?:FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/g, 'hangs on the zone of the host'],
  [/\.localeCompare\(|\.toLocale\w*\(/g, 'hangs on the language of the host'],
  [/(?<![.\w])(?:setTimeout|setInterval|fetch)\(/g, 'waits for the world'],
];

/** Code that is not a pure function of its arguments. */
export function impurities(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    impure.flatMap(([pattern, harm]) =>
      codeMatches(text, pattern).map(({ found, line }) => `${path}:${String(line)}: ${found} ${harm}`),
    ),
  );
}

/** Files of more than `limit` lines that nobody has given a reason for, and reasons nobody needs any more. */
export function tooLong(
  files: readonly SourceFile[],
  limit: number,
  reasons: Readonly<Record<string, string>>,
): string[] {
  const long = files.filter(({ text }) => text.trimEnd().split('\n').length > limit).map(({ path }) => path);
  return [
    ...long
      .filter((path) => !(path in reasons))
      .map((path) => `${path} is longer than ${String(limit)} lines`),
    ...Object.keys(reasons)
      .filter((path) => !long.includes(path))
      .map((path) => `${path} needs no reason for its length`),
  ];
}

/** Traces of one machine: home folders, scratch folders, and where its packages were downloaded from. */
export function machineTraces(files: readonly SourceFile[]): string[] {
  const traces = [
    /(?<![\w.~-])\/(?:home|Users|root|work|tmp|var\/folders)\/[\w.-]+/g,
    /\b[A-Z]:\\+Users\\+\w+/g,
    /\bhttps?:\/\/[^\s/"']*(?:registry|artifactory|npmmirror|verdaccio)[^\s/"']*/g,
    /"resolved": "\w/g,
  ];
  return files.flatMap(({ path, text }) =>
    traces.flatMap((trace) => [...text.matchAll(trace)].map(([found]) => `${path}: ${found}`)),
  );
}

/** Imports of other files of src, resolved: from "plan/schema.ts", "../errors" is "errors". */
function relativeImports({ path, text }: SourceFile): { readonly target: string; readonly line: number }[] {
  return importsOf(text)
    .filter(({ from }) => from.startsWith('.'))
    .map(({ from, line }) => ({ target: posix.join(posix.dirname(path), from), line }));
}
