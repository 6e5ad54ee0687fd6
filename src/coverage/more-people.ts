import { addDays, weekdayOf } from '../model/calendar/dates';
import { spreadDuties } from '../model/roster';
import type { DemandModel, ServiceModel, TeamModel } from '../model/types';
import { shareEstimate } from '../simulation/statistics';
import { formatCount, formatPercent } from '../support/format';
import { furtherHours } from './further-hours';
import { runPlan, verdictOf, type RunOptions } from './run';
import type { PlanSystem } from './system';
import type { PromiseTally } from './tally';
import type { Closing, PromiseCoverage, TeamCoverage } from './types';
import { canTakeSome } from './who';
import { hoursText } from './week-text';

const HOURS = 168;
/** More than so many people more in one hour is another plan, not a closing. */
const MOST_PEOPLE = 8;

/** What closings are worked out from. */
export interface Setting {
  readonly model: ServiceModel;
  readonly demand: DemandModel;
  /** What was simulated. */
  readonly plan: PlanSystem;
  readonly options: RunOptions;
  readonly people: readonly TeamCoverage[];
}

export const isAble = (team: TeamModel, { types }: PromiseCoverage): boolean =>
  types.some((type) => canTakeSome(team, type));

/**
 * As few more people as keep the promise in the simulation, and only at the times of day that need them most where those
 * suffice. Null where more people do not close it.
 */
export async function morePeople(setting: Setting, missed: PromiseCoverage): Promise<Closing | null> {
  const index = setting.people.findIndex(
    ({ team }) => !team.unlimited && team.isRegularOn(missed.channel) && team.resolves && isAble(team, missed),
  );
  const team = setting.people[index];
  if (!team) return null;
  const open = openHours(setting.model, missed);
  const times = timesOfDay(open, missed);
  for (let count = 1; count <= MOST_PEOPLE; count++) {
    const everywhere = open.map((isOpen) => (isOpen ? count : 0));
    const all = await keptWith(setting, missed, index, everywhere);
    if (!all.isKept) continue;
    // The last of them need not be there all the time: halve until it is too little.
    let enough = { more: everywhere, share: all.expected };
    let few = 0;
    let many = times.length;
    while (many - few > 1) {
      const middle = Math.floor((few + many) / 2);
      const at = new Set(times.slice(0, middle));
      const more = open.map((isOpen, hour) => (isOpen ? count - (at.has(hour % 24) ? 0 : 1) : 0));
      const outcome = await keptWith(setting, missed, index, more);
      if (outcome.isKept) enough = { more, share: outcome.expected };
      if (outcome.isKept) many = middle;
      else few = middle;
    }
    return closing(team, enough.more, `${formatPercent(enough.share)} of contacts in time (simulated)`);
  }
  return null;
}

/** Hours of the day in which the channel is open, those first in which most is missed over the week. */
function timesOfDay(open: readonly boolean[], { worstHours }: PromiseCoverage): readonly number[] {
  const missed = new Array<number>(24).fill(0);
  for (const { hour, missedPerWeek } of worstHours) missed[hour % 24] = (missed[hour % 24] ?? 0) + missedPerWeek;
  const hours = [...missed.keys()].filter((time) => open.some((isOpen, hour) => isOpen && hour % 24 === time));
  return hours.toSorted((a, b) => (missed[b] ?? 0) - (missed[a] ?? 0) || a - b);
}

/** As shifts to add: so many people at these hours, and one more at some of them. */
function closing({ team }: TeamCoverage, more: readonly number[], effect: string): Closing {
  const hours = more.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...more);
  const least = Math.min(...more.filter((count) => count > 0));
  const at = (count: number): string => hoursText(more.map((each) => each >= count));
  const people = formatCount(least, 'more person', 'more people');
  const further = most > least ? ` and ${String(most - least)} more at ${at(most)}` : '';
  const { text, costPerMonth } = furtherHours(team, hours);
  // The owner is one person, who cannot be there twice.
  const whose = team.kind === 'owner' ? `beside ${team.id}` : `in ${team.id}`;
  return { change: `${people} ${whose} at ${at(least)}${further} (${text})`, effect, costPerMonth };
}

function openHours(model: ServiceModel, { types }: PromiseCoverage): readonly boolean[] {
  const { plainStart } = model.period;
  return Array.from({ length: HOURS }, (_, hour) =>
    types.some((type) => type.channel.openingFor(type.segment, type.tier)?.plainClock.isOpen(plainStart + hour * 60) ?? true),
  );
}

async function keptWith(
  { model, demand, plan, options }: Setting,
  missed: PromiseCoverage,
  group: number,
  more: readonly number[],
): Promise<{ readonly expected: number; readonly isKept: boolean }> {
  const until = ({ promise, channel }: PromiseTally): boolean =>
    promise === missed.promise && channel === missed.channel;
  const tally = await runPlan(model, withMorePeople(model, plan, group, more), demand, { ...options, until, elsewhere: undefined });
  const same = tally.promises.find(until);
  if (!same) return { expected: 0, isKept: false };
  return { expected: shareEstimate(same.kept, same.judged).value, isKept: verdictOf(same) === 'kept' };
}

/** The same system with more people on duty by hour of week; everybody else and every contact stays as it was. */
function withMorePeople(
  { period: { zone } }: ServiceModel,
  plan: PlanSystem,
  group: number,
  more: readonly number[],
): PlanSystem {
  const known = plan.system.groups[group];
  if (known?.kind !== 'team') return plan;
  const firstPerson = 1 + known.duties.reduce((most, { person }) => Math.max(most, person), -1);
  const firstDate = zone.toLocal(plan.startMinute).date;
  const monday = addDays(firstDate, -weekdayOf(firstDate));
  const weeks = Math.ceil(plan.system.horizonMinutes / 10_080) + 1;
  const blocks = more.map((_, hour) => ({ start: hour * 60, end: hour * 60 + 60, load: 0 }));
  const duties = spreadDuties(blocks, more, zone, monday, weeks).flatMap(({ person, start, end }) => {
    const from = Math.max(0, start - plan.startMinute);
    const to = Math.min(plan.system.horizonMinutes, end - plan.startMinute);
    return to > from ? [{ person: firstPerson + person, start: from, end: to, breaks: [] }] : [];
  });
  const groups = plan.system.groups.map((each, index) =>
    index === group && each.kind === 'team' ? { ...each, duties: [...each.duties, ...duties] } : each,
  );
  return { ...plan, system: { ...plan.system, groups } };
}
