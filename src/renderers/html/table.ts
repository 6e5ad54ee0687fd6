import { gridCell, gridHours, hourOfDay, weekDays } from '../tables/week';
import type { DataCell, DataTable, WeekGrid } from '../tables/types';
import { type Markup, markup, nothing, verbatim } from './markup';
import { prose } from './section';

/** A table with its caption; where it is wider than the page, it scrolls by itself, by keyboard too. */
export function tableOf({ caption, columns, rows, note }: DataTable): Markup {
  if (rows.length === 0) return nothing;
  const isNumber = (index: number): boolean => columns[index]?.isNumber === true;
  return markup`
<figure class="table">
<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
<table>
<caption><span>${caption}</span></caption>
<thead><tr>${columns.map(({ head }, index) => markup`<th scope="col"${classOf(isNumber(index) ? 'number' : '')}>${head}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) => markup`
<tr>${row.map((cell, index) => cellOf(cell, index === 0, isNumber(index)))}</tr>`,
  )}
</tbody>
</table>
</div>${noteOf(note)}
</figure>`;
}

function cellOf(cell: DataCell, isRowHead: boolean, isNumber: boolean): Markup {
  const classes = classOf(
    [isNumber ? 'number' : '', cell.mood ?? ''].filter((name) => name !== '').join(' '),
  );
  // A sign stays with its word.
  const content =
    cell.isCode === true
      ? markup`<code>${cell.text}</code>`
      : prose(cell.text.replace(/^([\u2713\u2717?\u2013]) /u, '$1\u00A0'));
  if (isRowHead) return markup`<th scope="row"${classes}>${content}</th>`;
  return markup`<td${classes}>${cell.mood === undefined ? content : markup`<span>${content}</span>`}${detailOf(cell)}${meterOf(cell)}</td>`;
}

const detailOf = ({ detail }: { readonly detail?: string }): Markup =>
  detail === undefined ? nothing : markup` <small>${detail}</small>`;

/** A bar as long as the share, with a mark where it should end; the number beside it says the same. */
function meterOf({ meter }: DataCell): Markup {
  if (meter === undefined) return nothing;
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  return markup`<span class="meter" aria-hidden="true"><i style="width:${percent(meter.share)}"></i><b style="left:${percent(meter.asked)}"></b></span>`;
}

const classOf = (names: string): Markup => (names === '' ? nothing : markup` class="${names}"`);

const noteOf = (note: string | undefined): Markup =>
  note === undefined ? nothing : markup`<figcaption>${note}</figcaption>`;

/** A week as a calendar: days across, hours down, a number in each cell and a colour that says the same. */
export function weekOf(grid: WeekGrid): Markup {
  const hours = gridHours(grid);
  if (hours.length === 0) return nothing;
  const { caption, note } = grid;
  return markup`
<figure class="${hours.length > 16 ? 'week tall' : 'week'}">
<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
<table>
<caption><span>${caption}</span></caption>
<thead><tr><th scope="col">Hour</th>${weekDays.map((day) => markup`<th scope="col">${day}</th>`)}</tr></thead>
<tbody>${hours.map(
    (hour) => markup`
<tr><th scope="row">${hourOfDay(hour)}</th>${weekDays.map((day) => hourCell(grid, day, hour))}</tr>`,
  )}
</tbody>
</table>
</div>${noteOf(note)}
</figure>`;
}

function hourCell(grid: WeekGrid, day: string, hour: number): Markup {
  const cell = gridCell(grid, day, hour);
  return cell === undefined
    ? verbatim('<td></td>')
    : markup`<td class="level-${cell.level}">${cell.text}${detailOf(cell)}</td>`;
}
