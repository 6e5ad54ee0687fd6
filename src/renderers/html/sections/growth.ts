import type { PlanReport } from '../../../report/types';
import { growthTable } from '../../tables/outlook';
import { describeGrowth } from '../../words/growth';
import { paragraph, type Section, section } from '../section';
import { tableOf } from '../table';

/** What fails first while contacts grow. */
export function growthSection({ coverage, currency }: PlanReport): Section | undefined {
  if (coverage === null) return undefined;
  return section(
    'growth',
    'When contacts grow',
    paragraph(describeGrowth(coverage), 'lead'),
    tableOf(growthTable(coverage, currency)),
  );
}
