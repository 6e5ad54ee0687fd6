import type { Report } from '../report/types';

/** How a text is to look; what it says hangs on the report alone. */
export interface RenderOptions {
  readonly color: boolean;
  /** Columns that a line may fill. */
  readonly width: number;
  /** Verdicts and errors only. The JSON format is the whole report all the same. */
  readonly quiet: boolean;
  /** Whether findings that somebody has accepted are listed too. */
  readonly showWaived?: boolean;
}

/** Turns a report into text that ends with a line break, or into nothing at all. */
export type Renderer = (report: Report, options: RenderOptions) => string;

/** What reports call a plan that came from standard input without a name. */
export const STDIN_NAME = '<stdin>';
