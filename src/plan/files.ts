import { MAX_BYTES, type Path } from '../document';
import { parseCurve } from './curve';
import type { Report } from './fault';
import { get, isSilent, mapOf, oneOrMore } from './raw';
import { show } from './units/parsed';
import { parseFileName } from './units/text';

/** Gives the text of a file beside or below the plan; undefined where there is none. */
export type ReadFile = (name: string) => string | undefined;

/** What the files that a plan names contain. */
export interface PlanFiles {
  /** Weights by hour of week, Monday 0 h first; null without a curve. */
  readonly curve: readonly number[] | null;
  /** Texts of the iCalendar files, by the name that the plan gives them. */
  readonly files: ReadonlyMap<string, string>;
}

/** Reads every file that a plan names, each once, and reports those that cannot be used at the key that names them. */
export function readPlanFiles(plan: unknown, readFile: ReadFile | undefined, report: Report): PlanFiles {
  const texts = new Map<string, string | undefined>();
  const read = (raw: unknown, at: Path): string | undefined => {
    const name = parseFileName(raw);
    if (!name.ok) return undefined; // The schema says why.
    if (!texts.has(name.value)) texts.set(name.value, readFile?.(name.value));
    const text = texts.get(name.value);
    if (text === undefined) {
      report({
        code: 'file',
        at,
        message: `the file ${show(raw)} cannot be read`,
        help: 'put it beside the plan, or correct its name',
      });
    } else if (new TextEncoder().encode(text).length > MAX_BYTES) {
      report({
        code: 'file',
        at,
        message: `the file ${show(raw)} has more than 512 KB`,
        help: 'keep only what the plan needs',
      });
    } else return text;
    return undefined;
  };

  const files = new Map<string, string>();
  for (const { raw, at } of holidayFiles(plan)) {
    const text = read(raw, at);
    if (text === undefined) continue;
    if (/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) files.set(raw, text);
    else
      report({
        code: 'file',
        at,
        message: `the file ${show(raw)} is not an iCalendar file`,
        help: 'export the calendar again as .ics: its first line is BEGIN:VCALENDAR',
      });
  }
  return { curve: readCurve(get(plan, 'demand', 'curve'), read, report), files };
}

function readCurve(
  raw: unknown,
  read: (raw: unknown, at: Path) => string | undefined,
  report: Report,
): readonly number[] | null {
  const at: Path = ['demand', 'curve'];
  const text = isSilent(raw) ? undefined : read(raw, at);
  if (text === undefined) return null;
  const curve = parseCurve(text);
  if (curve.ok) return curve.value;
  report({ code: 'file', at, message: `${show(raw)}, ${curve.message}`, help: curve.help });
  return null;
}

function holidayFiles(plan: unknown): readonly { readonly raw: string; readonly at: Path }[] {
  return ['hours', 'customers'].flatMap((key) =>
    Object.entries(mapOf(get(plan, key)))
      .flatMap(([id, entry]) => oneOrMore(get(entry, 'holidays'), [key, id, 'holidays']))
      .flatMap(({ raw, at }) =>
        typeof raw === 'string' && raw.toLowerCase().endsWith('.ics') ? [{ raw, at }] : [],
      ),
  );
}
