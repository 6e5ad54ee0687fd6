import { describe, expect, it } from 'vitest';
import { parseCurve } from '../../src/plan/curve';
import { load, problemsOf } from './support';
import { helpOf } from '../../src/plan/units/parsed';

const cellsOf = (text: string): readonly (readonly [number, number])[] | string => {
  const curve = parseCurve(text);
  return curve.ok
    ? [...curve.value.entries()].filter(([, weight]) => weight > 0)
    : `${curve.message} | ${helpOf(curve)}`;
};

describe('a curve', () => {
  it.each([
    ['commas', 'day,hour,weight\nMo,0,1\nSu,23,2.5\n'],
    ['semicolons', 'day;hour;weight\nMo;0;1\nSu;23;2.5'],
    ['tabs', 'day\thour\tweight\nMo\t0\t1\nSu\t23\t2.5'],
    ['another order', 'weight,day,hour\n1,Mo,0\n2.5,Su,23\n'],
    ['full names', 'Day,Hour,Weight\nMonday,00,1\nsunday,23,2.5\n'],
    ['numbers', 'day,hour,weight\n0,0,1\n6,23,2.5\n'],
    [
      'quotes, spaces, CRLF, a byte order mark, empty lines',
      '\uFEFFday,hour,weight\r\n"Mo", 0 ,1\r\n\r\nSu,23,2.5\r\n',
    ],
  ])('may have %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      [0, 1],
      [167, 2.5],
    ]);
  });

  it.each([
    ['nothing in it', '', 'the file is empty'],
    ['no header', 'Mo,0,1\n', 'line 1: `mo` is not a column'],
    ['a column missing', 'day,weight\nMo,1\n', 'line 1: the column `hour` is missing'],
    ['a column twice', 'day,hour,weight,day\n', 'line 1: the column `day` is there twice'],
    ['a misspelt column', 'day,hour,wieght\n', 'did you mean `weight`'],
    ['a negative weight', 'day,hour,weight\nMo,0,1\nMo,1,-1\n', 'line 3: `-1` is not a weight'],
    ['no number', 'day,hour,weight\nMo,0,NaN\n', 'line 2: `NaN` is not a weight'],
    ['infinity', 'day,hour,weight\nMo,0,1e999\n', 'line 2: `1e999` is not a weight'],
    ['an empty weight', 'day,hour,weight\nMo,0,\n', 'line 2: `` is not a weight'],
    ['an hour too many', 'day,hour,weight\nMo,24,1\n', 'line 2: `24` is not an hour'],
    ['half an hour', 'day,hour,weight\nMo,1.5,1\n', 'line 2: `1.5` is not an hour'],
    ['an eighth day', 'day,hour,weight\n7,0,1\n', 'line 2: `7` is not a day'],
    ['one letter for a day', 'day,hour,weight\nT,0,1\n', 'line 2: `T` is not a day'],
    ['the same hour twice', 'day,hour,weight\nMo,0,1\n0,0,1\n', 'line 3: this hour is already on line 2'],
    ['a decimal comma', 'day,hour,weight\nMo,0,1,5\n', 'line 2: 4 values stand under 3 columns'],
    ['only zeros', 'day,hour,weight\nMo,0,0\n', 'no hour has a weight'],
    ['only a header', 'day,hour,weight\n', 'no hour has a weight'],
  ])('with %s is refused', (_, text, words) => {
    expect(cellsOf(text)).toContain(words);
  });
});

describe('files of a plan', () => {
  const plan = 'demand: { curve: demand.csv }\n';
  const calendar = 'hours: { o: { open: 24/7, holidays: [US, days.ics] } }\n';
  it('are told at the key, with their own line', () => {
    const loaded = load(plan, { 'demand.csv': 'day,hour,weight\nMo,0,-1\n' });
    expect(loaded.ok ? '' : loaded.problems[0]?.message).toBe('`demand.csv`, line 2: `-1` is not a weight.');
    expect(loaded.ok ? 0 : loaded.problems[0]?.position).toMatchObject({ line: 3, column: 18 });
  });
  it('may have 512 KB and no more', () => {
    const rest = (size: number): string => `day,hour,weight\nMo,0,1\n${'\n'.repeat(size - 23)}`;
    expect(problemsOf(plan, { 'demand.csv': rest(512 * 1024) })).toEqual([]);
    expect(problemsOf(plan, { 'demand.csv': rest(512 * 1024 + 1) })).toEqual(['plan/file demand.curve']);
  });
  it('of holidays come along as they are', () => {
    const loaded = load(calendar, { 'days.ics': 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' });
    expect(loaded.ok && [...loaded.files]).toEqual([['days.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n']]);
    expect(loaded.ok && loaded.curve).toBeNull();
  });
  it('of holidays must be there and be calendars', () => {
    expect(problemsOf(calendar)).toEqual(['plan/file hours.o.holidays.1']);
    expect(problemsOf(calendar, { 'days.ics': '<html>' })).toEqual(['plan/file hours.o.holidays.1']);
  });
});
