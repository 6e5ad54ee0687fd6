import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { configJsonSchema } from '../../src/rule-engine/config/schema';
import { readConfig } from '../../src/rule-engine/config/read-config';
import { presetSettings, withSettings } from '../../src/rule-engine/config/presets';
import { readDocument } from '../../src/document';
import { rules } from '../../src/rules';

const settingsIn = (text: string): unknown => {
  const result = readConfig(text, rules);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return result.settings;
};
const problemsIn = (text: string): readonly string[] => {
  const result = readConfig(text, rules);
  return result.ok
    ? []
    : result.problems.map(
        ({ message, position: { line, column } }) => `${String(line)}:${String(column)} ${message}`,
      );
};

describe('a config', () => {
  it('sets severities and options', () => {
    expect(
      settingsIn(`
rules:
  waits/hasty-email: off
  waits/pointless-window: { tolerance: 0.2 }
  tailoring/more-is-more: { severity: error, channels: 4, maxOccupancy: 0.9 }`),
    ).toEqual({
      'waits/hasty-email': { severity: 'off', options: {} },
      'waits/pointless-window': { options: { tolerance: 0.2 } },
      'tailoring/more-is-more': { severity: 'error', options: { channels: 4, maxOccupancy: 0.9 } },
    });
  });

  it.each(['', '# nothing yet\n', 'extends: recommended', 'rules: {}'])(
    '%j leaves every rule as it is',
    (text) => {
      expect(settingsIn(text)).toEqual({});
    },
  );

  it('reads off as it is written, whatever YAML once made of it', () => {
    expect(settingsIn('%YAML 1.1\n---\nrules: { waits/hasty-email: off }')).toMatchObject({
      'waits/hasty-email': { severity: 'off' },
    });
  });

  it('names the file that it extends', () => {
    const result = readConfig('rules: {}\nextends: ./base.yaml', rules);
    expect(result).toMatchObject({
      ok: true,
      base: { file: './base.yaml', position: { line: 2, column: 10 } },
    });
  });

  it('is as strict as asked for, but where it says otherwise', () => {
    const settings = settingsIn('extends: strict\nrules: { waits/hasty-email: info }');
    expect(settings).toMatchObject({
      'waits/hasty-email': { severity: 'info' },
      'waits/deep-not-faster': { severity: 'error' },
      'tiers/equal-cell': { severity: 'warning' },
      'waits/pointless-window': { severity: 'error' },
    });
  });
});

describe('strict', () => {
  it('makes every rule weigh one step more, and asks for none that only runs on demand', () => {
    const strict = presetSettings('strict', rules);
    const step = { info: 'warning', warning: 'error', error: 'error' };
    for (const { id, severity, isOptional = false } of rules) {
      expect(strict[id]?.severity).toBe(isOptional ? undefined : step[severity]);
    }
  });
});

describe('settings on top of others', () => {
  it('keep what they do not set', () => {
    const base = { a: { severity: 'error', options: { x: 1, y: 1 } }, b: { severity: 'info' } } as const;
    expect(withSettings(base, { a: { options: { y: 2 } }, b: { severity: 'off' } })).toEqual({
      a: { severity: 'error', options: { x: 1, y: 2 } },
      b: { severity: 'off', options: {} },
    });
  });
});

describe('mistakes in a config', () => {
  it.each([
    ['rulez: {}', '1:1 `rulez` is not a key of a config; did you mean rules?'],
    ['colour: blue', '1:1 `colour` is not a key of a config; the keys are extends and rules'],
    [
      'waits/hasty-email: off',
      '1:1 `waits/hasty-email` is not a key of a config; the keys are extends and rules',
    ],
    ['rules: strict', '1:8 `rules` is a map of rules: waits/hasty-email: off'],
    ['rules: [waits/hasty-email]', '1:8 `rules` is a map of rules: waits/hasty-email: off'],
    ['rules:', '1:1 `rules` is a map of rules: waits/hasty-email: off'],
    [
      'rules: { waits/hasty-emial: off }',
      '1:10 there is no rule `waits/hasty-emial`; did you mean waits/hasty-email?',
    ],
    ['rules: { hasty-email: off }', '1:10 there is no rule `hasty-email`; did you mean waits/hasty-email?'],
    ['rules: { constructor: off }', '1:10 there is no rule `constructor`; svcplan explain lists all'],
    [
      'rules: { plan/unknown-key: off }',
      '1:10 plan/unknown-key cannot be set: it says that a text is no valid plan',
    ],
    ['rules: { waits/hasty-email: warn }', '1:29 `warn` is not a severity: did you mean warning?'],
    ['rules: { waits/hasty-email: 2 }', '1:29 `2` is not a severity: write error, warning, info or off'],
    [
      'rules: { waits/hasty-email: { severity: none } }',
      '1:41 `none` is not a severity: write error, warning, info or off',
    ],
    ['rules: { waits/hasty-email: { limit: 1 } }', '1:31 `limit` is not an option of this rule: it has none'],
    [
      'rules: { waits/pointless-window: { tolerence: 0.2 } }',
      '1:36 `tolerence` is not an option of this rule: did you mean `tolerance`?',
    ],
    [
      'rules: { waits/pointless-window: { tolerance: 2 } }',
      '1:47 `tolerance` is 2: write a number from 0 to 0.5',
    ],
    [
      'extends: stric',
      '1:10 `stric` is nothing to extend: did you mean strict? Otherwise write recommended, strict, or a file as ./base.yaml',
    ],
    [
      'extends: base.yaml',
      '1:10 `base.yaml` is nothing to extend: write recommended, strict, or a file as ./base.yaml',
    ],
    [
      'extends: https://example.org/c.yaml',
      '1:10 `https://example.org/c.yaml` is nothing to extend: write recommended, strict, or a file as ./base.yaml',
    ],
    [
      'extends: [strict]',
      '1:10 a list is nothing to extend: write recommended, strict, or a file as ./base.yaml',
    ],
    [
      '- strict',
      '1:1 a config is a map of keys and values: write `extends: strict`, or `rules:` and rules below it',
    ],
    ['a: 1\n---\nb: 2', '2:1 a second document starts here; a config is one document'],
    ['rules: { __proto__: off }', '1:10 Unknown key "__proto__"'],
  ])('%j', (text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  it('are all told, each with its lines', () => {
    const result = readConfig('extends: stric\nrules:\n  waits/hasty-emial: off\n', rules);
    expect(result.ok ? [] : result.problems.map(({ snippet }) => snippet.split('\n').at(-1))).toEqual([
      '    |          ^^^^^',
      '    |   ^^^^^^^^^^^^^^^^^',
    ]);
  });
});

describe('the JSON Schema of a config', () => {
  const validate = new Ajv({ strict: false }).compile(configJsonSchema(rules));
  const accepts = (text: string): boolean => {
    const read = readDocument(text);
    return read.ok && validate(read.document.value);
  };

  it.each([
    'extends: strict',
    'extends: ../svcplan.config.yaml',
    'rules: { waits/hasty-email: off, waits/pointless-window: { severity: info, tolerance: 0.5 } }',
    'extends: base.yaml',
    'rules: { waits/hasty-emial: off }',
    'rules: { waits/hasty-email: warn }',
    'rules: { waits/hasty-email: { limit: 1 } }',
    'rules: { waits/pointless-window: { tolerance: 0.51 } }',
    'rules: { tailoring/more-is-more: { channels: 2.5 } }',
    'rules: []',
    'colour: blue',
  ])('judges %j as svcplan does', (text) => {
    expect(accepts(text)).toBe(readConfig(text, rules).ok);
  });
});

describe('the page about configs', () => {
  const page = readFileSync(new URL('../../docs/config.md', import.meta.url), 'utf8');
  const [example = ''] = /(?<=```yaml\n)[^]*?(?=```)/u.exec(page) ?? [];

  it('shows one that is valid', () => {
    expect(problemsIn(example)).toEqual([]);
    expect(settingsIn(example)).toMatchObject({
      'waits/pointless-window': { severity: 'warning', options: { tolerance: 0.2 } },
      'complete/undeclared': { severity: 'info' },
    });
  });
});
