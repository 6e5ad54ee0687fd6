import { loadPlan, type LoadedPlan, type Plan } from '../../src/plan';

const HEAD = 'svcplan: 1\nname: Shop\n';

/** Loads lines that follow the two required keys, so that they start on line 3. */
export function load(body: string, files: Readonly<Record<string, string>> = {}): LoadedPlan {
  return loadPlan(HEAD + body, { readFile: (name) => files[name] });
}

/** The plan of lines that must be valid. */
export function planOf(body: string, files: Readonly<Record<string, string>> = {}): Plan {
  return valid(load(body, files)).plan;
}

/** What was loaded, which must be valid. */
export function valid(loaded: LoadedPlan): Extract<LoadedPlan, { ok: true }> {
  if (loaded.ok) return loaded;
  throw new Error(`not valid: ${loaded.problems.map(({ message, help }) => `${message} ${help}`).join(' ')}`);
}

/** Codes and places of the problems of lines, or nothing where they are valid. */
export function problemsOf(body: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  const loaded = load(body, files);
  return loaded.ok ? [] : loaded.problems.map(({ code, at }) => `${code} ${at.join('.')}`);
}
