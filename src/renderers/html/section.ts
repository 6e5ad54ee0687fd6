import { splitCode } from '../words/code';
import { type Markup, markup, nothing } from './markup';

/** A part of the document with a heading of its own; its name is unique within a plan. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly body: Markup;
}

/** A section; undefined where it would be empty. */
export function section(name: string, title: string, ...parts: readonly Markup[]): Section | undefined {
  const own = parts.filter(({ text }) => text !== '');
  return own.length === 0 ? undefined : { name, title, body: markup`${own}` };
}

/** Where to find what; nothing where there is little to find. */
export function contentsOf(
  label: string,
  links: readonly { readonly to: string; readonly title: string }[],
): Markup {
  if (links.length < 3) return nothing;
  return markup`
<nav aria-label="${`Contents: ${label}`}"><ul>${links.map(
    ({ to, title }) => markup`
<li><a href="#${to}">${title}</a></li>`,
  )}
</ul></nav>`;
}

/** A section with its heading and a name that is unique in the document. */
export const sectionOf = ({ name, title, body }: Section, prefix = ''): Markup => markup`
<section>
<h2 id="${prefix}${name}">${title}</h2>${body}
</section>`;

/** A paragraph; nothing where there is no text. */
export const paragraph = (text: string, className = ''): Markup =>
  text === ''
    ? nothing
    : className === ''
      ? markup`\n<p>${text}</p>`
      : markup`\n<p class="${className}">${text}</p>`;

/** A sentence in which `backticks` set off what belongs into a plan. */
export const prose = (text: string): Markup =>
  markup`${splitCode(text).map(({ isCode, part }) => (isCode ? markup`<code>${part}</code>` : part))}`;

/** A list of sentences; nothing where there is none. */
export const listOf = (texts: readonly string[]): Markup =>
  texts.length === 0 ? nothing : markup`\n<ul>${texts.map((each) => markup`\n<li>${each}</li>`)}\n</ul>`;

/** A heading within a section. */
export const subheading = (text: string): Markup => markup`\n<h3>${text}</h3>`;
