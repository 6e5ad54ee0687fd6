import { type Finding, SEVERITIES } from '../report/types';

/**
 * Findings that nobody has accepted, errors before warnings before notes. Among equals the report's own order
 * stays, which puts first what hurts customers most.
 */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ waived }) => waived === undefined)
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** Whether a finding says that the text is no valid plan, so that nothing else could be judged. */
export function saysInvalid({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): boolean {
  return rule.startsWith('plan/') && severity === 'error';
}
