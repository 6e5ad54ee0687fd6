import type { DemandModel, ServiceModel } from '../model/types';
import { formatCount } from '../support/format';
import { backlogGrowth } from './backlog';
import { channelCoverage } from './channels';
import { costOf, isCostOpen, withNeeds } from './cost';
import { effortCoverage } from './effort';
import { expectedUse } from './expected-use';
import { peopleNeeded } from './needed';
import { writtenBalance } from './overload';
import { furtherCoverage, promiseCoverage, segmentCoverage } from './promises';
import { runPlan, stretchOf, type RunOptions } from './run';
import { planSystem } from './system';
import type { Tally } from './tally';
import { teamCoverage } from './teams';
import { timeCoverage } from './time';
import type { CostCoverage, Coverage, PromiseCoverage } from './types';

export type * from './types';
export type { RunOptions } from './run';
export { furtherHours } from './further-hours';
export { hoursText, spansText } from './week-text';

/** Why a plan cannot be simulated, and what to declare; null where it can. */
export function whyNotSimulated(model: ServiceModel): string | null {
  const missing = [
    model.demand === null ? 'how many contacts come (demand: { contacts: 115/week })' : null,
    model.teams.length === 0 ? 'who answers (team: { desk: { count: 3 } })' : null,
    model.channels.every(({ nature }) => nature === 'self_service')
      ? 'a channel that people answer (channels)'
      : null,
  ].filter((each) => each !== null);
  if (missing.length > 0) return `Not simulated: declare ${missing.join(' and ')}.`;
  const contacts = (model.demand?.contactsPerWeek ?? 0) * model.period.weeks;
  if (contacts <= MOST_SIMULATED) return null;
  const [told, most] = [contacts, MOST_SIMULATED].map((each) => formatCount(Math.ceil(each), 'contact'));
  return `Not simulated: ${told} in ${formatCount(model.period.weeks, 'week')} are more than svcplan simulates (${most}): look for a slip in the numbers of \`customers\`, \`issues\` or \`demand\`.`;
}

/** Contacts of one run: with far more of them than people, each waits in memory until the run ends. */
const MOST_SIMULATED = 1_000_000;

/** More people are tried for so many missed promises, the worst ones. */
const TRIED = 2;
/** And so many contacts simulated for them, all tries together. */
const MOST_TRIED = 500_000;

/**
 * Simulates the plan and answers at the four levels: time, people, promise, budget.
 *
 * @param seeksClosings whether to look for what would close a missed promise, which takes runs of its own
 */
export async function cover(
  model: ServiceModel,
  demand: DemandModel,
  options: RunOptions,
  seeksClosings = true,
): Promise<Coverage> {
  const balance = writtenBalance(model, demand);
  const plan = planSystem(model, demand, stretchOf(model, demand, balance));
  const use = expectedUse(model, demand, balance);
  const costBy = (done: Tally): ReturnType<typeof costOf> =>
    costOf(model, use, { tally: done, judgedWeeks: judgedWeeksOf(model, done) });
  const tally = await runPlan(model, plan, demand, {
    ...options,
    isOpen: (done) => isCostOpen(model, costBy(done)),
  });
  const judgedWeeks = judgedWeeksOf(model, tally);
  const growth = backlogGrowth(model, demand, balance, tally);
  const needed = peopleNeeded(model, demand);
  const people = model.teams.map((team, index) =>
    teamCoverage(team, tally.teams[index], judgedWeeks, needed.get(team)),
  );
  const promises = tally.promises
    .filter(({ judged }) => judged.some((count) => count > 0))
    .map((each) => promiseCoverage(demand, each, judgedWeeks));
  const isMissed = ({ verdict }: { readonly verdict: PromiseCoverage['verdict'] }): boolean =>
    verdict === 'missed';
  const worst = promises
    .filter(isMissed)
    .toSorted((a, b) => a.kept.expected - a.reach - (b.kept.expected - b.reach))
    .slice(0, TRIED);
  const setting = { model, demand, plan, options, people, growth, search: { contactsLeft: MOST_TRIED } };
  const further = tally.further
    .filter(({ judged }) => judged.some((count) => count > 0))
    .map((each) => furtherCoverage(demand, each, judgedWeeks));
  // Whoever keeps all promises needs nothing that closes a gap: it is loaded where there is one.
  const closings = promises.some(isMissed) || further.some(isMissed) ? await import('./closings') : null;
  const closed: PromiseCoverage[] = [];
  for (const each of promises) {
    const closes =
      closings && seeksClosings && isMissed(each)
        ? await closings.closingsOf(setting, each, worst.includes(each))
        : each.closes;
    closed.push({ ...each, closes });
  }
  const coverage = {
    runs: tally.runs,
    weeks: model.period.weekList.map((week, index) => {
      const counted = tally.weeks[index];
      return { ...week, kept: counted && counted.judged > 0 ? counted.kept / counted.judged : null };
    }),
    time: timeCoverage(model),
    people,
    promises: closed,
    further: further.map((each) =>
      closings && isMissed(each) ? { ...each, closes: closings.laterClosings(model, each) } : each,
    ),
    channels: tally.channels.map((each) =>
      channelCoverage({ model, demand, growth, people, runs: tally.runs, judgedWeeks }, each),
    ),
    segments: tally.segments.filter(({ judged }) => judged.some((count) => count > 0)).map(segmentCoverage),
    cost: withNeeds(costBy(tally), people, promises),
    effort: effortCoverage(model, demand, tally),
  };
  if (!model.plan.demand?.growth) return { ...coverage, growth: null };
  // Few plans declare growth: it is loaded by those that do.
  const { growthCoverage } = await import('./growth');
  return { ...coverage, growth: growthCoverage(model, demand, coverage) };
}

const planned = new WeakMap<ServiceModel, CostCoverage>();

/** Money and heads of a plan that is not simulated. Several rules ask. */
export function plannedCost(model: ServiceModel): CostCoverage {
  const known = planned.get(model);
  if (known) return known;
  const { demand } = model;
  const use = demand && expectedUse(model, demand, writtenBalance(model, demand));
  const cost = { ...costOf(model, use, null), headsNeeded: null, ownerHoursNeeded: null };
  planned.set(model, cost);
  return cost;
}

function judgedWeeksOf({ period }: ServiceModel, { runs }: Tally): number {
  const plain = period.weekList.filter((week) => week.plain).length;
  return runs * (plain > 0 ? plain : period.weekList.length);
}
