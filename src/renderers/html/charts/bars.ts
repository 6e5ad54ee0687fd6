import type { Markup } from '../markup';
import { amounts, colours, draw } from './draw';

/** One bar with its name over it and its number at the end of that line. */
export interface Bar {
  readonly name: string;
  readonly text: string;
  readonly value: number;
  /** Where it should end at most, marked on it; what is beyond stands out. */
  readonly limit?: number | null;
}

const rowHeight = 44;

/** Bars below each other, on one scale. */
export function barsChart(bars: readonly Bar[], name: string, description: string): Markup {
  const rows = bars.map(({ limit = null, value, ...bar }, row) => ({
    ...bar,
    row,
    room: roomFor(bar.text),
    within: limit === null ? value : Math.min(value, limit),
    value,
    limit,
  }));
  const most = Math.max(...rows.map(({ value, limit }) => Math.max(value, limit ?? 0)));
  const x = { ...amounts(most === 0 ? 1 : most), axis: null };
  const y = {
    field: 'row',
    type: 'ordinal',
    scale: { paddingInner: 0.66, paddingOuter: 0.33 },
    axis: null,
  } as const;
  return draw(
    {
      width: 364,
      height: rows.length * rowHeight,
      margin: { left: 4, right: 8, top: 4, bottom: 0 },
      data: rows,
      layer: [
        {
          mark: { type: 'text', align: 'left', dy: -16, limit: { expr: 'datum.room' } },
          encoding: { x: { value: 0 }, y, text: { field: 'name' } },
        },
        {
          mark: { type: 'text', align: 'right', dy: -16, fontWeight: 600 },
          encoding: { x: { value: 364 }, y, text: { field: 'text' } },
        },
        { mark: { type: 'bar', color: colours.plain }, encoding: { x: { field: 'within', ...x }, y } },
        {
          data: { values: rows.filter(({ value, within }) => value > within) },
          mark: { type: 'bar', color: colours.bad },
          encoding: { x: { field: 'within', ...x }, x2: { field: 'value' }, y },
        },
        {
          data: { values: rows.filter(({ limit }) => limit !== null) },
          mark: { type: 'tick', color: colours.ink, thickness: 2, bandSize: 22 },
          encoding: { x: { field: 'limit', ...x }, y },
        },
      ],
    },
    name,
    description,
  );
}

/**
 * The width that a name may have beside a number, as the library reckons letters: 0.8 of their height each. They are
 * about 0.57 of it wide, those of numbers, which are bold, about 0.62.
 */
function roomFor(number: string): number {
  const letters = (364 - 12 - number.length * 0.62 * 12) / (0.57 * 12);
  return Math.max(6, Math.floor(letters)) * 0.8 * 12;
}
