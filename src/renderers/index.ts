import type { Renderer } from './types';

export type { Renderer } from './types';

/** The formats by name, each loaded when it is asked for: a colour library has no part in a JSON file. */
const loaders = {
  pretty: async () => (await import('./pretty')).pretty,
  line: async () => (await import('./line')).line,
  json: async () => (await import('./json')).json,
} satisfies Record<string, () => Promise<Renderer>>;

export type FormatName = keyof typeof loaders;

export const FORMATS: readonly FormatName[] = ['pretty', 'line', 'json'];

/** Formats by the extension of a file, in small letters and with its dot. */
export const FORMAT_OF_EXTENSION: ReadonlyMap<string, FormatName> = new Map([
  ['.json', 'json'],
  ['.txt', 'pretty'],
]);

/** Whether the name is that of a format. */
export function isFormat(name: string): name is FormatName {
  return (FORMATS as readonly string[]).includes(name);
}

/** The renderer of a format. */
export async function loadRenderer(format: FormatName): Promise<Renderer> {
  return loaders[format]();
}
