import type { Finding, Severity } from './types';

/** What comes first is what hurts customers most (principle 12); delight comes last. */
const TOPICS = [
  'change',
  'coverage',
  'hours',
  'waits',
  'scope',
  'issues',
  'tiers',
  'priorities',
  'channels',
  'tailoring',
  'budget',
  'team',
  'contingencies',
  'complaints',
  'recovery',
  'records',
  'effort',
  'feedback',
  'measures',
  'practices',
  'complete',
  'waiver',
] as const;

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Orders findings by severity, then topic, then place in the text; the same for every run. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      topicRank(a.rule) - topicRank(b.rule) ||
      a.line - b.line ||
      a.column - b.column ||
      byText(a.rule, b.rule) ||
      byText(a.at, b.at) ||
      byText(a.fingerprint, b.fingerprint),
  );
}

/** The part of a rule's id before the slash. */
export const topicOf = (rule: string): string => rule.slice(0, rule.indexOf('/'));

function topicRank(rule: string): number {
  const rank = TOPICS.findIndex((topic) => topic === topicOf(rule));
  return rank === -1 ? TOPICS.length : rank;
}

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
