import { isSimple } from '../support/display-width';
import type { Report } from '../report/types';

const lineBreaksAndTabs = /\s*[\r\n\u0085\u2028\u2029]\s*|\t/gu;

// Cc are the control characters, ESC among them: with them a plan could move the cursor, rename the window
// or hide a finding. The bidirectional ones show a text in another order than it is read.
const withoutControls = (text: string): string => text.replaceAll(/[\p{Cc}\p{Bidi_Control}\uFEFF]/gu, '');

/**
 * A text from a plan as one harmless line. Line breaks and tabs become spaces; control characters go,
 * and what is left of a terminal command stays to be seen.
 */
export function cleanText(text: string): string {
  return isSimple(text) ? text : withoutControls(text.replaceAll(lineBreaksAndTabs, ' '));
}

/** Several lines, each made harmless; a tab is one space, so that marks stay under what they mark. */
export function cleanLines(text: string): string[] {
  return text
    .split(/\r?\n/u)
    .map((row) => (isSimple(row) ? row : withoutControls(row.replaceAll('\t', ' '))).trimEnd());
}

/**
 * The report with every text in it made harmless, whoever wrote it: renderers for terminals start with
 * this, so that no field can be forgotten. Snippets keep their lines.
 */
export function cleanReport(report: Report): Report {
  return cleanValue(report, '') as Report; // The shape stays as it is.
}

function cleanValue(value: unknown, key: string): unknown {
  if (typeof value === 'string') return key === 'snippet' ? cleanLines(value).join('\n') : cleanText(value);
  if (Array.isArray(value)) return value.map((item) => cleanValue(item, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cleanValue(item, name)]));
}
