import type { CoverageReport, OpinionReport, PictureReport, PromiseReport } from '../../report/types';
import type { Paint } from '../paint';
import { growthTable, opinionTable } from '../tables/outlook';
import { spreadTable } from '../tables/spread';
import { wrap, wrapAfter } from '../text';
import { describeGrowth } from '../words/growth';
import { describeBadDays, describeReasons, describeSolvers } from '../words/outlook';
import { drawDataTable, faintly } from './data-table';

/** How each promise fares from day to day and week to week. */
export const renderSpread = (seen: Pick<PictureReport, 'spread'>, width: number, paint: Paint): string[] => [
  ...drawDataTable(spreadTable(seen), width, paint),
  ...faintly(describeBadDays(seen), width, paint),
];

/** What a year of growth does if nothing else changes. */
export function renderOutlook(
  coverage: Pick<CoverageReport, 'growth' | 'promises'>,
  currency: string | null,
  width: number,
  paint: Paint,
): string[] {
  if (coverage.growth === null) return [];
  const table = growthTable(coverage, currency);
  const sentence = describeGrowth(coverage);
  return [
    ...(sentence === '' ? [] : wrap(sentence, width)),
    ...drawDataTable(table, width, paint),
    ...(table.rows.length === 0 && table.note !== undefined ? faintly([table.note], width, paint) : []),
  ];
}

/** Which solver spoke for which number, and formulas beside the simulation where both apply. */
export const renderSolvers = (
  seen: Pick<PictureReport, 'solvers' | 'opinions'>,
  promises: readonly PromiseReport[],
  width: number,
  paint: Paint,
): string[] => [
  ...seen.opinions.flatMap((opinion) => renderOpinion(opinion, promises, width, paint)),
  ...describeSolvers(seen).flatMap((line) => wrapAfter('- ', line, width).map(paint.faint)),
];

const renderOpinion = (
  opinion: OpinionReport,
  promises: readonly PromiseReport[],
  width: number,
  paint: Paint,
): string[] => [
  ...drawDataTable(opinionTable(opinion, promises), width, paint),
  ...describeReasons(opinion).flatMap((line, index) =>
    (index === 0 ? wrap(line, width) : wrapAfter('- ', line, width)).map(paint.faint),
  ),
];
