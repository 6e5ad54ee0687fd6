import type { RenderOptions } from '../renderers/types';
import type { Io, OutputStream } from './io';

export type ColorChoice = 'auto' | 'always' | 'never';
export const COLOR_CHOICES: readonly ColorChoice[] = ['auto', 'always', 'never'];

/** Columns of a text that no terminal shows, so that it is the same in every pipe and file. */
const plainWidth = 80;
/** Longer lines are hard to read, however wide the window is. */
const widest = 120;
const narrowest = 30;

/** How a text for this stream is to look. */
export function lookOf(
  stream: OutputStream,
  choice: ColorChoice,
  env: Io['env'],
): Pick<RenderOptions, 'color' | 'width'> {
  const columns = stream.isTerminal ? (stream.columns ?? plainWidth) : plainWidth;
  return {
    color: isColored(stream, choice, env),
    width: Math.min(widest, Math.max(narrowest, columns)),
  };
}

/** How a text for a file is to look, on every machine. */
export const plainLook = { color: false, width: plainWidth } as const;

/** The first that says something decides: the option, NO_COLOR, FORCE_COLOR, TERM=dumb, the stream. */
export function isColored({ isTerminal }: OutputStream, choice: ColorChoice, env: Io['env']): boolean {
  if (choice !== 'auto') return choice === 'always';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (env['TERM'] === 'dumb') return false;
  return isTerminal;
}
