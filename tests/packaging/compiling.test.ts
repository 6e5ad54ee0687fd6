import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the program goes back to the budget that it was started with: a code cache serves no other', () => {
  const [started] = /--interrupt-budget=(\d+)/.exec(readFileSync('bin/svcplan.cjs', 'utf8'))?.slice(1) ?? [];
  const [back] = /COMPILE_LATE = ([\d_]+);/.exec(readFileSync('src/cli.ts', 'utf8'))?.slice(1) ?? [];
  expect(started).toBeDefined();
  expect(back?.replaceAll('_', '')).toBe(started);
});
