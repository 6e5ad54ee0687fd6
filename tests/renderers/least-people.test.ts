import { describe, expect, it } from 'vitest';
import { html } from '../../src/renderers/html';
import { markdown } from '../../src/renderers/markdown';
import { picture } from '../../src/renderers/picture';
import { describeLeastPeople } from '../../src/renderers/words/least-people';
import type { LeastPeopleReport, PlanReport, Report } from '../../src/report/types';
import { simulated } from './fixtures/simulated';

const [first] = simulated.plans;
const least = first?.picture?.leastPeople as LeastPeopleReport;
const planWith = (leastPeople: LeastPeopleReport | null): PlanReport => {
  const plan = first as PlanReport;
  return plan.picture ? { ...plan, picture: { ...plan.picture, leastPeople } } : plan;
};
const saying = (changes: Partial<LeastPeopleReport>): string =>
  describeLeastPeople(planWith({ ...least, ...changes })).join('\n');

const HEADING = 'Fewest people';
const formats = {
  html,
  markdown,
  pretty: (report: Report): string => picture(report, { color: false, quiet: false, width: 200 }),
};

describe.each(Object.entries(formats))('the fewest people, as %s', (_, render) => {
  it('are told, and left out where they were not looked for', () => {
    expect(render(simulated)).toContain(HEADING);
    expect(render(simulated)).toContain('14 (12 in desk and 2 in chat-team), 1 fewer than planned');
    expect(render({ ...simulated, plans: [planWith(null)] })).not.toContain(HEADING);
  });
});

describe('the fewest people, in words', () => {
  it('say who, what it costs, what stands against one fewer, what the formula says and what is not looked after', () => {
    expect(describeLeastPeople(planWith(least))).toEqual([
      'Fewest people that keep every promise: 14 (12 in desk and 2 in chat-team), 1 fewer than planned; they cost 54,858 USD a month, 2,383 USD less.',
      'With one fewer in desk, phone (premium): 82% in time, not 90%.',
      'By formula it would be 13 people (see the budget): that puts hours where they are needed, this keeps the shifts of the plan.',
      'Found by one person more or fewer at a time, everybody in a shift, those in the longest first, and no shift half filled: no proof that no other mix is smaller.',
      'Nothing is promised on form: whoever serves only that is not seen to be needed.',
    ]);
  });

  it('say when they are as many as planned, or more, and leave out a price that is not known', () => {
    const [team] = least.teams;
    const only = { teams: team ? [team] : [], people: 12, planned: 12, costPerMonth: null };
    expect(saying(only)).toContain('promise: 12 in desk, as many as planned.');
    expect(saying({ people: 17, changePerMonth: 100 })).toContain('2 more than planned');
    expect(saying({ people: 17, changePerMonth: 100 })).toContain('100 USD more.');
  });

  it('say what is too close to tell, and that time was short', () => {
    const [limit] = least.limits;
    const close = limit ? [{ ...limit, expected: 0.9, missed: false, window: 'callback' as const }] : [];
    expect(saying({ limits: close, undecided: close, stoppedBy: 'time' })).toContain(
      'With one fewer in desk, calling back on phone (premium): 90% in time, too close to 90% to tell.\nWith these, calling back on phone (premium): 90% in time, too close to 90% to tell.\nTo try one fewer everywhere takes too long: it may be fewer still.',
    );
  });

  it.each([
    [
      'most-people',
      23,
      'Not found within 23 people (8 more than planned): phone (premium): 82% in time, not 90%. More people in the same shifts do not help enough: look at when the shifts are, and at what is promised.',
    ],
    [
      'nobody-to-add',
      15,
      'Not found within 15 people, as planned: phone (premium): 82% in time, not 90%. Nobody who could be hired takes these contacts.',
    ],
    [
      'time',
      16,
      'Not found within 16 people (1 more than planned): phone (premium): 82% in time, not 90%. To try more takes too long.',
    ],
    [
      'out-of-reach',
      15,
      'No number of people keeps every promise: phone (premium): 82% in time, not 90%. Too many come while it is closed for longer than the promise lasts, or take more work than it leaves time for: promise it later, open for longer, or send a short answer first.',
    ],
  ] as const)('say why they were not found: %s', (stoppedBy, people, sentence) => {
    expect(saying({ state: 'not-found', stoppedBy, people })).toBe(sentence);
  });

  it('say that they were not tried', () => {
    expect(saying({ state: 'too-long' })).toBe(
      'Not tried: to simulate so many contacts again and again takes too long.',
    );
  });
});
