import type { PromiseReport } from '../../../report/types';
import type { WaitsReport } from '../../../report/waits-types';
import { formatPercent } from '../../../support/format';
import { nameOf } from '../../tables/promises';
import { lengthOfWait } from '../../tables/waits';
import type { Markup } from '../markup';
import { amounts, colours, draw } from './draw';

const rowHeight = 19;

/** How long the contacts of a promise wait: a bar for each length, in time or late, and where the promise ends. */
export function waitsChart(promise: PromiseReport, waits: WaitsReport): Markup {
  const { buckets, windowSeconds, unanswered } = waits;
  const bars = buckets.map((bucket) => ({ ...bucket, label: lengthOfWait(bucket) }));
  const isBefore = ({ upToSeconds }: (typeof bars)[number]): boolean =>
    windowSeconds !== null && upToSeconds !== null && upToSeconds <= windowSeconds;
  const promised = `promised: ${promise.within}`;
  const rows = [
    ...bars.filter(isBefore),
    ...(windowSeconds === null ? [] : [{ label: promised, inTime: 0, late: 0 }]),
    ...bars.filter((bar) => !isBefore(bar)),
    ...(unanswered > 0 ? [{ label: 'never', inTime: 0, late: unanswered }] : []),
  ].map((row, index) => ({
    ...row,
    row: index,
    all: row.inTime + row.late,
    text: formatPercent(row.inTime + row.late, 0),
  }));
  const most = Math.max(...rows.map(({ all }) => all));
  const x = { ...amounts(most), axis: null };
  const y = {
    field: 'row',
    type: 'ordinal',
    scale: { paddingInner: 0.25, paddingOuter: 0 },
    axis: null,
  } as const;
  return draw(
    {
      width: 228,
      height: rows.length * rowHeight,
      margin: { left: 104, right: 44, top: 4, bottom: 4 },
      data: rows,
      layer: [
        {
          data: { values: rows.filter(({ label }) => label !== promised) },
          mark: { type: 'text', align: 'right', dx: -8, color: colours.soft },
          encoding: { x: { value: 0 }, y, text: { field: 'label' } },
        },
        {
          data: { values: rows.filter(({ inTime }) => inTime > 0) },
          mark: { type: 'bar', color: colours.good },
          encoding: { x: { field: 'inTime', ...x }, y },
        },
        {
          data: { values: rows.filter(({ late }) => late > 0) },
          mark: { type: 'bar', color: colours.bad },
          encoding: { x: { field: 'inTime', ...x }, x2: { field: 'all' }, y },
        },
        {
          data: { values: rows.filter(({ label }) => label !== promised) },
          mark: { type: 'text', align: 'left', dx: 6 },
          encoding: { x: { field: 'all', ...x }, y, text: { field: 'text' } },
        },
        {
          data: { values: rows.filter(({ label }) => label === promised) },
          mark: { type: 'rule', color: colours.ink, strokeDash: [4, 3] },
          encoding: { y },
        },
        {
          data: { values: rows.filter(({ label }) => label === promised) },
          mark: { type: 'text', align: 'right', dx: -8, fontWeight: 600 },
          encoding: { x: { value: 0 }, y, text: { field: 'label' } },
        },
      ],
    },
    `${nameOf(promise)}: how long contacts wait`,
    describe(promise),
  );
}

const describe = ({ within, expected, reach }: PromiseReport): string =>
  `${formatPercent(expected ?? 0)} are answered within the promised ${within}; ${formatPercent(reach)} are asked for.`;
