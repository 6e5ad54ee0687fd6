import type { Severity } from '../report/types';
import { createPaint, type Paint, severityStyle } from './paint';
import { drawTable } from './table';
import { cleanLines } from './clean';
import { widthOf, wrap, wrapAfter } from './text';
import type { RenderOptions } from './types';

/** A rule as its readers meet it. */
export interface RulePage {
  readonly id: string;
  readonly severity: Severity;
  /** Its severity in a config that extends `strict`. */
  readonly strict: Severity;
  /** Whether it only runs where somebody asks for it. */
  readonly isOptional: boolean;
  readonly principles: readonly PrincipleLine[];
  readonly principle: string;
  readonly why: string;
  readonly fix: string;
  /** Plans, or the part of one that matters (of a rule about changes, also the one before), indented as they stand in the source. */
  readonly before?: string | undefined;
  readonly bad: string;
  readonly good: string;
  readonly options: readonly RuleOption[];
}

/** A principle in a sentence, with the articles that say so. */
export interface PrincipleLine {
  readonly id: string;
  readonly text: string;
  readonly source: string;
}

/** A principle with all that stands for it. */
export interface PrinciplePage extends PrincipleLine {
  readonly rules: readonly RulePage[];
  /** A number or a part of a report; null where rules alone stand for it, or nothing yet. */
  readonly shownBy: string | null;
}

export interface RuleOption {
  readonly name: string;
  /** Such as `number from 0 to 1`. */
  readonly type: string;
  readonly default: string;
  readonly description: string;
}

type PageOptions = Pick<RenderOptions, 'color' | 'width'>;

/** The page of one rule: what, why, what to do, both examples, options, and the principles behind it. */
export function explainRule(page: RulePage, { color, width }: PageOptions): string {
  const paint = createPaint(color);
  const style = severityStyle(paint, page.severity);
  const blocks = [
    [`${paint.strong(page.id)}  ${style(page.severity)}`, ...wrap(page.principle, width)],
    textBlock('Why', page.why, width, paint),
    textBlock('What to do', page.fix, width, paint),
    ...(page.before === undefined ? [] : [[paint.strong('Before'), ...exampleLines(page.before, width)]]),
    [paint.strong('Flawed'), ...exampleLines(page.bad, width)],
    [paint.strong('Better'), ...exampleLines(page.good, width)],
    ...(page.options.length > 0
      ? [[paint.strong('Options'), ...optionLines(page.options, width, paint)]]
      : []),
    [
      paint.strong('Stands for'),
      ...page.principles.flatMap(({ id, text, source }) =>
        wrapAfter('  ', `${id}: ${text} Per ${source}.`, width),
      ),
    ],
    [paint.strong('Set it'), ...settingLines(page)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** What to write into a config to have the rule as it is, ready to be changed. */
function settingLines({ id, severity, strict, isOptional, options }: RulePage): string[] {
  const other = severity === strict ? '' : `  # ${strict} in a strict config`;
  const note = isOptional ? '  # off until it is set' : other;
  return [
    '  # svcplan.config.yaml',
    '  rules:',
    `    ${id}:`,
    `      severity: ${severity}${note}`,
    ...options.map(({ name, default: fallback }) => `      ${name}: ${fallback}`),
  ];
}

/** One principle: what it asks for, who says so, and the rules and parts of a report that stand for it. */
export function explainPrinciple(page: PrinciplePage, { color, width }: PageOptions): string {
  const paint = createPaint(color);
  const { id, text, source, rules, shownBy } = page;
  const idWidth = Math.max(0, ...rules.map((rule) => rule.id.length));
  const stands = [
    ...rules.flatMap((rule) => listRule(rule, idWidth, width, paint)),
    ...(shownBy === null ? [] : wrap(`In reports: ${shownBy}.`, width)),
  ];
  const blocks = [
    [...wrap(`${id}: ${text}`, width).map(paint.strong), ...wrap(`Per ${source}.`, width)],
    stands.length > 0 ? stands : ['Nothing stands for it yet.'],
    ...rules.slice(0, 1).map((rule) => [`Next: svcplan explain ${rule.id}`]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Every rule, a line each, by topic. */
export function explainAll(pages: readonly RulePage[], { color, width }: PageOptions): string {
  const paint = createPaint(color);
  const topics = [...new Set(pages.map(topicOf))].toSorted();
  const idWidth = Math.max(0, ...pages.map(({ id }) => id.length));
  const blocks = topics.map((topic) => [
    paint.strong(topic),
    ...pages
      .filter((page) => topicOf(page) === topic)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .flatMap((page) => listRule(page, idWidth, width, paint)),
  ]);
  const [example = 'topic/flaw'] = pages.map(({ id }) => id);
  return `${[...blocks, [`Next: svcplan explain ${example}`]].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A rule beside its principle, or above it where there is too little room beside. */
function listRule(
  { id, severity, principle }: RulePage,
  idWidth: number,
  width: number,
  paint: Paint,
): string[] {
  const label = severityStyle(paint, severity)(severity);
  const before = idWidth + 2 + longestSeverity + 2;
  if (before > width / 2) return [`${id}  ${label}`, ...wrapAfter('  ', principle, width)];
  const [first = '', ...others] = wrap(principle, width - before);
  const gap = ' '.repeat(longestSeverity - severity.length + 2);
  return [
    `${id.padEnd(idWidth)}  ${label}${gap}${first}`,
    ...others.map((line) => `${' '.repeat(before)}${line}`),
  ];
}

const longestSeverity = 'warning'.length;

const topicOf = ({ id }: RulePage): string => id.split('/')[0] ?? id;

const textBlock = (heading: string, text: string, width: number, paint: Paint): string[] => [
  paint.strong(heading),
  ...wrapAfter('  ', text, width),
];

function optionLines(options: readonly RuleOption[], width: number, paint: Paint): string[] {
  const rows = options.map((option) => [
    { text: option.name },
    { text: option.type },
    { text: option.default },
    { text: option.description },
  ]);
  const columns = [{ head: 'Name' }, { head: 'Value' }, { head: 'Default' }, { head: 'Meaning' }];
  return drawTable(columns, rows, width - 2, paint).map((row) => `  ${row}`);
}

/**
 * An example without the indentation that it has in the source. Long lines are broken between words and go
 * on further in, which means the same in the flow style (`{ … }`) that long lines of YAML are written in.
 */
function exampleLines(example: string, width: number): string[] {
  const lines = cleanLines(example);
  const shown = lines.slice(
    lines.findIndex((line) => line !== ''),
    lines.findLastIndex((line) => line !== '') + 1,
  );
  const depth = Math.min(...shown.filter((line) => line !== '').map((line) => line.search(/\S/u)));
  return shown.flatMap((line) => {
    const own = `  ${line.slice(depth)}`.trimEnd();
    if (widthOf(own) <= width || !/[{[]/u.test(own)) return [own];
    const indent = own.search(/\S/u);
    // A value stays on the line of its key.
    const pairs = own.trimStart().replaceAll(': ', ':\u00A0');
    const [first = '', ...others] = wrap(pairs, width - indent - 4).map((row) =>
      row.replaceAll('\u00A0', ' '),
    );
    return [`${' '.repeat(indent)}${first}`, ...others.map((rest) => `${' '.repeat(indent + 4)}${rest}`)];
  });
}
