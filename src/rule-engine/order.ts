import { SEVERITIES, type Finding } from './finding';

/** The three principles that findings are told under: service is tailored, meets expectations, is personal. */
export const HEADINGS = ['tailored', 'expectations', 'personal'] as const;
export type Heading = (typeof HEADINGS)[number];

/**
 * Topics of rules with the heading that each comes under. What comes first is what hurts customers most (principle 12);
 * delight comes last.
 */
const TOPICS: Readonly<Record<string, Heading>> = {
  change: 'expectations',
  coverage: 'expectations',
  hours: 'tailored',
  waits: 'expectations',
  scope: 'tailored',
  issues: 'tailored',
  tiers: 'expectations',
  priorities: 'expectations',
  channels: 'tailored',
  tailoring: 'tailored',
  budget: 'tailored',
  team: 'personal',
  contingencies: 'expectations',
  complaints: 'personal',
  recovery: 'personal',
  records: 'personal',
  effort: 'personal',
  feedback: 'personal',
  measures: 'expectations',
  practices: 'personal',
  complete: 'tailored',
  waiver: 'tailored',
};
const RANKS = new Map(Object.keys(TOPICS).map((topic, rank) => [topic, rank]));

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

/** The heading of a rule's topic; undefined for what is no rule, as the mistakes of a plan that cannot be read. */
export const headingOf = (rule: string): Heading | undefined =>
  Object.hasOwn(TOPICS, topicOf(rule)) ? TOPICS[topicOf(rule)] : undefined;

/** Place of a rule's topic in the order of findings. */
export const topicRank = (rule: string): number => RANKS.get(topicOf(rule)) ?? RANKS.size;

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
