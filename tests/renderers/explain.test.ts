import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document';
import { allRules as rules } from '../../src/rules/all';
import { explainAll, explainPrinciple, explainRule, type RulePage } from '../../src/renderers/explain';
import { widthOf } from '../../src/renderers/text';

const page: RulePage = {
  id: 'waits/pointless-window',
  severity: 'warning',
  strict: 'error',
  isOptional: false,
  principles: [{ id: 'P53', text: 'In between is pointless.', source: '"An Article"' }],
  principle: 'A promise is as long as the impression that it makes.',
  why: 'Eighteen hours feel like twenty-four, so what the difference costs buys nothing that a customer would notice.',
  fix: 'Promise the longest wait that makes the impression, or reach the next one.',
  bad: `
      waits:
        - { channel: email, within: 18h }`,
  good: `
      waits:
        - { channel: email, within: 24h }`,
  options: [
    { name: 'slack', type: 'number from 0', default: '0', description: 'Minutes that do not matter' },
  ],
};

describe('explainRule', () => {
  it('reads from what by why to both examples and the options', () => {
    expect(explainRule(page, { color: false, width: 80 })).toBe(`waits/pointless-window  warning
A promise is as long as the impression that it makes.

Why
  Eighteen hours feel like twenty-four, so what the difference costs buys
  nothing that a customer would notice.

What to do
  Promise the longest wait that makes the impression, or reach the next one.

Flawed
  waits:
    - { channel: email, within: 18h }

Better
  waits:
    - { channel: email, within: 24h }

Options
  Name   Value          Default  Meaning
  slack  number from 0  0        Minutes that do not matter

Stands for
  P53: In between is pointless. Per "An Article".

Set it
  # svcplan.config.yaml
  rules:
    waits/pointless-window:
      severity: warning  # error in a strict config
      slack: 0
`);
  });

  it('breaks a long line of an example where YAML may be broken', () => {
    const good = `
      channels: { phone: { hours: office, handle: 6m }, email: { hours: office } }`;
    const text = explainRule({ ...page, good }, { color: false, width: 50 });
    expect(text).toContain(`Better
  channels: { phone: { hours: office,
      handle: 6m }, email: { hours: office } }
`);
  });

  it('leaves out options where there are none', () => {
    expect(explainRule({ ...page, options: [] }, { color: false, width: 80 })).not.toContain('Options');
  });
});

describe('the examples of every rule', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('%s mean the same when broken', (_, { docs }) => {
    for (const example of [docs.bad, docs.good]) {
      const text = explainRule({ ...page, good: example, options: [] }, { color: false, width: 60 });
      const shown = text.slice(text.indexOf('Better\n') + 'Better\n'.length, text.indexOf('\nStands for'));
      expect(valueOf(shown)).toEqual(valueOf(example));
    }
  });
});

function valueOf(text: string): unknown {
  const result = readDocument(text);
  return result.ok ? result.document.value : result.problems;
}

describe('explainPrinciple', () => {
  const principle = { id: 'P53', text: 'In between is pointless.', source: '"An Article"' };

  it('lists the rules and the parts of a report that stand for it', () => {
    const text = explainPrinciple(
      { ...principle, rules: [page], shownBy: 'the week' },
      { color: false, width: 100 },
    );
    expect(text).toBe(`P53: In between is pointless.
Per "An Article".

waits/pointless-window  warning  A promise is as long as the impression that it makes.
In reports: the week.

Next: svcplan explain waits/pointless-window
`);
  });

  it('says so where nothing does', () => {
    const text = explainPrinciple({ ...principle, rules: [], shownBy: null }, { color: false, width: 60 });
    expect(text).toContain('Nothing stands for it yet.');
  });
});

describe('explainAll', () => {
  const others = ['team/overloaded-staff', 'team/idle'].map((id) => ({ ...page, id }));

  it('lists rules by topic, both in the order of the alphabet', () => {
    const text = explainAll([page, ...others], { color: false, width: 100 });
    const order = ['team\n', 'team/idle ', 'team/overloaded-staff ', 'waits\n', 'waits/pointless-window '];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('fits narrow windows', () => {
    for (const width of [30, 40, 60, 80]) {
      for (const line of explainAll([page, ...others], { color: false, width }).split('\n')) {
        expect(widthOf(line)).toBeLessThanOrEqual(
          Math.max(width, 'Next: svcplan explain waits/pointless-window'.length),
        );
      }
    }
  });
});
