import { splitCode } from '../words/code';

/**
 * A text that is shown as it is wherever Markdown of GitHub or GitLab stands, within a line: no markup, no link, nobody
 * mentioned, no issue referred to.
 */
export const escapeText = (text: string): string =>
  withoutMentions(
    escapeTags(text)
      .replaceAll(/[\\`*_[\]|~$]/gu, String.raw`\$&`)
      .replace(startsBlock, String.raw`$1\$2`),
  );

/** A heading, a list or a line across, where such a text comes first. */
const startsBlock = /^(\d{0,9})(#|[-+=.)](?=\s|$|[-+=]))/u;

/** The same in HTML within Markdown, as in the line that a fold shows: nothing but `backticks` is read there either. */
export const summaryOf = (text: string): string =>
  splitCode(text)
    .map(({ isCode, part }) => {
      const shown = withoutMentions(escapeTags(part).replaceAll('"', '&quot;'));
      return isCode ? `<code>${shown}</code>` : shown;
    })
    .join('');

const escapeTags = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

// These are looked for in the text that is shown, after all markup is read, so that nothing but an end of the text
// in their midst keeps them from being found.
const withoutMentions = (text: string): string =>
  text
    .replaceAll('@', '@<!-- -->')
    .replaceAll(/(?<mark>#|\b[Gg][Hh]-|!)(?=\d)/gu, '$<mark><!-- -->')
    .replaceAll('://', ':<!-- -->//')
    .replaceAll(/\b(?<host>www)\./giu, '$<host><!-- -->.');

/** A sentence in which `backticks` set off what belongs into a plan. */
export const prose = (text: string): string =>
  splitCode(text)
    .map(({ isCode, part }) => (isCode ? code(part) : escapeText(part)))
    .join('');

/** Text set as code. In tables bars are escaped in code too. */
export function code(text: string): string {
  if (text.trim() === '') return escapeText(text);
  const fence = fenceAround(text, 1);
  const pad = /^`|`$|^ .* $/u.test(text) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Lines set as code. */
export function codeBlock(text: string): string {
  const fence = fenceAround(text, 3);
  return `${fence}text\n${text}\n${fence}`;
}

/** Backticks, more of them than follow each other anywhere in the text. */
function fenceAround(text: string, least: number): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length));
  return '`'.repeat(Math.max(least, longest + 1));
}

/** At most so many characters of a text. */
export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;

/** Something to be opened by who wants it. */
export const fold = (summary: string, content: string): string =>
  `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
