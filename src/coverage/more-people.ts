import { addDays, weekdayOf } from '../model/calendar/dates';
import { spreadDuties } from '../model/roster';
import type { ChannelModel, DemandModel, ServiceModel, TeamModel } from '../model/types';
import { shareEstimate } from '../simulation/statistics';
import { formatCount, formatPercent } from '../support/format';
import type { BacklogGrowth } from './backlog';
import { endsGrowth, fewestMorePeople } from './fewest-people';
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
/** A bound on the work of one try, in simulated contacts. */
const MOST_CONTACTS = 100_000;
const WEEK_MINUTES = 10_080;

/** What closings are worked out from. */
export interface Setting {
  readonly model: ServiceModel;
  readonly demand: DemandModel;
  /** What was simulated. */
  readonly plan: PlanSystem;
  readonly options: RunOptions;
  readonly people: readonly TeamCoverage[];
  readonly growth: ReadonlyMap<ChannelModel, BacklogGrowth>;
  /** Contacts that may still be simulated to find out how many more people are enough: what several searches share. */
  readonly search: { contactsLeft: number };
}

export const isAble = (team: TeamModel, { types }: PromiseCoverage): boolean =>
  types.some((type) => canTakeSome(team, type));

/**
 * As few more people as keep the promise in the simulation, and only at the times of day that need them most where those
 * suffice. Null where more people do not close it. What is not tried, as it would be too many or take too long, says so.
 */
export async function morePeople(setting: Setting, missed: PromiseCoverage): Promise<Closing | null> {
  const index = setting.people.findIndex(
    ({ team }) =>
      !team.unlimited && team.isRegularOn(missed.channel) && team.resolves && isAble(team, missed),
  );
  const team = setting.people[index];
  if (!team) return null;
  const open = openHours(setting.model, missed);
  const times = timesOfDay(open, missed);
  const fewest = fewestMorePeople(setting, missed, index, open, MOST_PEOPLE);
  if (fewest > MOST_PEOPLE)
    return untried(
      team,
      open,
      fewest,
      `not tried: more than ${String(MOST_PEOPLE)} more at once are another plan`,
    );
  for (let count = fewest; count <= MOST_PEOPLE; count++) {
    if (setting.search.contactsLeft <= 0)
      return untried(team, open, count, 'not tried: that would take too long here');
    const everywhere = open.map((isOpen) => (isOpen ? count : 0));
    const all = await keptWith(setting, missed, index, everywhere);
    if (!all.isKept) continue;
    // The last of them need not be there all the time: halve until it is too little.
    let enough = { more: everywhere, share: all.expected };
    let few = 0;
    let many = times.length;
    while (many - few > 1 && setting.search.contactsLeft > 0) {
      const middle = Math.floor((few + many) / 2);
      const at = new Set(times.slice(0, middle));
      const more = open.map((isOpen, hour) => (isOpen ? count - (at.has(hour % 24) ? 0 : 1) : 0));
      const outcome = endsGrowth(setting, missed, index, more)
        ? await keptWith(setting, missed, index, more)
        : { isKept: false, expected: 0 };
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
  for (const { hour, missedPerWeek } of worstHours)
    missed[hour % 24] = (missed[hour % 24] ?? 0) + missedPerWeek;
  const hours = [...missed.keys()].filter((time) =>
    open.some((isOpen, hour) => isOpen && hour % 24 === time),
  );
  return hours.toSorted((a, b) => (missed[b] ?? 0) - (missed[a] ?? 0) || a - b);
}

function untried(team: TeamCoverage, open: readonly boolean[], count: number, why: string): Closing {
  const more = closing(
    team,
    open.map((isOpen) => (isOpen ? count : 0)),
    why,
  );
  return { ...more, change: `at least ${more.change}` };
}

/** As shifts to add: so many people at these hours, and one more at some of them. */
function closing({ team }: TeamCoverage, more: readonly number[], effect: string): Closing {
  const hours = more.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...more);
  const least = Math.min(...more.filter((count) => count > 0));
  const at = (count: number): string => hoursText(more.map((each) => each >= count));
  const people = formatCount(least, 'more person', 'more people');
  const further = most > least ? ` and ${String(most - least)} more at ${at(most)}` : '';
  // The owner is one person, who cannot be there twice.
  if (team.kind === 'owner') {
    const text = `${formatCount(hours, 'hour')} a week`;
    return {
      change: `${people} beside ${team.id} at ${at(least)}${further} (${text})`,
      effect,
      costPerMonth: null,
    };
  }
  const { text, ...price } = furtherHours(team, hours);
  return { change: `${people} in ${team.id} at ${at(least)}${further} (${text})`, effect, ...price };
}

function openHours(model: ServiceModel, { types }: PromiseCoverage): readonly boolean[] {
  const { plainStart } = model.period;
  return Array.from({ length: HOURS }, (_, hour) =>
    types.some(
      (type) =>
        type.channel.openingFor(type.segment, type.tier)?.plainClock.isOpen(plainStart + hour * 60) ?? true,
    ),
  );
}

async function keptWith(
  { model, demand, plan, options, search }: Setting,
  missed: PromiseCoverage,
  group: number,
  more: readonly number[],
): Promise<{ readonly expected: number; readonly isKept: boolean }> {
  const until = ({ promise, channel }: PromiseTally): boolean =>
    promise === missed.promise && channel === missed.channel;
  const own = { ...options, until, elsewhere: undefined, mostContacts: MOST_CONTACTS };
  const tally = await runPlan(model, withMorePeople(model, plan, group, more), demand, own);
  search.contactsLeft -= (tally.runs * demand.contactsPerWeek * plan.system.horizonMinutes) / WEEK_MINUTES;
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
  const weeks = Math.ceil(plan.system.horizonMinutes / WEEK_MINUTES) + 1;
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
