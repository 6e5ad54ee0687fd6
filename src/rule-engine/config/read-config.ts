import {
  readDocument,
  type Path,
  type PlanDocument,
  type PlanDocumentFrame,
  type Position,
} from '../../document';
import { closest } from '../../support/closest';
import { show } from '../../plan/units/parsed';
import { formatList } from '../../support/format';
import { optionFault } from '../options';
import type { RuleSetting, SettableRule, Settings } from '../types';
import { LEVELS, presetSettings, PRESETS, withSettings } from './presets';

/** A mistake in a config, in one sentence, with its place and its lines. */
export interface ConfigProblem {
  readonly message: string;
  readonly position: Position;
  readonly snippet: string;
}

/**
 * How rules are set by one file: on top of the preset that it extends, or alone where it extends another file
 * (`base`, as it is written).
 */
export type ConfigResult =
  | {
      readonly ok: true;
      readonly base: { readonly file: string; readonly position: Position } | null;
      readonly settings: Settings;
      readonly document: PlanDocumentFrame;
    }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Reads a config. Unknown names and values are all reported, with what was probably meant. */
export function readConfig(text: string, rules: readonly SettableRule[]): ConfigResult {
  const read = readDocument(text);
  if (!read.ok) {
    // Nothing is what most rules are set to.
    if (read.problems.some(({ code }) => code === 'empty-file'))
      return { ok: true, base: null, settings: {}, document: read.document };
    const problems = read.problems.map(({ code, message, position }) => ({
      message: ownWords[code] ?? message.replace(/\.$/u, ''),
      position,
      snippet: read.document.frame(position),
    }));
    return { ok: false, problems };
  }
  const { document } = read;
  const faults = [...faultsOf(document.value, rules)];
  if (faults.length > 0) return { ok: false, problems: faults.map((fault) => toProblem(fault, document)) };

  const entries = new Map(entriesOf(document.value));
  const own = entriesOf(entries.get('rules')).map(([id, setting]) => [id, settingOf(setting)] as const);
  const settings: Settings = Object.fromEntries(own);
  const name = entries.get('extends') ?? 'recommended';
  if (typeof name === 'string' && !PRESETS.includes(name))
    return { ok: true, base: { file: name, position: document.locate(['extends']) }, settings, document };
  return { ok: true, base: null, settings: withSettings(presetSettings(name, rules), settings), document };
}

/** Where the reader of documents speaks of plans. */
const ownWords: Readonly<Record<string, string>> = {
  'not-a-map':
    'a config is a map of keys and values: write `extends: strict`, or `rules:` and rules below it',
  'several-documents': 'a second document starts here; a config is one document',
};

interface Fault {
  readonly at: Path;
  readonly part?: 'key' | 'value';
  readonly message: string;
}

const KEYS = ['extends', 'rules'];

function* faultsOf(value: unknown, rules: readonly SettableRule[]): Generator<Fault> {
  for (const [key, entry] of entriesOf(value)) {
    if (!KEYS.includes(key)) yield unknown([key], key, KEYS, 'is not a key of a config', 'the keys are');
    else if (key === 'extends') yield* extendsFaults(entry);
    else if (!isMap(entry))
      yield { at: ['rules'], message: '`rules` is a map of rules: waits/hasty-email: off' };
    else for (const [id, setting] of Object.entries(entry)) yield* ruleFaults(id, setting, rules);
  }
}

function* extendsFaults(entry: unknown): Generator<Fault> {
  const isName = typeof entry === 'string' && (PRESETS.includes(entry) || /^\.{1,2}\//u.test(entry));
  if (isName) return;
  const near = typeof entry === 'string' ? closest(entry, PRESETS) : undefined;
  const meant = near === undefined ? '' : `did you mean ${near}? Otherwise `;
  yield {
    at: ['extends'],
    message: `${show(entry)} is nothing to extend: ${meant}write recommended, strict, or a file as ./base.yaml`,
  };
}

function* ruleFaults(id: string, setting: unknown, rules: readonly SettableRule[]): Generator<Fault> {
  const at = ['rules', id];
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    const ids = rules.map((known) => known.id);
    const near = ids.find((known) => known.endsWith(`/${id}`)) ?? closest(id, ids);
    const meant = near === undefined ? 'svcplan explain lists all' : `did you mean ${near}?`;
    const message = id.startsWith('plan/')
      ? `${id} cannot be set: it says that a text is no valid plan`
      : `there is no rule ${show(id)}; ${meant}`;
    yield { at, part: 'key', message };
  } else if (isMap(setting)) {
    for (const [name, value] of Object.entries(setting)) {
      if (name === 'severity') yield* severityFaults([...at, name], value);
      else {
        const message = optionFault(rule.options, name, value);
        if (message !== null)
          yield { at: [...at, name], part: Object.hasOwn(rule.options, name) ? 'value' : 'key', message };
      }
    }
  } else yield* severityFaults(at, setting);
}

function* severityFaults(at: Path, value: unknown): Generator<Fault> {
  if (LEVELS.some((level) => level === value)) return;
  const near = typeof value === 'string' ? nearestLevel(value) : undefined;
  const meant = near === undefined ? `write ${formatList(LEVELS, 'or')}` : `did you mean ${near}?`;
  yield { at, message: `${show(value)} is not a severity: ${meant}` };
}

/** Other tools shorten the words. */
const nearestLevel = (text: string): string | undefined =>
  text === '' ? undefined : (LEVELS.find((level) => level.startsWith(text)) ?? closest(text, LEVELS));

function unknown(at: Path, key: string, keys: readonly string[], problem: string, list: string): Fault {
  const near = closest(key, keys);
  const meant = near === undefined ? `${list} ${formatList(keys)}` : `did you mean ${near}?`;
  return { at, part: 'key', message: `${show(key)} ${problem}; ${meant}` };
}

function toProblem({ at, part, message }: Fault, document: PlanDocument): ConfigProblem {
  const position = document.locate(at, part);
  return { message, position, snippet: document.frame(position) };
}

function settingOf(setting: unknown): RuleSetting {
  const { severity, ...options } = isMap(setting) ? setting : { severity: setting };
  const level = LEVELS.find((known) => known === severity);
  return { ...(level === undefined ? {} : { severity: level }), options };
}

type Values = Readonly<Record<string, unknown>>;
const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  isMap(value) ? Object.entries(value) : [];
