import { Chalk } from 'chalk';
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
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    good: (text) => chalk.green(text),
    bad: (text) => chalk.red(text),
    unsure: (text) => chalk.yellow(text),
    note: (text) => chalk.cyan(text),
    faint: (text) => chalk.dim(text),
    strong: (text) => chalk.bold(text),
  };
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
