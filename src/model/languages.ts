type Languages = readonly string[] | null | undefined;

/**
 * Whether who lists these languages (tags, such as pt-BR) understands somebody who speaks any of `spoken`. No list rules
 * nothing out, on either side; kinds of one language, `pt` and `pt-BR`, understand each other.
 */
export function understands(languages: Languages, spoken: Languages): boolean {
  if (!languages || !spoken || spoken.length === 0) return true;
  return languages.some((one) => spoken.some((other) => root(one) === root(other)));
}

const root = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';
