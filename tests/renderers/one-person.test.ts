import { describe, expect, it } from 'vitest';
import { html } from '../../src/renderers/html';
import { markdown } from '../../src/renderers/markdown';
import { picture } from '../../src/renderers/picture';
import type { PlanReport, Report } from '../../src/report/types';
import { simulated } from './fixtures/simulated';

const HEADING = 'One person more, one fewer';
const UNTRIED = 'Not tried: to simulate so many contacts once more for each change takes too long.';

const withPeople = (onePerson: NonNullable<PlanReport['picture']>['onePerson']): Report => ({
  ...simulated,
  plans: simulated.plans.map((plan) =>
    plan.picture ? { ...plan, picture: { ...plan.picture, onePerson } } : plan,
  ),
});
const formats = {
  html,
  markdown,
  pretty: (report: Report): string => picture(report, { color: false, quiet: false, width: 120 }),
};

describe.each(Object.entries(formats))('one person more, as %s', (_, render) => {
  it('says so where it was not tried', () => {
    expect(render(withPeople(null))).toContain(UNTRIED);
  });

  it('is left out where nobody can be hired, and says nothing of what was not tried where it was', () => {
    expect(render(withPeople([]))).not.toContain(HEADING);
    expect(render(simulated)).toContain(HEADING);
    expect(render(simulated)).not.toContain('Not tried');
  });
});
