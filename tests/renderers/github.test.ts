import { describe, expect, it } from 'vitest';
import { github } from '../../src/renderers/github';
import type { Finding } from '../../src/report/types';
import { clean } from './fixtures/clean';
import { failing } from './fixtures/failing';
import { emptyPlan, findingOf, reportOf } from './fixtures/parts';
import { infect, terminalAttack } from './hostile';

const all = { quiet: false } as const;
const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
const many = (severity: Finding['severity'], count: number): Finding[] =>
  Array.from({ length: count }, (_, index) =>
    findingOf({ rule: 'a/b', severity, message: `m${String(index)}` }),
  );

describe('github', () => {
  it('annotates the lines of the plan, the worst first, and leaves out what is accepted', () => {
    const lines = linesOf(github(failing, all));
    expect(lines.map((text) => text.slice(0, text.indexOf(' ')))).toEqual([
      '::error',
      '::error',
      '::error',
      '::warning',
      '::notice',
    ]);
    expect(lines[0]).toBe(
      '::error file=plans/retirement.yaml,line=31,endLine=31,col=45,endColumn=47,title=coverage/promise-missed::' +
        'phone-premium: 81.2%25 of calls are answered within 1 min, 90%25 are promised%0A' +
        'Add people between 08:00 and 11:00, or promise a longer wait.',
    );
    expect(github(failing, { quiet: true })).toBe(
      lines
        .slice(0, 3)
        .map((text) => `${text}\n`)
        .join(''),
    );
    expect(github(clean, all)).toBe('');
  });

  it('shows ten of a level and counts the others', () => {
    const findings = [...many('warning', 12), ...many('error', 10), ...many('info', 11)];
    const lines = linesOf(github(reportOf({ ...emptyPlan, findings }), all));
    expect(lines.filter((text) => text.startsWith('::error '))).toHaveLength(10);
    expect(lines.filter((text) => text.startsWith('::warning '))).toHaveLength(10);
    expect(lines.filter((text) => text.startsWith('::notice '))).toHaveLength(10);
    expect(lines.filter((text) => !text.startsWith('::'))).toEqual([
      '+2 more warnings: svcplan check lists them all',
      '+1 more note: svcplan check lists them all',
    ]);
  });

  it('lets no text of a plan end its command, start another or add a property', () => {
    const attack = `${terminalAttack}\n::set-output name=a::b\n##[error]c, title=x,line=9:%0A::warning::d`;
    const [usual, hostile] = [linesOf(github(failing, all)), linesOf(github(infect(failing, attack), all))];
    expect(hostile).toHaveLength(usual.length);
    const command = /^::(?:error|warning|notice) (?<properties>[^:]*)::(?<text>.*)$/u;
    hostile.forEach((text, index) => {
      const names = (line: string): string[] =>
        (command.exec(line)?.groups?.['properties'] ?? '')
          .split(',')
          .map((property) => property.split('=')[0] ?? '');
      expect(names(text)).toEqual(names(usual[index] ?? ''));
      expect(text.replaceAll(/%(?:25|0A|0D|3A|2C)/gu, '')).not.toContain('%');
    });
  });
});
