import { describe, expect, it } from 'vitest';
import { scenariosTable } from '../../src/renderers/tables/scenarios';
import { busyGrids, dutyGrids, gridCell, gridHours, missedGrids } from '../../src/renderers/tables/week';
import type { PictureReport } from '../../src/report/types';
import { emptyPlan, promiseOf } from './fixtures/parts';
import { simulated } from './fixtures/simulated';

const [plan = emptyPlan] = simulated.plans;
const { picture } = plan;
if (picture === undefined) throw new Error('the fixture is simulated');

const levelsOf = (grid: ReturnType<typeof dutyGrids>[number] | undefined): unknown[] =>
  Array.from(grid?.cells.values() ?? [], ({ level }) => level);

describe('a week of people', () => {
  it('tells how many are missing, to the nearest whole person, and where one or more are spare', () => {
    const hour = (at: string, needed: number, onDuty: number) => ({
      team: 'desk',
      at: `Mo ${at}`,
      needed,
      onDuty,
    });
    const [grid] = dutyGrids({
      people: [
        hour('09:00', 4, 4),
        hour('10:00', 4, 3.6),
        hour('11:00', 4, 3.5),
        hour('12:00', 5, 2.2),
        hour('13:00', 9, 5),
        hour('14:00', 2, 3),
      ],
    });
    // Missing: none, 0.4, 0.5, 2.8, 4 and none.
    expect(levelsOf(grid)).toEqual([0, 0, 1, 2, 3, 'spare']);
    expect(grid && gridHours(grid)).toEqual([9, 10, 11, 12, 13, 14]);
    expect(grid && gridCell(grid, 'Mo', 12)).toMatchObject({ text: '2.2', detail: 'of 5' });
    expect(grid && gridCell(grid, 'Tu', 12)).toBeUndefined();
  });

  it('tells who is busier than people can be for long', () => {
    const busy = [0.4, 0.5, 0.85, 0.86, 0.95, 0.96].map((share, index) => ({
      at: `Mo 0${String(index)}:00`,
      busy: share,
    }));
    const team: PictureReport['teams'][number] = {
      team: 'desk',
      paidHours: 40,
      onDutyHours: 40,
      neededHours: 40,
      busy: 0.8,
      costPerMonth: null,
      hours: busy,
    };
    const [grid] = busyGrids({ teams: [team] });
    expect(levelsOf(grid)).toEqual(['spare', 0, 0, 1, 1, 2]);
    expect(Array.from(grid?.cells.values() ?? [], ({ text }) => text)).toEqual([
      '40',
      '50',
      '85',
      '86',
      '95',
      '96',
    ]);
  });
});

describe('a week of misses', () => {
  it('shows the promises that are missed, their worst hours before the others', () => {
    const missed = promiseOf({ expected: 0.5, low: 0.4, high: 0.6 });
    const at = (hour: string, perWeek: number) => ({
      wait: 'phone',
      channel: 'phone',
      at: `Mo ${hour}`,
      perWeek,
    });
    const [grid, ...others] = missedGrids([missed, promiseOf({ wait: 'kept' })], {
      missed: [
        at('08:00', 6),
        at('09:00', 4),
        at('10:00', 2),
        at('11:00', 1),
        at('12:00', 0.03),
        at('13:00', 0),
      ],
    });
    // Of 6: all, two thirds, a third, a sixth, and next to nothing.
    expect(levelsOf(grid)).toEqual([3, 3, 2, 1, 0, 0]);
    expect(grid && gridCell(grid, 'Mo', 12)?.text).toBe('<0.1');
    expect(others).toEqual([]);
  });
});

describe('scenarios side by side', () => {
  it('have a column each, and say where nobody is there to be judged or the scenario knows no such promise', () => {
    const { columns, rows } = scenariosTable(plan.coverage?.promises ?? [], picture.scenarios);
    expect(columns.map(({ head }) => head)).toEqual([
      'Promise',
      'Asked',
      'Usual',
      'launch-day',
      'phone-down',
    ]);
    const [premium, phone] = rows;
    expect(premium?.map(({ text, detail }) => (detail === undefined ? text : `${text} | ${detail}`))).toEqual(
      ['phone: premium', '90%', '✗ 81.2%', '✗ 67.2% | -14.0 ±1.2', 'nobody gets in line'],
    );
    expect(phone?.slice(3).map(({ text }) => text)).toEqual(['–', '–']);
  });
});
