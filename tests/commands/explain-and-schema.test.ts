import { describe, expect, it } from 'vitest';
import { run } from '../../src/commands/program';
import { emptyPlan } from '../renderers/fixtures/parts';
import { createIo } from '../support/io';
import { createParts } from '../support/parts';

async function outputOf(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const io = createIo();
  const code = await run(
    args,
    io,
    createParts(() => emptyPlan),
  );
  return { code, out: io.out(), err: io.err() };
}

describe('explain', () => {
  it('prints the page of a rule with its options', async () => {
    const { code, out } = await outputOf('explain', 'team/overloaded-staff');
    expect(code).toBe(0);
    expect(out).toContain('team/overloaded-staff  warning\nIn every open hour');
    expect(out).toMatch(/maxOccupancy +number from 0 to 1 +0\.85 +Busy share of the time on duty/u);
    expect(out).toContain('  team:\n    desk: { count: 1 }\n');
  });

  it('prints what stands for a principle, and the range of those that there are', async () => {
    const { code, out } = await outputOf('explain', 'p99');
    expect(code).toBe(0);
    expect(out).toMatch(/^P99: Slack keeps people\.\nPer an article\.\n\nteam\/overloaded-staff/u);
    expect(out).toContain('In reports: the week.');
    const wrong = await outputOf('explain', 'P113');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toBe(
      'error: there is no principle P113; they go from P78 to P99\nnext: svcplan explain P78\n',
    );
  });

  it('lists all rules without one', async () => {
    const { out } = await outputOf('explain');
    expect(out).toContain('team/overloaded-staff');
    expect(out).toContain('waits/pointless-window');
  });

  it('lists the rules of a topic', async () => {
    const { code, out } = await outputOf('explain', 'waits');
    expect(code).toBe(0);
    expect(out).toContain('waits/pointless-window');
    expect(out).not.toContain('team/overloaded-staff');
  });

  it.each([
    ['a slip', 'team/overloadd-staff', 'team/overloaded-staff'],
    ['a flaw without its topic', 'pointless-window', 'waits/pointless-window'],
  ])('suggests a rule for %s', async (_, id, meant) => {
    const { code, out, err } = await outputOf('explain', id);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`did you mean ${meant}?\nnext: svcplan explain ${meant}\n`);
  });
});

describe('explain of what is said of an invalid plan', () => {
  it('leads to what a plan may hold', async () => {
    const { code, err } = await outputOf('explain', 'plan/unknown-key');
    expect(code).toBe(2);
    expect(err).toMatch(/no valid plan.*\nnext: svcplan schema plan/u);
  });
});

describe('schema', () => {
  it('is that of plans unless another is named', async () => {
    expect((await outputOf('schema')).out).toBe((await outputOf('schema', 'plan')).out);
    expect(JSON.parse((await outputOf('schema')).out)).toEqual({ title: 'a plan' });
  });

  it('is that of configs where it is asked for', async () => {
    expect(JSON.parse((await outputOf('schema', 'config')).out)).toEqual({ title: 'a config' });
  });

  it('is a JSON Schema for reports', async () => {
    const { code, out } = await outputOf('schema', 'report');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ title: 'svcplan report', type: 'object' });
  });
});

describe('help', () => {
  it.each([[[]], [['check']], [['explain']], [['schema']]])(
    'of %j ends with what was asked for and shows examples',
    async (command) => {
      const { code, out, err } = await outputOf(...command, '--help');
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain('Examples:\n  svcplan ');
    },
  );
});
