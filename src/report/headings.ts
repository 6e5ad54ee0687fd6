import type { Finding } from '../rule-engine/finding';
import { HEADINGS, headingOf } from '../rule-engine/order';
import type { HeadingReport } from './section-types';

/** How many findings nobody has accepted come under each of the three headings (principle 2). */
export function headingReports(findings: readonly Finding[]): readonly HeadingReport[] {
  return HEADINGS.map((heading) => {
    const own = findings.filter(({ rule, waived }) => waived === undefined && headingOf(rule) === heading);
    const count = (severity: Finding['severity']): number =>
      own.filter((finding) => finding.severity === severity).length;
    return { heading, errors: count('error'), warnings: count('warning'), infos: count('info') };
  });
}
