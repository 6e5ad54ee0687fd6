import { DEFAULTS } from '../plan/assumptions';
import type { Plan } from '../plan/schema';
import {
  resolveIssues,
  resolvePlaces,
  resolveSegments,
  contactsPerWeekOf,
  DEFAULT_PRIORITIES,
} from './asked';
import { assuming, type ResolveInput } from './context';
import { resolveDemand } from './demand';
import { resolveChannels, resolvePromises, resolveTiers } from './offer';
import { openings as layOpenings } from './openings';
import { longestPromiseDays, nextMonday, plainMondayFrom, resolvePeriod } from './period';
import { teamLoads } from './team-load';
import { resolveTeams } from './teams';
import type { ServiceModel } from './types';

export { contactTypes, promiseAt, typesUnder } from './contact-types';
export type { ResolveInput } from './context';
export { understands } from './languages';
export { plainWeekOf } from './arrival-spans';
export { compareOrder } from './order-comparison';
export {
  dueMoment,
  impressionOf,
  typicalAndWorst,
  windowOf,
  WINDOWS,
  type ImpressionName,
  type Party,
} from './wall-clock';
export { perMonth, WEEKS_PER_MONTH } from './teams';
export type * from './types';

/** Makes a checked plan ready for computing: dates, calendars, contact types, demand and people, with every assumption named. */
export function resolveModel(input: ResolveInput): ServiceModel {
  const { plan, today, holidays, waitIds } = input;
  const assume = assuming();
  const planZone = zoneOf(input);
  if (!plan.timezone)
    assume.note(
      'timezone',
      planZone,
      planZone === 'UTC' ? 'nothing else is declared' : 'the first segment’s zone',
    );
  const startDate = plan.start ?? nextMonday(today, false);
  const places = resolvePlaces(plan, planZone);
  const openings = layOpenings({ plan, planZone, places, holidays }, () => plainMonday);
  const { zoneIds, isClosedAnywhere } = openings;
  const plainMonday = plainMondayFrom(startDate, planZone, zoneIds, isClosedAnywhere);
  const weeks = input.weeks ?? DEFAULTS.weeks.value;
  const period = resolvePeriod(
    startDate,
    weeks,
    planZone,
    zoneIds,
    plainMonday,
    isClosedAnywhere,
    longestPromiseDays(plan, fewestOpenMinutes(plan)),
  );

  const tiers = resolveTiers(plan);
  const segments = resolveSegments(plan, places, tiers, openings, assume);
  const channels = resolveChannels(plan, openings, planZone, assume);
  const issues = resolveIssues(plan, contactsPerWeekOf(plan), assume);
  const promises = resolvePromises(plan, waitIds, channels, openings, period, assume);
  const offer = { channels, segments, tiers, issues, promises, period };
  const demand = resolveDemand(offer, input, assume);
  const loadOf = teamLoads(offer, demand);
  const teams = resolveTeams({ plan, period, plainMonday, openings, places, loadOf }, assume);
  const priorities = plan.priorities ?? DEFAULT_PRIORITIES;
  return {
    plan,
    currency: plan.currency ?? null,
    ...offer,
    priorities,
    teams,
    demand,
    assumptions: assume.list(),
    hoursOf: openings.of,
  };
}

/** The plan's own zone; else that of its first segment; else UTC. */
function zoneOf({ plan }: ResolveInput): string {
  const named = [plan.timezone, ...Object.values(plan.customers ?? {}).map(({ timezone }) => timezone)];
  return named.find((zone) => zone && zone !== 'customer') ?? 'UTC';
}

/** Open minutes per week of the calendar that is open least. */
function fewestOpenMinutes({ hours }: Plan): number {
  const open = Object.values(hours ?? {}).map(({ open: { ranges } }) =>
    ranges.reduce((sum, { start, end }) => sum + end - start, 0),
  );
  return open.reduce((fewest, minutes) => Math.min(fewest, minutes), 7 * 1440);
}
