import type { CoverageReport, PictureReport, PromiseReport } from '../../report/types';
import { formatPercent } from '../../support/format';
import { formatAmount } from '../words/amounts';
import { missingPeople, outcomeOf } from '../words/verdict';
import { nameOf } from './promises';
import type { GridCell, WeekGrid } from './types';

/** From here on people are busier than most can be for long, and from there on waits grow fast. */
const busy = 0.85;
const veryBusy = 0.95;

/** People on duty and people needed, a week for each team. */
export function dutyGrids({ people }: Pick<CoverageReport, 'people'>): readonly WeekGrid[] {
  const teams = [...new Set(people.map(({ team }) => team))];
  return teams.map((team) => ({
    of: team,
    caption: `${team}: people on duty, of those needed`,
    cells: new Map(people.filter((hour) => hour.team === team).map((hour) => [hour.at, dutyCell(hour)])),
  }));
}

function dutyCell(hour: { readonly needed: number; readonly onDuty: number }): GridCell {
  const missing = missingPeople(hour);
  const { needed, onDuty } = hour;
  const spare = onDuty - needed >= 1;
  return {
    text: formatAmount(onDuty),
    detail: `of ${formatAmount(needed)}`,
    level: missing === 0 ? (spare ? 'spare' : 0) : missing === 1 ? 1 : missing <= 3 ? 2 : 3,
  };
}

/** How busy those on duty are, a week for each team that has people to be busy. */
export function busyGrids({ teams }: Pick<PictureReport, 'teams'>): readonly WeekGrid[] {
  return teams
    .filter(({ hours }) => hours.length > 0)
    .map(({ team, hours }) => ({
      of: team,
      caption: `${team}: how busy, in % of the time on duty`,
      cells: new Map(hours.map(({ at, busy: share }) => [at, busyCell(share)])),
    }));
}

const busyCell = (share: number): GridCell => ({
  text: formatPercent(share, 0).replace('%', ''),
  level: share > veryBusy ? 2 : share > busy ? 1 : share < 0.5 ? 'spare' : 0,
});

/** When the contacts come whose promise is missed, a week for each promise that is: the worst hours stand out. */
export function missedGrids(
  promises: readonly PromiseReport[],
  { missed }: Pick<PictureReport, 'missed'>,
): readonly WeekGrid[] {
  return promises
    .filter((promise) => outcomeOf(promise) === 'missed')
    .map((promise) => {
      const own = missed.filter(({ wait, channel }) => wait === promise.wait && channel === promise.channel);
      const most = Math.max(...own.map(({ perWeek }) => perWeek));
      return {
        of: nameOf(promise),
        caption: `${nameOf(promise)}: contacts too late or never answered, a week`,
        cells: new Map(own.map(({ at, perWeek }) => [at, missedCell(perWeek, most)])),
      };
    })
    .filter(({ cells }) => cells.size > 0);
}

function missedCell(perWeek: number, most: number): GridCell {
  const share = perWeek / most;
  return {
    text: perWeek > 0 && perWeek < 0.05 ? '<0.1' : formatAmount(perWeek),
    level: perWeek < 0.05 ? 0 : share >= 2 / 3 ? 3 : share >= 1 / 3 ? 2 : 1,
  };
}

export const weekDays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

/** Hours of the day from the first to the last that a grid has something to say of. */
export function gridHours({ cells }: WeekGrid): readonly number[] {
  const used = Array.from(cells.keys(), (at) => Number(at.slice(3, 5)));
  const first = Math.min(...used);
  return used.length === 0
    ? []
    : Array.from({ length: Math.max(...used) + 1 - first }, (_, index) => first + index);
}

/** What a grid says of an hour of a day; undefined where nothing. */
export const gridCell = ({ cells }: WeekGrid, day: string, hour: number): GridCell | undefined =>
  cells.get(`${day} ${hourOfDay(hour)}`);

/** `09:00`. */
export const hourOfDay = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
