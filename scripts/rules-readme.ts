import type { Rule } from '../src/rule-engine';

/** The reference of all rules as Markdown, made from the rules themselves. */
export function rulesReadme(rules: readonly Rule[]): string {
  const topics = [...new Set(rules.map(({ id }) => topicOf(id)))];
  return [
    '<!-- Generated from the rules by `npm run generate`. Do not edit. -->',
    '',
    '# Rules',
    '',
    `${String(rules.length)} rules, each in a file of its own: \`topic/flaw.ts\`. What hurts customers most comes first.`,
    'The numbers (P57) are those of the principles that a rule stands for. `svcplan explain <rule>` prints the same page.',
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
    '',
  ].join('\n');
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
