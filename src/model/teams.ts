import { DEFAULTS } from '../plan/assumptions';
import type { Plan, TeamPlan } from '../plan/schema';
import { PERIOD_DAYS } from '../plan/units/number';
import type { HoursReference, WeeklyHours } from '../plan/units/hours';
import { addDays, weekdayOf } from './calendar/dates';
import { zone } from './calendar/zones';
import type { Assuming } from './context';
import type { Openings, Place } from './openings';
import {
  frozen,
  mostAtOnce,
  paidMinutes,
  peopleByQuarter,
  shiftDuties,
  spreadDuties,
  spreadPeople,
} from './roster';
import { costOf } from './team-cost';
import { understands } from './languages';
import type { TeamLoad } from './team-load';
import type { ContactType, DutyModel, IssueModel, Opening, Period, TeamModel } from './types';

export { perMonth, WEEKS_PER_MONTH } from './team-cost';

interface Source {
  readonly plan: Plan;
  readonly period: Period;
  readonly plainMonday: string;
  readonly openings: Openings;
  readonly places: readonly Place[];
  readonly loadOf: TeamLoad;
}

export function resolveTeams(source: Source, assume: Assuming): readonly TeamModel[] {
  return Object.entries(source.plan.team ?? {}).map(([id, team]) => resolveTeam(id, team, source, assume));
}

function resolveTeam(id: string, team: TeamPlan, source: Source, assume: Assuming): TeamModel {
  const kind = team.kind ?? 'employee';
  const at = `team.${id}`;
  const unlimited = kind === 'service' && (team.count === undefined || team.count === null);
  const weekMinutes = unlimited ? 0 : weekMinutesOf(team, kind, source.plan, at, assume);
  const shifts = unlimited || !team.shifts ? null : dutiesOfShifts(team, team.shifts, source);
  const count = unlimited
    ? 0
    : (team.count ?? countOf(kind, shifts, weekMinutes, source.period, `${at}.count`, assume));
  const shrinkage = unlimited ? 0 : shrinkageOf(team, at, weekMinutes, assume);
  const absence = unlimited ? 0 : absenceOf(team, at, shrinkage, assume);
  const takes = takesOf(team);
  const rosterAssumed = !unlimited && !team.shifts;
  const duties = unlimited
    ? { real: [], plain: [] }
    : (shifts ?? simpleRoster(at, count, weekMinutes, takes, source, assume));
  const opening = team.hours ? openingOf(team.hours, team, source) : null;
  return {
    id,
    path: ['team', id],
    plan: team,
    kind,
    count,
    unlimited,
    weekMinutes,
    shrinkage,
    absence,
    maxOccupancy:
      unlimited || team.max_occupancy === null
        ? 1
        : assume.or(team.max_occupancy, `${at}.max_occupancy`, DEFAULTS.maxOccupancy),
    opening,
    resolves: team.resolves ?? true,
    shiftEnd: team.shift_end ?? 'finish',
    onCallOnly: kind === 'service' && isCalledOn(id, source.plan),
    isRegularOn: regularOn(id, team, source.plan),
    rosterAssumed,
    duties: duties.real,
    plainPeople: peopleByQuarter(duties.plain, source.period.plainStart),
    takes,
    ...costOf(
      team,
      { at, count, unlimited, weekMinutes, duties: duties.plain, opening },
      source.period,
      assume,
    ),
  };
}

/** What is assumed of shrinkage, or turned down, is never less than the parts of it that the plan gives. */
function shrinkageOf(
  { shrinkage, absence, improvement }: TeamPlan,
  at: string,
  weekMinutes: number,
  assume: Assuming,
): number {
  if (shrinkage !== undefined && shrinkage !== null) return shrinkage;
  const parts = Math.min(1, (absence ?? 0) + improvementShare(improvement, weekMinutes));
  if (parts > (shrinkage === null ? 0 : DEFAULTS.shrinkage.value)) {
    assume.note(`${at}.shrinkage`, `${Math.round(parts * 1000) / 10}%`, 'its absence and improvement');
    return parts;
  }
  return shrinkage === null ? 0 : assume.or(shrinkage, `${at}.shrinkage`, DEFAULTS.shrinkage);
}

/** A day is a fifth of the paid week. */
function improvementShare(improvement: TeamPlan['improvement'], weekMinutes: number): number {
  if (!improvement || weekMinutes === 0) return 0;
  const perWeek = { day: 5, week: 1, month: PERIOD_DAYS.week / PERIOD_DAYS.month }[improvement.per];
  return (improvement.minutes * perWeek) / weekMinutes;
}

/** Absence is a part of shrinkage: what is assumed of it is never more than the whole. */
function absenceOf(team: TeamPlan, at: string, shrinkage: number, assume: Assuming): number {
  if (team.absence !== undefined && team.absence !== null) return Math.min(team.absence, shrinkage);
  if (team.absence === null || shrinkage === 0) return 0;
  if (shrinkage >= DEFAULTS.absence.value) return assume.or(undefined, `${at}.absence`, DEFAULTS.absence);
  assume.note(`${at}.absence`, `${Math.round(shrinkage * 1000) / 10}%`, 'all of its shrinkage');
  return shrinkage;
}

/** Hours written out are in the team's own zone. */
function openingOf(hours: HoursReference, team: TeamPlan, { openings, places, period }: Source): Opening {
  const [place] = places;
  if (hours.kind === 'inline' || !place) return openings.plain(writtenOut(hours), zoneOf(team, period));
  return openings.of(hours, place);
}

const zoneOf = ({ timezone }: TeamPlan, period: Period): string =>
  timezone && timezone !== 'customer' ? timezone : period.zone.id;

/** People where the plan gives no number: the fewest who can work the shifts in their paid weeks, else one. */
function countOf(
  kind: TeamModel['kind'],
  shifts: Duties | null,
  weekMinutes: number,
  { plainStart }: Period,
  at: string,
  assume: Assuming,
): number {
  if (!shifts) {
    assume.note(at, '1', 'nothing else is declared');
    return 1;
  }
  // An owner is one person, however long the week. The night that reaches into a week is paid in the one before.
  const weeks =
    kind === 'owner' || weekMinutes === 0
      ? 0
      : paidMinutes(shifts.plain.filter(({ start }) => start >= plainStart)) / weekMinutes;
  const count = Math.max(mostAtOnce(shifts.plain), Math.ceil(weeks - 1e-9));
  assume.note(at, String(count), 'the fewest who can work its shifts');
  return count;
}

function weekMinutesOf(
  team: TeamPlan,
  kind: TeamModel['kind'],
  plan: Plan,
  at: string,
  assume: Assuming,
): number {
  const owner = plan.budget?.owner;
  if (kind === 'owner' && !team.week && owner) {
    const days = { day: 1, week: 7, month: PERIOD_DAYS.month }[owner.per];
    return (owner.minutes * 7) / days;
  }
  return assume.or(team.week, `${at}.week`, DEFAULTS.weekMinutes);
}

function isCalledOn(id: string, plan: Plan): boolean {
  return Object.values(plan.channels ?? {}).some(
    ({ overflow, after_hours: after }) => overflow?.to === id || after === id,
  );
}

/** A service that channels call on answers regularly only where it lists a channel that does not call on it. */
function regularOn(id: string, team: TeamPlan, plan: Plan): TeamModel['isRegularOn'] {
  const isOnCall = team.kind === 'service' && isCalledOn(id, plan);
  return ({ id: channel, plan: { overflow, after_hours: after } }) =>
    !isOnCall || ((team.channels?.includes(channel) ?? false) && overflow?.to !== id && after !== id);
}

/** What a team can take: by channel, issue, tier and language; what it does not list it takes all of. */
function takesOf(team: TeamPlan): TeamModel['takes'] {
  const allows = (list: readonly string[] | null | undefined, id: string): boolean =>
    !list || list.includes(id);
  return ({ channel, tier, segment }: ContactType, issue: IssueModel) =>
    allows(team.channels, channel.id) &&
    allows(team.issues, issue.id) &&
    (!tier.declared || allows(team.tiers, tier.id)) &&
    understands(team.languages, segment.plan.language);
}

/** Over the whole period, and in a plain week. */
interface Duties {
  readonly real: readonly DutyModel[];
  readonly plain: readonly DutyModel[];
}

type Shifts = NonNullable<TeamPlan['shifts']>;

function dutiesOfShifts(team: TeamPlan, shifts: Shifts, source: Source): Duties {
  const { earliest, latest, plainStart } = source.period;
  const openingOfShift = ({ hours }: Shifts[number]) => openingOf(hours, team, source);
  return {
    real: shiftDuties(shifts, (shift) => openingOfShift(shift).clock.spans(earliest, latest)),
    plain: shiftDuties(shifts, (shift) =>
      openingOfShift(shift).plainClock.spans(plainStart, plainStart + 7 * 1440),
    ),
  };
}

function simpleRoster(
  at: string,
  count: number,
  weekMinutes: number,
  takes: TeamModel['takes'],
  { period, plainMonday, loadOf }: Source,
  assume: Assuming,
): Duties {
  const { earliest, latest } = period;
  const blocks = loadOf(takes);
  const people = spreadPeople(count * weekMinutes, count, blocks);
  assume.note(
    `${at}.shifts`,
    'a simple roster',
    `${Math.round((count * weekMinutes) / 60)} paid hours a week, spread over the open hours by load`,
  );
  const first = zone(period.zone.id).toLocal(earliest).date;
  const monday = addDays(first, -weekdayOf(first));
  const weeks = Math.ceil((latest - earliest) / (7 * 1440)) + 1;
  return {
    real: spreadDuties(blocks, people, period.zone, monday, weeks),
    plain: spreadDuties(blocks, people, frozen(period.zone.id, plainMonday), plainMonday, 1),
  };
}

function writtenOut(hours: HoursReference): WeeklyHours {
  if (hours.kind !== 'inline') throw new RangeError(`no hours are called ${hours.id}`);
  return hours.hours;
}
