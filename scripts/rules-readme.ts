import type { Rule } from '../src/rule-engine';
import type { Principle } from '../src/rules/principles';

/** What is said in many rules, in the words of somebody who has never planned a service. */
const WORDS: Readonly<Record<string, string>> = {
  'segment, use-hours': 'a group of customers (`customers`), and when they use the product (`uses`)',
  prospect: 'somebody who is not a customer yet',
  tier: 'what customers pay for, lowest first (`tiers`); `scope: premium` is for all but the lowest',
  channel: 'a way to get in touch: live (phone, chat) or written (email, form)',
  'issue, deep, broad':
    'a kind of request; deep: it keeps customers from what they paid for, else shallow; broad: many have it, else narrow',
  'wait, promise':
    'an entry of `waits`: how soon an answer comes (`within`), for which share of contacts (`reach`)',
  window: 'how a wait feels: up to 5 minutes, 1 hour, 8 hours or 24 hours; 18 hours feel like 24',
  level: 'contacts that are promised the same window',
  'typical, at worst':
    'the middle one of all waits a promise may mean by the clock on the wall, and the longest',
  'business hours': 'time that counts only while you are open (`8bh`); eight of them may be three days',
  'best effort': 'no promise',
  handle: 'the work on one contact, in minutes',
  'busy share': 'the part of the time on duty that goes into contacts',
  shrinkage: 'the part of paid time in which nobody is there to answer: leave, training, meetings',
  backlog: 'what has come in and is not answered yet',
  simulated: 'counted in many weeks played through with chance in them; needs volumes and people in the plan',
  'intake, call tree': 'questions asked before a person answers, in a form or in the menu of a phone',
  playbook: 'the prepared way to answer a kind of request',
  waiver: 'a finding that you accept, with a reason (`waivers`)',
};

/** The reference of all rules as Markdown, made from the rules themselves. */
export function rulesReadme(rules: readonly Rule[], principles: readonly Principle[]): string {
  const topics = [...new Set(rules.map(({ id }) => topicOf(id)))];
  return [
    '<!-- Generated from the rules by `npm run generate`. Do not edit. -->',
    '',
    '# Rules',
    '',
    `${String(rules.length)} rules, each in a file of its own: \`topic/flaw.ts\`. What hurts customers most comes first.`,
    'The numbers (P57) are those of the principles that a rule stands for. `svcplan explain <rule>` prints the same page,',
    'and `svcplan explain P57` what stands for a principle. All of them are listed [at the end](#principles).',
    'An error contradicts itself, cannot be kept or harms customers; a warning breaks a principle; an info is advice.',
    '',
    '| Word | Means |',
    '| --- | --- |',
    ...Object.entries(WORDS).map(([word, meaning]) => `| ${word} | ${meaning} |`),
    '',
    '| Rule | Severity | Principle |',
    '| --- | --- | --- |',
    ...rules.map(
      ({ id, severity, docs }) => `| [${id}](#${anchorOf(id)}) | ${severity} | ${docs.principle} |`,
    ),
    ...topics.flatMap((topic) => [
      '',
      `## ${topic}`,
      ...rules.filter(({ id }) => topicOf(id) === topic).flatMap(page),
    ]),
    ...principlesTable(rules, principles),
    '',
  ].join('\n');
}

/** Every principle with the rules and the parts of a report that stand for it, by chapter. */
function principlesTable(rules: readonly Rule[], principles: readonly Principle[]): readonly string[] {
  const stands = ({ id, shownBy }: Principle): string => {
    const own = rules
      .filter((rule) => rule.principles.includes(id))
      .map((rule) => `[${rule.id}](#${anchorOf(rule.id)})`);
    return [...own, ...(shownBy === null ? [] : [shownBy])].join(', ') || 'not yet';
  };
  const open = principles.filter((principle) => stands(principle) === 'not yet').length;
  const done = principles.length - open;
  return [
    '',
    '## Principles',
    '',
    `${String(done)} of ${String(principles.length)} principles have a rule or a part of the report that stands for them.`,
    ...[...new Set(principles.map(({ chapter }) => chapter))].flatMap((chapter) => [
      '',
      `### ${chapter}`,
      '',
      '| Principle | What it asks for | Per | Stands for it |',
      '| --- | --- | --- | --- |',
      ...principles
        .filter((principle) => principle.chapter === chapter)
        .map(
          (principle) =>
            `| ${principle.id} | ${principle.text} | ${principle.source} | ${stands(principle)} |`,
        ),
    ]),
  ];
}

function page(rule: Rule): readonly string[] {
  const { id, severity, principles, docs } = rule;
  return [
    '',
    `### ${id}`,
    '',
    `${severity} · ${principles.join(', ')}`,
    '',
    `**${docs.principle}** ${docs.why}`,
    '',
    docs.fix,
    '',
    ...optionLines(rule),
    ...(docs.before === undefined ? [] : ['Before:', '', ...fenced(docs.before), '']),
    'Flawed:',
    '',
    ...fenced(docs.bad),
    '',
    'Sound:',
    '',
    ...fenced(docs.good),
  ];
}

function optionLines({ options }: Rule): readonly string[] {
  const lines = Object.entries(options).map(
    ([name, { default: fallback, description }]) =>
      `- \`${name}\` (default ${String(fallback)}): ${description}`,
  );
  return lines.length === 0 ? [] : [...lines, ''];
}

function fenced(example: string): readonly string[] {
  const lines = example.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.search(/\S/)));
  return ['```yaml', ...lines.map((line) => line.slice(indent)), '```'];
}

const topicOf = (id: string): string => id.slice(0, id.indexOf('/'));
const anchorOf = (id: string): string => id.replace('/', '');
