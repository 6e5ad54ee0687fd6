import type { LeastPeopleReport, OutcomeReport, PlanReport } from '../../report/types';
import { promiseInWords } from './promises';
import { formatCount, formatList, formatMoney, formatPercent } from '../../support/format';

type Found = Pick<PlanReport, 'picture' | 'coverage' | 'currency'>;

/** The fewest people that keep every promise, what stands against one fewer, and what the formula says; a sentence each. */
export function describeLeastPeople({ picture, coverage, currency }: Found): readonly string[] {
  const least = picture?.leastPeople;
  if (!least) return [];
  if (least.state === 'too-long')
    return ['Not tried: to simulate so many contacts again and again takes too long.'];
  if (least.state === 'not-found') return [notFound(least)];
  const needed = coverage?.budget.headcount.needed ?? null;
  return [
    `Fewest people that keep every promise: ${whoOf(least)}, ${againstPlanned(least)}${costOf(least, currency)}.`,
    ...least.limits.map((limit) => `With one fewer in ${limit.team ?? ''}, ${shortfallOf(limit)}.`),
    ...least.undecided.map((outcome) => `With these, ${shortfallOf(outcome)}.`),
    ...(least.stoppedBy === null
      ? []
      : ['To try one fewer everywhere takes too long: it may be fewer still.']),
    ...(needed === null
      ? []
      : [
          `By formula it would be ${formatCount(needed, 'person', 'people')} (see the budget): that puts hours where they are needed, this keeps the shifts of the plan.`,
        ]),
    'Found by one person more or fewer at a time, everybody in a shift, those in the longest first, and no shift half filled: no proof that no other mix is smaller.',
    ...(least.unpromised.length === 0
      ? []
      : [
          `Nothing is promised on ${formatList(least.unpromised)}: whoever serves only that is not seen to be needed.`,
        ]),
  ];
}

function notFound({ people, planned, limits, stoppedBy }: LeastPeopleReport): string {
  const [limit] = limits;
  // Out of reach by formula, however near the runs come to it.
  const isMissed = stoppedBy === 'out-of-reach';
  const still = limit ? shortfallOf(isMissed ? { ...limit, missed: true } : limit) : '';
  if (isMissed)
    return `No number of people keeps every promise: ${still}. Too many come while it is closed for longer than the promise lasts, or take more work than it leaves time for: promise it later, open for longer, or send a short answer first.`;
  const more = people - planned;
  const most = `${formatCount(people, 'person', 'people')}${more === 0 ? ', as planned' : ` (${formatCount(more, 'more', 'more')} than planned)`}`;
  const why = {
    time: 'To try more takes too long.',
    'nobody-to-add': 'Nobody who could be hired takes these contacts.',
    'most-people':
      'More people in the same shifts do not help enough: look at when the shifts are, and at what is promised.',
  }[stoppedBy ?? 'time'];
  return `Not found within ${most}: ${still}. ${why}`;
}

function whoOf({ teams, people }: LeastPeopleReport): string {
  const [only, ...others] = teams;
  if (only && others.length === 0) return `${String(people)} in ${only.team}`;
  return `${String(people)} (${formatList(teams.map(({ team, people: own }) => `${String(own)} in ${team}`))})`;
}

function againstPlanned({ people, planned }: LeastPeopleReport): string {
  const more = people - planned;
  return more === 0
    ? 'as many as planned'
    : `${String(Math.abs(more))} ${more < 0 ? 'fewer' : 'more'} than planned`;
}

function costOf({ costPerMonth, changePerMonth }: LeastPeopleReport, currency: string | null): string {
  if (costPerMonth === null || changePerMonth === null) return '';
  const money = (amount: number): string => formatMoney(amount, currency ?? '');
  const change =
    changePerMonth === 0
      ? ''
      : `, ${money(Math.abs(changePerMonth))} ${changePerMonth < 0 ? 'less' : 'more'}`;
  return `; they cost ${money(costPerMonth)} a month${change}`;
}

function shortfallOf({ window, reach, expected, missed, ...promise }: OutcomeReport): string {
  const named = promiseInWords(promise);
  const what = {
    within: named,
    next_within: `further replies on ${named}`,
    resolve_within: `solutions on ${named}`,
    callback: `calling back on ${named}`,
  }[window];
  const [share, asked] = [formatPercent(expected), formatPercent(reach)];
  return missed
    ? `${what}: ${share} in time, not ${asked}`
    : `${what}: ${share} in time, too close to ${asked} to tell`;
}
