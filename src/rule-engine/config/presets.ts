import { SEVERITIES, type SettableRule, type Settings, type Severity } from '../types';

/** Worst first. */
export const LEVELS = [...SEVERITIES, 'off'] as const;

/** What a config may build on. */
export const PRESETS: readonly string[] = ['recommended', 'strict'];

/** recommended: every rule as it is. strict: every rule weighs one step more. */
export function presetSettings(name: unknown, rules: readonly SettableRule[]): Settings {
  if (name !== 'strict') return {};
  const usual = rules.filter(({ isOptional }) => isOptional !== true);
  return Object.fromEntries(usual.map(({ id, severity }) => [id, { severity: strictSeverity(severity) }]));
}

/** Advice becomes a warning, a warning an error. */
export const strictSeverity = (severity: Severity): Severity => (severity === 'info' ? 'warning' : 'error');

/** Settings with others on top of them: what both set, the latter decide. */
export function withSettings(base: Settings, own: Settings): Settings {
  const settings = Object.entries(own).map(([id, { severity, options }]) => {
    const before = Object.hasOwn(base, id) ? base[id] : undefined;
    const merged = { severity: severity ?? before?.severity, options: { ...before?.options, ...options } };
    return [id, merged] as const;
  });
  return { ...base, ...Object.fromEntries(settings) };
}
