import type { Paint } from '../paint';
import { drawTable } from '../table';
import type { DataTable } from '../tables/types';
import { wrap } from '../text';

/** A table of the documents on a terminal, with its note below it; nothing where it has no rows. */
export function drawDataTable({ columns, rows, note }: DataTable, width: number, paint: Paint): string[] {
  if (rows.length === 0) return [];
  const drawn = drawTable(
    columns.map(({ head, isNumber }) => ({ head, align: isNumber === true ? 'right' : 'left' })),
    rows.map((row) =>
      row.map(({ text, mood }) => (mood === undefined ? { text } : { text, style: paint[mood] })),
    ),
    width,
    paint,
  );
  return [...drawn, ...(note === undefined ? [] : faintly([note], width, paint))];
}

/** Sentences that are less than what they stand below, each wrapped by itself. */
export const faintly = (sentences: readonly string[], width: number, paint: Paint): string[] =>
  sentences.flatMap((sentence) => wrap(sentence, width).map(paint.faint));
