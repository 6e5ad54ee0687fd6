import type { Paint } from '../paint';
import { drawTable } from '../table';
import type { CellMood, DataTable } from '../tables/types';

/** A table of a document on a terminal, without its caption. */
export function drawData({ columns, rows }: DataTable, width: number, paint: Paint): string[] {
  const styles: Readonly<Record<CellMood, (text: string) => string>> = paint;
  return drawTable(
    columns.map(({ head, isNumber }) => ({ head, align: isNumber === true ? 'right' : 'left' })),
    rows.map((row) =>
      row.map(({ text: own, detail, mood }) => {
        const text = detail === undefined ? own : `${own}: ${detail}`;
        return mood === undefined ? { text } : { text, style: styles[mood] };
      }),
    ),
    width,
    paint,
  );
}
