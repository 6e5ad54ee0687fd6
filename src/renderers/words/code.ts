/**
 * The parts of a sentence in which `backticks` set off what belongs into a plan. A backtick without another, and two
 * with nothing between them, are backticks.
 */
export function splitCode(text: string): { readonly isCode: boolean; readonly part: string }[] {
  const parts: { isCode: boolean; part: string }[] = [];
  let end = 0;
  for (const { 0: whole, 1: part = '', index } of text.matchAll(/`([^`]+)`/gu)) {
    parts.push({ isCode: false, part: text.slice(end, index) }, { isCode: true, part });
    end = index + whole.length;
  }
  return [...parts, { isCode: false, part: text.slice(end) }].filter(({ part }) => part !== '');
}
