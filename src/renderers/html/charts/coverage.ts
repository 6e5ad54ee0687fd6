import type { CoverageReport } from '../../../report/types';
import { formatCount, formatNumber } from '../../../support/format';
import { weekDays } from '../../tables/week';
import { missingPeople } from '../../words/verdict';
import type { Markup } from '../markup';
import { amounts, colours, draw } from './draw';

type Hours = CoverageReport['people'];

/** Hours that are alike one after the other, as one piece. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly needed: number;
  readonly onDuty: number;
}

const HOURS = 168;
const unitsPerHour = 2;

/** A typical week of one team: people on duty as an area, people needed as a line over it, those who are missing between. */
export function coverageChart(team: string, hours: Hours): Markup {
  const pieces = piecesOf(hours);
  // Each piece at both of its ends; where nobody is needed, or missing, there is a gap.
  const ends = pieces.flatMap(({ from, to, needed, onDuty }) => {
    const isShort = missingPeople({ needed, onDuty }) > 0;
    const counts = { onDuty, needed: needed === 0 ? null : needed, short: isShort ? onDuty : null };
    return [
      { at: from, ...counts },
      { at: to, ...counts },
    ];
  });
  const most = Math.max(1, ...hours.map(({ needed, onDuty }) => Math.max(needed, onDuty)));
  const x = amounts(HOURS);
  const y = amounts(Math.ceil(most));
  const days = { values: weekDays.map((_, day) => day * 24 + 12), grid: false, domain: false };
  return draw(
    {
      width: HOURS * unitsPerHour,
      height: 120,
      margin: { left: 28, right: 8, top: 8, bottom: 22 },
      data: ends,
      layer: [
        {
          data: { values: weekDays.map((_, day) => ({ at: day * 24 })) },
          mark: { type: 'rule', color: colours.line, strokeWidth: 1 },
          encoding: {
            x: {
              field: 'at',
              ...x,
              axis: { ...days, labelExpr: `${JSON.stringify(weekDays)}[floor(datum.value / 24)]` },
            },
          },
        },
        {
          mark: { type: 'area', color: colours.plain },
          encoding: {
            x: { field: 'at', ...x },
            y: { field: 'onDuty', ...y, stack: null, axis: { tickCount: 4, tickMinStep: 1, domain: false } },
          },
        },
        {
          mark: { type: 'area', color: colours.bad },
          encoding: {
            x: { field: 'at', ...x },
            y: { field: 'short', ...y, stack: null },
            y2: { field: 'needed' },
          },
        },
        {
          mark: { type: 'line', color: colours.ink, strokeWidth: 1.5 },
          encoding: { x: { field: 'at', ...x }, y: { field: 'needed', ...y } },
        },
      ],
    },
    `${team}: people on duty and people needed, a typical week`,
    describe(hours),
  );
}

function describe(hours: Hours): string {
  const short = hours.filter((hour) => missingPeople(hour) > 0);
  const worst = short.toSorted((a, b) => b.needed - b.onDuty - (a.needed - a.onDuty))[0];
  if (worst === undefined) return 'In every hour as many are on duty as are needed.';
  const { at, onDuty, needed } = worst;
  return `Too few are on duty in ${formatCount(short.length, 'hour')} of the week, most of all ${at}: ${formatNumber(onDuty, 1)} of ${formatNumber(needed, 1)}.`;
}

function piecesOf(hours: Hours): readonly Piece[] {
  const byName = new Map(hours.map((hour) => [hour.at, hour]));
  const pieces: Piece[] = [];
  for (let hour = 0; hour < HOURS; hour++) {
    const name = `${weekDays[Math.floor(hour / 24)] ?? ''} ${String(hour % 24).padStart(2, '0')}:00`;
    const { needed = 0, onDuty = 0 } = byName.get(name) ?? {};
    const last = pieces.at(-1);
    if (last?.needed === needed && last.onDuty === onDuty)
      pieces[pieces.length - 1] = { ...last, to: hour + 1 };
    else pieces.push({ from: hour, to: hour + 1, needed, onDuty });
  }
  return pieces;
}
