import type { PlanReport, Report } from '../../report/types';
import { saysInvalid } from '../findings';
import { partsOf } from '../parts';
import { type Markup, markup, nothing } from './markup';
import { contentsOf, type Section, sectionOf } from './section';
import { basisSection } from './sections/basis';
import { contactsSection } from './sections/contacts';
import { daysSection } from './sections/days';
import { findingsSection } from './sections/findings';
import { gapsSection } from './sections/gaps';
import { growthSection } from './sections/growth';
import { methodSection } from './sections/method';
import { leastPeopleSection } from './sections/least-people';
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
  leastPeopleSection,
  onePersonSection,
  scenariosSection,
  (plan) => partsOf(plan).map(partSection),
  findingsSection,
  basisSection,
  methodSection,
];

/** One plan: its verdict, where to find what, and the sections but those left out. `prefix` keeps its anchors apart from other plans'. */
export function planArticle(
  plan: PlanReport,
  report: Report,
  prefix: string,
  leftOut: readonly string[] = [],
): Markup {
  const { name, file } = plan;
  const isInvalid = plan.findings.some(saysInvalid);
  const shown = (isInvalid ? [findingsSection] : sections)
    .flatMap((make) => make(plan))
    .filter((each) => each !== undefined)
    .filter((each) => !leftOut.includes(each.name));
  const links = shown.map((each) => ({ to: `${prefix}${each.name}`, title: each.title }));
  const label = `${name}${prefix === '' || name === file ? '' : `, ${file}`}`;
  return markup`
<article class="plan">
<header>
<h1${prefix === '' ? nothing : markup` id="${prefix}top"`}>${name}</h1>${name === file ? nothing : markup`\n<p class="file"><code>${file}</code></p>`}${verdictBanner(plan, report)}
</header>${contentsOf(label, links)}${shown.map((each) => sectionOf(each, prefix))}
</article>`;
}
