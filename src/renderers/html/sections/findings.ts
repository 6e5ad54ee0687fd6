import type { Finding, PlanReport } from '../../../report/types';
import { worstFirst } from '../../findings';
import { headingsTable } from '../../tables/headings';
import { findingsHeading } from '../../words/findings';
import { type Markup, markup, nothing } from '../markup';
import { listOf, prose, type Section, section } from '../section';
import { tableOf } from '../table';

const names: Readonly<Record<Finding['severity'], string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
};

/** Every finding that nobody has accepted, the worst first, with its place in the plan and what to do. */
export function findingsSection(plan: PlanReport): Section | undefined {
  const findings = worstFirst(plan.findings);
  const headings = findings.length > 1 ? tableOf(headingsTable(plan)) : nothing;
  return section('findings', findingsHeading(plan), headings, ...findings.map(findingOf));
}

function findingOf(finding: Finding): Markup {
  const { severity, message, rule, file, line, column, because, help } = finding;
  const place = `${file}:${String(line)}:${String(column)}`;
  return markup`
<article class="finding ${severity}">
<h3><span class="badge">${names[severity]}</span> ${prose(message)}</h3>
<p class="facts"><code>${place}</code> &middot; <code>${rule}</code></p>${frameOf(finding)}${listOf(
    because.map((reason) => `since ${reason.message} (line ${String(reason.line)})`),
  )}${help === '' ? nothing : markup`\n<p class="help"><strong>What to do:</strong> ${prose(help)}</p>`}
</article>`;
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
