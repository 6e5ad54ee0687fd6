import { addDays, weekdayOf } from '../model/calendar/dates';
import { spreadDuties } from '../model/roster';
import { WEEKS_PER_MONTH } from '../model/teams';
import type { DemandModel, ServiceModel, TeamModel } from '../model/types';
import { impressionOf, typicalAndWorst, WINDOWS, type ImpressionName } from '../model/wall-clock';
import { shareEstimate } from '../simulation/statistics';
import { formatCount, formatDuration, formatPercent } from '../support/format';
import { runPlan, verdictOf, type RunOptions } from './run';
import type { PlanSystem } from './system';
import type { PromiseTally } from './tally';
import type { Closing, PromiseCoverage, TeamCoverage } from './types';
import { canTakeSome, meanOnDuty } from './who';
import { hoursText } from './week-text';

const HOURS = 168;

interface Setting {
  readonly model: ServiceModel;
  readonly demand: DemandModel;
  /** What was simulated. */
  readonly plan: PlanSystem;
  readonly options: RunOptions;
  readonly people: readonly TeamCoverage[];
}

/**
 * What would close a missed promise, cheapest first: a slower window, a slower level while nobody is on duty, more
 * people where they are short. Slower promises are read off the same simulation; more people are sized by formula,
 * and with `confirm`, where they come first, simulated until they suffice.
 */
export function closingsOf(setting: Setting, missed: PromiseCoverage, confirm: boolean): readonly Closing[] {
  const free = [slowerWindow(setting, missed), offHoursLevel(setting, missed)].filter((each) => each !== null);
  const more = morePeople(setting, missed, confirm && free.length === 0);
  return [...free, ...(more ? [more] : [])];
}

const FEELS: Readonly<Record<ImpressionName, string>> = {
  'extremely-responsive': 'extremely responsive',
  'same-day': 'same day',
  'next-day': 'next day',
  slower: 'slower than next day',
};

/** The next of the four windows that the simulated waits keep: the same run tells, so it is simulated. */
function slowerWindow({ model }: Setting, missed: PromiseCoverage): Closing | null {
  const [type] = missed.types;
  const now = type ? typicalAndWorst(model, type, missed.promise, 'within') : null;
  if (!now) return null;
  const index = WINDOWS.findIndex(
    (window, place) => window > now.typicalMinutes + 1e-6 && (missed.withinWindow[place]?.low ?? 0) >= missed.reach,
  );
  const window = WINDOWS[index];
  if (window === undefined) return null;
  const feels = FEELS[impressionOf(missed.channel.nature, window)];
  const share = formatPercent(missed.withinWindow[index]?.expected ?? 0);
  return {
    change: `promise ${formatDuration(window)} instead: \`within: ${TEXT[index] ?? ''}\``,
    effect: `${share} of contacts would be in time (simulated); it feels ${feels}`,
    costPerMonth: 0,
  };
}

const TEXT = ['5m', '1h', '8h', '24h'] as const;

/** Where most of the missed contacts come while nobody is on duty, another promise for those hours closes it. */
function offHoursLevel({ people }: Setting, missed: PromiseCoverage): Closing | null {
  const able = people.filter(({ team }) => isAble(team, missed));
  if (able.some(({ team }) => team.unlimited) || missed.promise.during !== null) return null;
  const staffed = Array.from({ length: HOURS }, (_, hour) => able.some(({ onDuty }) => (onDuty[hour] ?? 0) > 0));
  const total = missed.worstHours.reduce((sum, { missedPerWeek }) => sum + missedPerWeek, 0);
  const off = missed.worstHours.reduce((sum, { hour, missedPerWeek }) => sum + (staffed[hour] ? 0 : missedPerWeek), 0);
  const inStaffed = missed.contactsPerWeek * (1 - missed.kept.expected) - off;
  // What remains must fit into what may be missed.
  if (off < 0.5 * total || inStaffed > (1 - missed.reach) * missed.contactsPerWeek || missed.channel.nature === 'live') return null;
  return {
    change: `promise this only to those who write in ${hoursText(staffed)}: add \`during\`, and a slower wait for the other hours`,
    effect: `${formatPercent(off / total)} of the missed contacts come while nobody is on duty (simulated)`,
    costPerMonth: 0,
  };
}

/** More people in the hours in which the formula wants them; where it wants none, one more in all open hours. */
function morePeople(setting: Setting, missed: PromiseCoverage, confirm: boolean): Closing | null {
  const { people, model } = setting;
  const index = people.findIndex(
    ({ team }) => !team.unlimited && team.isRegularOn(missed.channel) && team.resolves && isAble(team, missed),
  );
  const team = people[index];
  if (!team) return null;
  let extra = shortBy(team);
  if (extra.every((count) => count === 0)) extra = openHours(model, missed).map((isOpen) => Number(isOpen));
  if (extra.every((count) => count === 0)) return null;
  const { costPerHour, id } = team.team;
  const tries = confirm ? 4 : 1;
  for (let attempt = 0; attempt < tries; attempt++) {
    const more = extra.map((count) => (count > 0 ? count + attempt : 0));
    const outcome = confirm ? keptWith(setting, missed, index, more) : null;
    if (outcome?.isKept === false && attempt < tries - 1) continue;
    const hours = more.reduce((sum, count) => sum + count, 0);
    const heads = formatCount(Math.max(...more), 'more person', 'more people');
    const paid = formatCount(hours, 'paid hour');
    const share = outcome === null ? '' : formatPercent(outcome.expected);
    return {
      change: `${heads} in ${id} at ${hoursText(more.map((count) => count > 0))} (${paid} a week)`,
      effect:
        outcome === null
          ? 'sized by formula, not simulated'
          : `${share} of contacts in time (simulated)${outcome.isKept ? '' : ': still short'}`,
      costPerMonth: costPerHour === null ? null : hours * costPerHour * WEEKS_PER_MONTH,
    };
  }
  return null;
}

/** People to schedule more by hour of week, so that after shrinkage what is needed is there. */
function shortBy({ needed, team }: TeamCoverage): number[] {
  const scheduled = meanOnDuty({ ...team, shrinkage: 0 });
  return needed.map((count, hour) => {
    if (count === 0 || team.shrinkage >= 1) return 0;
    const short = count / (1 - team.shrinkage) - (scheduled[hour] ?? 0);
    // A twentieth of a person is what rounding and breaks make.
    return short < 0.05 ? 0 : Math.ceil(short - 1e-9);
  });
}

function openHours(model: ServiceModel, { types }: PromiseCoverage): readonly boolean[] {
  const { plainStart } = model.period;
  return Array.from({ length: HOURS }, (_, hour) =>
    types.some((type) => type.channel.openingFor(type.segment, type.tier)?.plainClock.isOpen(plainStart + hour * 60) ?? true),
  );
}

function keptWith(
  { model, demand, plan, options }: Setting,
  missed: PromiseCoverage,
  group: number,
  more: readonly number[],
): { readonly expected: number; readonly isKept: boolean } {
  const until = ({ promise, channel }: PromiseTally): boolean =>
    promise === missed.promise && channel === missed.channel;
  const tally = runPlan(model, withMorePeople(model, plan, group, more), demand, { ...options, until });
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

const isAble = (team: TeamModel, { types }: PromiseCoverage): boolean =>
  types.some((type) => canTakeSome(team, type));
