import type { Finding } from '../../report/types';
import { type Markup, markup, nothing } from './markup';
import { listOf, prose } from './section';

const names: Readonly<Record<Finding['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
};

/** A card that says a message; what else it says comes below. */
export const card = (severity: Finding['severity'], message: string, below: Markup): Markup => markup`
<article class="finding ${severity}">
<h3><span class="badge">${names[severity]}</span> ${prose(message)}</h3>${below}
</article>`;

/** Where a finding is, what it follows from and what to do about it. */
export function findingDetails(finding: Finding): Markup {
  const { rule, file, line, column, because, help } = finding;
  const place = `${file}:${String(line)}:${String(column)}`;
  return markup`
<p class="facts"><code>${place}</code> &middot; <code>${rule}</code></p>${frameOf(finding)}${listOf(
    because.map((reason) => `since ${reason.message} (line ${String(reason.line)})`),
  )}${help === '' ? nothing : markup`\n<p class="help"><strong>What to do:</strong> ${prose(help)}</p>`}`;
}

/** The lines of the plan, those in question marked. */
function frameOf({ snippet, line, file }: Finding): Markup {
  if (snippet === '') return nothing;
  const rows = snippet.split('\n').map((row) => {
    if (row.startsWith('>')) return markup`<mark>${row}</mark>\n`;
    return /^[\s|^]*\^[\s^]*$/u.test(row)
      ? markup`<span class="carets" aria-hidden="true">${row}</span>\n`
      : markup`${row}\n`;
  });
  return markup`
<pre tabindex="0" role="group" aria-label="${`Line ${String(line)} of ${file}`}"><code>${rows}</code></pre>`;
}
