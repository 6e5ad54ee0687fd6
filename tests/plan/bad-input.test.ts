import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../src/plan';
import { BAD_INPUTS } from './bad-inputs';

describe('a bad plan', () => {
  it.each(BAD_INPUTS)('$name', ({ input, code, line, column, marked, instead }) => {
    const loaded = loadPlan(input);
    expect(loaded.ok).toBe(false);
    if (loaded.ok) return;
    const problem = loaded.problems.find((candidate) => candidate.code === code);
    if (problem === undefined) throw new Error(`told something else: ${JSON.stringify(loaded.problems)}`);
    const { position, message, help } = problem;
    expect({ line: position.line, column: position.column }).toEqual({ line, column });
    expect(textAt(input, position)).toBe(marked);
    expect(`${message} ${help}`.toLowerCase()).toContain(instead.toLowerCase());
    expect(message).toMatch(/[.!?…]$/);
    // The words of the schema library are not for people.
    expect(`${message} ${help}`).not.toMatch(/undefined|Invalid input|received|\[object/);
  });

  it('is told once for one slip', () => {
    const several = BAD_INPUTS.flatMap(({ name, input }) => {
      const loaded = loadPlan(input);
      return !loaded.ok && loaded.problems.length > 1
        ? [[name, ...loaded.problems.map(({ code, message }) => `${code} ${message}`)]]
        : [];
    });
    expect(several.map(([name]) => name)).toEqual([]);
  });
});

/** What is marked on the first line of a position. */
function textAt(
  input: string,
  position: { line: number; column: number; endLine: number; endColumn: number },
): string {
  const text = input.split('\n')[position.line - 1] ?? '';
  return text.slice(
    position.column - 1,
    position.endLine > position.line ? undefined : position.endColumn - 1,
  );
}
