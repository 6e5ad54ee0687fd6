import type { SectionInput } from '../section-input';
import type { Sections } from '../section-types';
import { rivalReports } from './competitors';
import { creditReports } from './credits';
import { generosityReport } from './generosity';
import { handoffsReport } from './handoffs';
import { journeyGaps } from './journey';
import { paybackReport } from './payback';
import { sourcesReport } from './sources';

/** Every section that the plan declares enough for. */
export function sectionsOf({ plan, model, coverage, origins, written, gaps }: SectionInput): Sections {
  const competitors = rivalReports(model);
  const payback = paybackReport(model, coverage, gaps);
  const sources = sourcesReport(origins, written);
  const generosity = generosityReport(model, coverage);
  const credits = creditReports(model, coverage);
  const handoffs = plan.practices?.routing ? handoffsReport(model, coverage) : null;
  const journey = journeyGaps(plan);
  return {
    ...(competitors.length > 0 ? { competitors } : {}),
    ...(payback ? { payback } : {}),
    ...(sources ? { sources } : {}),
    ...(generosity ? { generosity } : {}),
    ...(credits.length > 0 ? { credits } : {}),
    ...(handoffs ? { handoffs } : {}),
    ...(journey.length > 0 ? { journey } : {}),
  };
}
