import type { Finding, Gap, PlanReport } from '../../../report/types';
import { closingsTable } from '../../tables/resources';
import { card, findingDetails } from '../finding';
import { type Markup, markup, nothing } from '../markup';
import { paragraph, type Section, section, subheading } from '../section';
import { tableOf } from '../table';

const levels: Readonly<Record<Gap['level'], string>> = {
  time: 'Hours',
  people: 'People',
  promise: 'Promise',
  budget: 'Budget',
};

/** What is missing, every way found to close it with its price, and the finding that says so. */
export function gapsSection({ gaps, findings, currency }: PlanReport): Section | undefined {
  const told = new Set<string>();
  const cards = gaps.map((gap) => {
    const finding = findings.find(({ fingerprint }) => fingerprint === gap.finding);
    const isFirst = !told.has(gap.finding);
    told.add(gap.finding);
    return gapOf(gap, isFirst ? finding : undefined, finding?.waived !== undefined, currency);
  });
  return section('gaps', 'What is missing, and what closes it', ...cards);
}

function gapOf(gap: Gap, finding: Finding | undefined, isAccepted: boolean, currency: string | null): Markup {
  const { level, message, when, evidence, closes } = gap;
  const facts = [
    levels[level],
    ...(when === '' || when === 'all' ? [] : [when]),
    evidence,
    ...(isAccepted ? ['accepted as it is'] : []),
    ...(closes.length === 0 ? ['no single change closes it'] : []),
  ];
  const below = markup`${paragraph(facts.join(' · '), 'facts')}${tableOf(closingsTable(gap, currency))}`;
  if (finding === undefined || isAccepted) {
    return markup`
<article class="gap">${subheading(message)}${below}
</article>`;
  }
  const own = message === finding.message ? nothing : paragraph(message);
  return card(finding.severity, finding.message, markup`${own}${below}${findingDetails(finding)}`);
}
