import type { PlanReport, Report } from '../../report/types';
import { saysInvalid } from '../findings';
import { partsOf } from '../parts';
import { type Markup, markup, nothing } from './markup';
import type { Section } from './section';
import { basisSection } from './sections/basis';
import { contactsSection } from './sections/contacts';
import { daysSection } from './sections/days';
import { findingsSection } from './sections/findings';
import { gapsSection } from './sections/gaps';
import { growthSection } from './sections/growth';
import { methodSection } from './sections/method';
import { onePersonSection } from './sections/one-person';
import { partSection } from './sections/parts';
import { promisesSection } from './sections/promises';
import { resourcesSection } from './sections/resources';
import { scenariosSection } from './sections/scenarios';
import { weekSection } from './sections/week';
import { verdictBanner } from './verdict';

/** What the document says of a plan, in this order; a section that has nothing to say is left out. */
const sections: readonly ((plan: PlanReport) => Section | undefined | readonly (Section | undefined)[])[] = [
  promisesSection,
  gapsSection,
  resourcesSection,
  weekSection,
  contactsSection,
  daysSection,
  growthSection,
  onePersonSection,
  scenariosSection,
  (plan) => partsOf(plan).map(partSection),
  findingsSection,
  basisSection,
  methodSection,
];

/** One plan: its verdict, where to find what, and the sections. `prefix` keeps its anchors apart from other plans'. */
export function planArticle(plan: PlanReport, report: Report, prefix: string): Markup {
  const isInvalid = plan.findings.some(saysInvalid);
  const shown = (isInvalid ? [findingsSection] : sections)
    .flatMap((make) => make(plan))
    .filter((each) => each !== undefined);
  return markup`
<article class="plan">
<header>
<h1>${plan.name}</h1>${plan.name === plan.file ? nothing : markup`\n<p class="file"><code>${plan.file}</code></p>`}${verdictBanner(plan, report)}
</header>${contentsOf(shown, plan, prefix)}${shown.map(
    ({ name, title, body }) => markup`
<section>
<h2 id="${prefix}${name}">${title}</h2>${body}
</section>`,
  )}
</article>`;
}

function contentsOf(shown: readonly Section[], { name, file }: PlanReport, prefix: string): Markup {
  if (shown.length < 3) return nothing;
  return markup`
<nav aria-label="${`Contents: ${name}${prefix === '' || name === file ? '' : `, ${file}`}`}"><ul>${shown.map(
    ({ name: own, title }) => markup`
<li><a href="#${prefix}${own}">${title}</a></li>`,
  )}
</ul></nav>`;
}
