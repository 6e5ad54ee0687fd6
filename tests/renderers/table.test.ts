import { describe, expect, it } from 'vitest';
import { createPaint } from '../../src/renderers/paint';
import { drawTable } from '../../src/renderers/table';
import { widthOf } from '../../src/renderers/text';

const paint = createPaint(false);
const columns = [{ head: 'Name' }, { head: 'Cost', align: 'right' as const }];
const row = (name: string, cost: string): { text: string }[] => [{ text: name }, { text: cost }];

describe('drawTable', () => {
  it('aligns columns, numbers to the right', () => {
    expect(drawTable(columns, [row('desk', '9 USD'), row('answering', '120 USD')], 40, paint)).toEqual([
      'Name          Cost',
      'desk         9 USD',
      'answering  120 USD',
    ]);
  });

  it('wraps texts before it breaks a number from its unit', () => {
    expect(drawTable(columns, [row('one two three', '120 USD')], 14, paint)).toEqual([
      'Name      Cost',
      'one    120 USD',
      'two',
      'three',
    ]);
  });

  it('wraps the head above a number before a text, and at first into two lines', () => {
    const heads = [{ head: 'Name' }, { head: 'Cost of one month', align: 'right' as const }];
    expect(drawTable(heads, [row('one two three', '9 USD')], 27, paint)).toEqual([
      'Name           Cost of one',
      '                     month',
      'one two three        9 USD',
    ]);
  });

  it('counts wide letters as two columns', () => {
    expect(drawTable(columns, [row('東京', '1'), row('Rome', '2')], 40, paint)).toEqual([
      'Name  Cost',
      '東京     1',
      'Rome     2',
    ]);
  });

  it('becomes sentences where even words do not fit side by side', () => {
    expect(drawTable(columns, [row('answering', '120')], 12, paint)).toEqual([
      'Name:',
      '  answering;',
      '  Cost: 120',
    ]);
  });

  it('is never wider than asked for', () => {
    const rows = [
      row('a-very-long-name-without-a-break-anywhere-in-it', '1,234,567 USD'),
      row('東京 👩‍👩‍👧', '1'),
    ];
    for (let width = 10; width < 90; width++) {
      for (const line of drawTable(columns, rows, width, paint))
        expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  });

  it('keeps every letter', () => {
    const [name, cost] = ['an-id-of-many-letters-that-is-broken', '1,234,567'];
    for (let width = 10; width < 60; width++) {
      const text = drawTable([{ head: '' }, { head: '' }], [row(name, cost)], width, paint).join('');
      expect(text.split('').toSorted().join('').trim()).toBe((name + cost).split('').toSorted().join(''));
    }
  });
});
