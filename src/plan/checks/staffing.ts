import { formatPath, type Path } from '../../document';
import { formatDuration, formatPercent } from '../../support/format';
import type { Report } from '../fault';
import { get, isSilent, itemsOf, mapOf, numberOf } from '../raw';
import { parseWallMinutes } from '../units/duration';
import { parseHours, weekMinutes, type WeeklyHours } from '../units/hours';
import { parseShare, parseTimeRate, parseWhole, PERIOD_DAYS } from '../units/number';

const ROUNDING = 1e-9;
const WORKING_DAYS = 5;
const parseCount = parseWhole(0, Number.MAX_SAFE_INTEGER);

/** What the keys of a team say about its time fits together. */
export function checkStaffing(plan: unknown, report: Report): void {
  for (const [id, team] of Object.entries(mapOf(get(plan, 'team')))) {
    checkShrinkage(team, ['team', id], report);
    checkShifts(plan, team, ['team', id], report);
  }
  for (const [id, scenario] of Object.entries(mapOf(get(plan, 'scenarios')))) {
    for (const [team, raw] of Object.entries(mapOf(get(scenario, 'absent')))) {
      const absent = numberOf(raw, parseCount);
      const count = numberOf(get(plan, 'team', team, 'count'), parseCount);
      if (absent === undefined || count === undefined || absent <= count) continue;
      report({
        code: 'contradiction',
        at: ['scenarios', id, 'absent', team],
        message: (lineOf) =>
          `${absent} people are absent from \`${team}\`, which has ${count} (line ${lineOf(['team', team, 'count'])})`,
        help: `write at most ${count}`,
      });
    }
  }
}

/** Absence and improvement are parts of shrinkage. Assumed numbers contradict nobody: only declared ones are compared. */
function checkShrinkage(team: unknown, at: Path, report: Report): void {
  const shrinkage = numberOf(get(team, 'shrinkage'), parseShare);
  const absence = numberOf(get(team, 'absence'), parseShare);
  const improvement = improvementShare(team);
  const parts = (absence ?? 0) + (improvement ?? 0);
  if (Math.max(shrinkage ?? 0, parts) >= 1 - ROUNDING) {
    report({
      code: 'contradiction',
      at: [...at, shrinkage !== undefined ? 'shrinkage' : absence !== undefined ? 'absence' : 'improvement'],
      message: 'all of the paid time is not available, so nobody is ever there for customers',
      help: 'write the share of paid time that is lost, such as `shrinkage: 25%`, or leave the team out',
    });
    return;
  }
  if (shrinkage === undefined || parts <= shrinkage + ROUNDING) return;
  const names = [
    ...(absence === undefined ? [] : [`absence ${formatPercent(absence)}`]),
    ...(improvement === undefined ? [] : [`improvement ${formatPercent(improvement)}`]),
  ].join(' and ');
  const key = absence === undefined ? 'improvement' : 'absence';
  report({
    code: 'contradiction',
    at: [...at, key],
    message: (lineOf) =>
      `${names} ${absence !== undefined && improvement !== undefined ? 'are' : 'is'} more than the ` +
      `${formatPercent(shrinkage)} of time not available in all (line ${lineOf([...at, 'shrinkage'])})`,
    help: `raise shrinkage to at least ${formatPercent(Math.min(1, parts))}, or lower its parts`,
  });
}

/** Improvement as a share of the paid week; a day is a fifth of it. */
function improvementShare(team: unknown): number | undefined {
  const improvement = numberOf(get(team, 'improvement'), parseTimeRate);
  const week = numberOf(get(team, 'week'), parseWallMinutes);
  if (improvement === undefined || week === undefined) return undefined;
  const perWeek = { day: WORKING_DAYS, week: 1, month: PERIOD_DAYS.week / PERIOD_DAYS.month }[
    improvement.per
  ];
  return (improvement.minutes * perWeek) / week;
}

/** Nobody works more paid hours on the roster than they are paid for. */
function checkShifts(plan: unknown, team: unknown, at: Path, report: Report): void {
  let rosterMinutes = 0;
  for (const [index, shift] of itemsOf(get(team, 'shifts')).entries()) {
    const hours = readHours(plan, get(shift, 'hours'));
    if (hours === undefined) return;
    const shiftAt = [...at, 'shifts', index];
    const breakMinutes = numberOf(get(shift, 'break'), parseWallMinutes) ?? 0;
    checkBreak(hours, breakMinutes, [...shiftAt, 'break'], report);
    const rawCount = get(shift, 'count');
    const people = isSilent(rawCount) ? 1 : numberOf(rawCount, parseCount);
    if (people === undefined) return;
    rosterMinutes += people * (weekMinutes(hours.ranges) - breakMinutes * workedDays(hours).size);
  }
  const count = numberOf(get(team, 'count'), parseCount);
  const week = numberOf(get(team, 'week'), parseWallMinutes);
  if (count === undefined || week === undefined || rosterMinutes <= count * week + ROUNDING) return;
  report({
    code: 'contradiction',
    at: [...at, 'shifts'],
    part: 'key',
    message: (lineOf) =>
      `the shifts need ${hoursText(rosterMinutes)} of paid work a week, and ${count} × ${hoursText(week)} ` +
      `(${linesText(lineOf([...at, 'count']), lineOf([...at, 'week']))}) are ${hoursText(count * week)}`,
    help: 'shorten the shifts, or raise `count` or `week`',
  });
}

function checkBreak(hours: WeeklyHours, breakMinutes: number, at: Path, report: Report): void {
  const shortest = Math.min(...workedDays(hours).values());
  if (breakMinutes < shortest) return;
  report({
    code: 'contradiction',
    at,
    message: `a break of ${formatDuration(breakMinutes)} leaves nothing of a shift of ${formatDuration(shortest)}`,
    help: `shorten the break in \`${formatPath(at.slice(0, -1))}\``,
  });
}

/** Minutes of the shift by the day on which it starts; each has one break. */
function workedDays({ ranges }: WeeklyHours): ReadonlyMap<number, number> {
  const minutes = new Map<number, number>();
  for (const { day, start, end } of ranges) minutes.set(day, (minutes.get(day) ?? 0) + end - start);
  return minutes;
}

/** Hours written out, or those of a calendar. */
export function readHours(plan: unknown, raw: unknown): WeeklyHours | undefined {
  const calendars = get(plan, 'hours');
  const isName = typeof raw === 'string' && /^[a-z][a-z0-9-]*$/.test(raw);
  const calendar = isName
    ? typeof calendars === 'string' && raw === 'open'
      ? calendars
      : get(calendars, raw)
    : raw;
  const parsed = parseHours(get(calendar, 'open') ?? calendar);
  return parsed.ok ? parsed.value : undefined;
}

/** Paid time is told in hours, however many. */
const hoursText = (minutes: number): string => `${Number((minutes / 60).toFixed(2))} h`;

const linesText = (first: number, second: number): string =>
  first === second ? `line ${first}` : `lines ${first} and ${second}`;
