import type { Part } from '../parts';
import type { Paint } from '../paint';
import { drawTable } from '../table';
import type { CellMood } from '../tables/types';
import { wrap } from '../text';

/** A part that only some plans have: its sentences, then its table. */
export function renderPart({ texts, table }: Part, width: number, paint: Paint): string[] {
  const { columns, rows, note } = table;
  const styles: Readonly<Record<CellMood, (text: string) => string>> = {
    good: paint.good,
    bad: paint.bad,
    unsure: paint.unsure,
    faint: paint.faint,
  };
  const drawn = drawTable(
    columns.map(({ head, isNumber }) => ({ head, align: isNumber === true ? 'right' : 'left' })),
    rows.map((row) =>
      row.map(({ text, mood }) => (mood === undefined ? { text } : { text, style: styles[mood] })),
    ),
    width,
    paint,
  );
  return [
    ...texts.flatMap((text) => wrap(text, width)),
    ...(rows.length === 0 ? [] : drawn),
    ...(note === undefined || rows.length === 0 ? [] : wrap(note, width).map(paint.faint)),
  ];
}
