import type { PlanReport } from '../../../report/types';
import { worstFirst } from '../../findings';
import { describeHeadings, findingsHeading } from '../../words/findings';
import { card, findingDetails } from '../finding';
import { nothing } from '../markup';
import { paragraph, type Section, section } from '../section';

/** Every finding that nobody has accepted, the worst first; those that are gaps stand with what closes them. */
export function findingsSection(plan: PlanReport): Section | undefined {
  const gaps = new Set(plan.gaps.map(({ finding }) => finding));
  const findings = worstFirst(plan.findings);
  const others = findings.filter(({ fingerprint }) => !gaps.has(fingerprint));
  return section(
    'findings',
    findingsHeading(plan),
    ...describeHeadings(plan).map((text) => (findings.length > 0 ? paragraph(text, 'facts') : nothing)),
    others.length === findings.length
      ? nothing
      : paragraph('What is missing stands above, with what closes it.', 'lead'),
    ...others.map((finding) => card(finding.severity, finding.message, findingDetails(finding))),
  );
}
