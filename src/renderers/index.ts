import type { Renderer } from './types';

export type { Renderer } from './types';

/** The formats by name, each loaded when it is asked for: a colour library has no part in a JSON file. */
const loaders = {
  pretty: async () => (await import('./pretty')).pretty,
  line: async () => (await import('./line')).line,
  json: async () => (await import('./json')).json,
  sarif: async () => (await import('./sarif')).sarif,
  junit: async () => (await import('./junit')).junit,
  github: async () => (await import('./github')).github,
  markdown: async () => (await import('./markdown')).markdown,
  html: async () => (await import('./html')).html,
} satisfies Record<string, () => Promise<Renderer>>;

export type FormatName = keyof typeof loaders;

export const FORMATS: readonly FormatName[] = [
  'pretty',
  'line',
  'json',
  'sarif',
  'junit',
  'github',
  'markdown',
  'html',
];

/** The formats of `simulate`, which finds nothing that a list of findings could hold. */
export const PICTURE_FORMATS = [
  'pretty',
  'json',
  'markdown',
  'html',
] as const satisfies readonly FormatName[];

/** Formats by the extension of a file, in small letters and with its dot. */
export const FORMAT_OF_EXTENSION: ReadonlyMap<string, FormatName> = new Map([
  ['.html', 'html'],
  ['.json', 'json'],
  ['.md', 'markdown'],
  ['.sarif', 'sarif'],
  ['.xml', 'junit'],
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

/** The renderer of a comparison: it has a text of its own where people read it. */
export async function loadCompareRenderer(format: FormatName): Promise<Renderer> {
  return format === 'pretty' ? (await import('./changes')).changes : loadRenderer(format);
}
