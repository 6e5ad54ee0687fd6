import type { Gap, PlanReport } from '../../../report/types';
import { closingsTable } from '../../tables/resources';
import { type Markup, markup } from '../markup';
import { paragraph, type Section, section, subheading } from '../section';
import { tableOf } from '../table';

const levels: Readonly<Record<Gap['level'], string>> = {
  time: 'Hours',
  people: 'People',
  promise: 'Promise',
  budget: 'Budget',
};

/** What is missing, and every way found to close it, with its price. */
export function gapsSection({ gaps, findings, currency }: PlanReport): Section | undefined {
  const waived = new Set(
    findings.filter((finding) => finding.waived !== undefined).map(({ fingerprint }) => fingerprint),
  );
  return section(
    'gaps',
    'What is missing, and what closes it',
    ...gaps.map((gap) => gapOf(gap, waived.has(gap.finding), currency)),
  );
}

function gapOf(gap: Gap, isAccepted: boolean, currency: string | null): Markup {
  const { level, message, when, evidence, closes } = gap;
  const facts = [
    ...(when === '' || when === 'all' ? [] : [when]),
    evidence,
    ...(isAccepted ? ['accepted as it is'] : []),
    ...(closes.length === 0 ? ['no single change closes it'] : []),
  ];
  return markup`
<article class="gap">${subheading(`${levels[level]}: ${message}`)}${paragraph(facts.join(' · '), 'facts')}${tableOf(closingsTable(gap, currency))}
</article>`;
}
