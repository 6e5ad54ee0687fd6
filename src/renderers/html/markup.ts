/** Text that is HTML already. Only `markup` and `verbatim` make it, so that nothing else gets in unescaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Markup | readonly Part[] | undefined;

/**
 * A template of HTML: what it says itself is HTML and ASCII, what is put into it is text, escaped for elements and
 * attributes.
 */
export function markup(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const rest = template.slice(1).map((piece, index) => `${toHtml(parts[index])}${piece}`);
  return new Markup(`${template[0] ?? ''}${rest.join('')}`);
}

/** A text of this program's own, such as a style sheet, that is HTML as it is. */
export const verbatim = (own: string): Markup => new Markup(own);

export const nothing = new Markup('');

function toHtml(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'number') return String(part);
  return typeof part === 'string' ? escapeHtml(part) : part.map(toHtml).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML that shows it, in elements and in quoted attributes. Half a surrogate pair has no UTF-8. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/\p{Cs}/gu, '\uFFFD').replaceAll(/[&<>"']/gu, (character) => entities[character] ?? '');
