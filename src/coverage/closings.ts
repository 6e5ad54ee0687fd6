import { WEEKS_PER_MONTH } from '../model/teams';
import type { DemandModel, ServiceModel, TeamModel } from '../model/types';
import { impressionOf, typicalAndWorst, WINDOWS, type ImpressionName } from '../model/wall-clock';
import { shareEstimate } from '../simulation/statistics';
import type { Duty } from '../simulation/system';
import { formatCount, formatDuration, formatPercent } from '../support/format';
import { runPlan, type RunOptions } from './run';
import type { PlanSystem } from './system';
import type { Closing, PromiseCoverage, TeamCoverage } from './types';
import { hoursText } from './week-text';

const HOURS = 168;

interface Setting {
  readonly model: ServiceModel;
  readonly demand: DemandModel;
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
    (window, place) => window > now.typicalMinutes + 1e-6 && (missed.withinWindow[place] ?? 0) >= missed.reach,
  );
  const window = WINDOWS[index];
  if (window === undefined) return null;
  const feels = FEELS[impressionOf(missed.channel.nature, window)];
  const share = formatPercent(missed.withinWindow[index] ?? 0);
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
  const index = people.findIndex(({ team }) => !team.unlimited && !team.onCallOnly && isAble(team, missed));
  const team = people[index];
  if (!team) return null;
  let extra = shortBy(team);
  if (extra.every((count) => count === 0)) extra = openHours(model, missed).map((isOpen) => Number(isOpen));
  if (extra.every((count) => count === 0)) return null;
  const tries = confirm ? 4 : 1;
  for (let attempt = 0; attempt < tries; attempt++) {
    const more = extra.map((count) => (count > 0 ? count + attempt : 0));
    const kept = confirm ? keptWith(setting, missed, index, more) : null;
    if (kept !== null && kept.low < missed.reach && attempt < tries - 1) continue;
    const hours = more.reduce((sum, count) => sum + count, 0);
    const { costPerHour, id } = team.team;
    const most = Math.max(...more);
    return {
      change: `${formatCount(most, 'more person', 'more people')} in ${id} at ${hoursText(more.map((count) => count > 0))} (${formatCount(hours, 'paid hour')} a week)`,
      effect: kept === null ? 'sized by formula, not simulated' : `${formatPercent(kept.value)} of contacts in time (simulated)${kept.low < missed.reach ? ': still short' : ''}`,
      costPerMonth: costPerHour === null ? null : hours * costPerHour * WEEKS_PER_MONTH,
    };
  }
  return null;
}

/** People to schedule more by hour of week, so that after shrinkage what is needed is there. */
function shortBy({ needed, onDuty, team }: TeamCoverage): number[] {
  return needed.map((count, hour) => {
    const short = count - (onDuty[hour] ?? 0);
    return short < 0.25 ? 0 : Math.ceil(short / (1 - team.shrinkage) - 1e-9);
  });
}

function openHours(model: ServiceModel, { types }: PromiseCoverage): readonly boolean[] {
  const { plainStart } = model.period;
  return Array.from({ length: HOURS }, (_, hour) =>
    types.some((type) => type.channel.openingFor(type.segment, type.tier)?.plainClock.isOpen(plainStart + hour * 60) ?? true),
  );
}

function keptWith({ model, demand, options }: Setting, missed: PromiseCoverage, group: number, more: readonly number[]) {
  const tally = runPlan(model, demand, options, (plan) => withMorePeople(model, plan, group, more));
  const same = tally.promises.find(({ promise, channel }) => promise === missed.promise && channel === missed.channel);
  return same ? shareEstimate(same.kept, same.judged) : null;
}

/** The same system with more people on duty by hour of week; everybody else and every contact stays as it was. */
function withMorePeople(model: ServiceModel, plan: PlanSystem, group: number, more: readonly number[]): PlanSystem {
  const start = model.period.plainStart - plan.startMinute;
  const firstWeek = -Math.ceil(start / 10_080);
  const weeks = Math.ceil(plan.system.horizonMinutes / 10_080) + 1;
  const duties: Duty[] = [];
  const known = plan.system.groups[group];
  if (known?.kind !== 'team') return plan;
  const firstPerson = 1 + known.duties.reduce((most, { person }) => Math.max(most, person), -1);
  for (let week = 0; week < weeks; week++) {
    more.forEach((count, hour) => {
      const from = start + (firstWeek + week) * 10_080 + hour * 60;
      if (from < 0 || from >= plan.system.horizonMinutes) return;
      for (let person = 0; person < count; person++) {
        const last = duties.findLast((duty) => duty.person === firstPerson + person);
        // Hours in a row are one duty, so that an absence takes all of it.
        if (last && last.end === from && from - last.start < 480) duties[duties.indexOf(last)] = { ...last, end: from + 60 };
        else duties.push({ person: firstPerson + person, start: from, end: from + 60, breaks: [] });
      }
    });
  }
  const groups = plan.system.groups.map((each, index) =>
    index === group && each.kind === 'team' ? { ...each, duties: [...each.duties, ...duties] } : each,
  );
  return { ...plan, system: { ...plan.system, groups } };
}

const isAble = (team: TeamModel, { types }: PromiseCoverage): boolean =>
  types.some((type) => type.issues.some((issue) => team.takes(type, issue)));
