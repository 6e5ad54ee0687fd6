import type { Severity } from '../report/types';

type Style = (text: string) => string;

/** What colours mean. Without colour every style gives the text back as it is. */
export interface Paint {
  readonly good: Style;
  readonly bad: Style;
  readonly unsure: Style;
  readonly note: Style;
  readonly faint: Style;
  readonly strong: Style;
}

/** The palette of the terminal's own sixteen colours, which its owner has chosen to be readable. */
export function createPaint(color: boolean): Paint {
  const style = color ? escape : () => (text: string) => text;
  return {
    good: style(32, 39),
    bad: style(31, 39),
    unsure: style(33, 39),
    note: style(36, 39),
    faint: style(2, 22),
    strong: style(1, 22),
  };
}

/** Codes of ECMA-48 (SGR). What ends a style within the text would end this one too, which is then begun anew. */
function escape(begin: number, end: number): Style {
  const [before, after] = [`\u001B[${String(begin)}m`, `\u001B[${String(end)}m`];
  return (text) => (text === '' ? '' : `${before}${text.replaceAll(after, after + before)}${after}`);
}

/** The sign of a severity, which tells it without colour too. */
export const severitySign: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };

/** The colour of a severity. */
export function severityStyle(paint: Paint, severity: Severity): Style {
  switch (severity) {
    case 'error':
      return paint.bad;
    case 'warning':
      return paint.unsure;
    case 'info':
      return paint.note;
  }
}
