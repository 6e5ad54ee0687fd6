import { contains, intersect, subtract, totalMinutes, union, type Interval } from '../model/calendar/spans';
import { dueAt } from '../model/calendar/waits';
import { plainWeekOf } from '../model/arrival-spans';
import { promiseAt, typesOfParty } from '../model/contact-types';
import { lengthOf } from '../model/wall-clock';
import type {
  ChannelModel,
  ContactType,
  Opening,
  SegmentModel,
  ServiceModel,
  TeamModel,
} from '../model/types';
import type { TimeCoverage } from './types';
import { canTakeSome } from './who';

const QUARTER = 15;
const DAY_MINUTES = 1440;

/**
 * How much of each segment's use-hours each channel covers in a plain week. Live: open and someone scheduled, or closed
 * and passed on to a team that is there (`after_hours`). Written:
 * whoever writes then can be answered within the promise, or a day where that is shorter, by someone scheduled;
 * without a promise, when the channel is open. Where tiers or issues differ, the share is that of the segment's
 * contacts, and a moment is named uncovered where it is for most of them. A segment that does not say when it uses the
 * product is left out.
 */
export function timeCoverage(model: ServiceModel): readonly TimeCoverage[] {
  const week = plainWeekOf(model);
  return model.segments.flatMap((segment) => {
    const used = segment.uses ? intersect(segment.uses.plainClock.spans(week.start, week.end), [week]) : [];
    if (totalMinutes(used) === 0) return [];
    return model.channels
      .filter(({ nature }) => nature !== 'self_service')
      .flatMap((channel) => coverageOf(model, segment, channel, used, week) ?? []);
  });
}

function coverageOf(
  model: ServiceModel,
  segment: SegmentModel,
  channel: ChannelModel,
  used: readonly Interval[],
  week: Interval,
): TimeCoverage | null {
  const covers = weightedCovers(model, segment, channel, used, week);
  const whole = covers.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return null;
  const minutes = totalMinutes(used);
  const share = covers.reduce(
    (sum, { weight, covered }) => sum + (weight / whole) * (totalMinutes(intersect(used, covered)) / minutes),
    0,
  );
  return { segment, channel, share, uncovered: mostlyUncovered(used, covers, whole, week) };
}

interface Cover {
  readonly covered: readonly Interval[];
  readonly weight: number;
}

/** What is covered for each kind of contact that comes by the channel, with its share of them; equal ones only once. */
function weightedCovers(
  model: ServiceModel,
  segment: SegmentModel,
  channel: ChannelModel,
  used: readonly Interval[],
  week: Interval,
): readonly Cover[] {
  const covers = new Map<string, { covered: readonly Interval[]; weight: number }>();
  for (const tier of model.tiers) {
    for (const type of typesOfParty(model, { channel, tier, segment })) {
      const weight =
        (segment.tierShares[tier.index] ?? 0) * type.issues.reduce((sum, { share }) => sum + share, 0);
      const able = model.teams.filter(
        (team) => team.resolves && isThereFor(team, channel) && canTakeSome(team, type),
      );
      const key = [
        tier.index,
        ...type.promises.map(({ index }) => index),
        '|',
        ...able.map(({ id }) => id),
      ].join();
      const known = covers.get(key);
      if (known) known.weight += weight;
      else covers.set(key, { weight, covered: coverFor(model, type, able, used, week) });
    }
  }
  return [...covers.values()];
}

function coverFor(
  model: ServiceModel,
  type: ContactType,
  able: readonly TeamModel[],
  used: readonly Interval[],
  week: Interval,
): readonly Interval[] {
  const open = openSpans(type.channel.openingFor(type.segment, type.tier), week);
  const onDuty = union(...able.map((team) => scheduled(team, week)));
  const answering = intersect(open, onDuty);
  if (type.channel.nature === 'written') return writtenCover(type, used, open, answering, week);
  const closed = subtract([week], open);
  return union(answering, intersect(closed, afterHours(model, type.channel, week)));
}

/** A service that a channel calls on is there for its regular contacts only where they overflow to it. */
const isThereFor = (team: TeamModel, channel: ChannelModel): boolean =>
  team.isRegularOn(channel) || channel.plan.overflow?.to === team.id;

/** When somebody answers the calls that find a live channel closed: a team that resolves, at its own hours. */
function afterHours({ teams }: ServiceModel, { plan }: ChannelModel, week: Interval): readonly Interval[] {
  const team = teams.find(({ id, resolves }) => id === plan.after_hours && resolves);
  return team ? scheduled(team, week) : [];
}

const schedules = new WeakMap<TeamModel, readonly Interval[]>();

/** Stretches of the model's plain week in which somebody of a team is scheduled. Every kind of contact asks. */
function scheduled(team: TeamModel, week: Interval): readonly Interval[] {
  const known = schedules.get(team);
  if (known) return known;
  const spans = scheduledSpans(team, week);
  schedules.set(team, spans);
  return spans;
}

function scheduledSpans(team: TeamModel, week: Interval): readonly Interval[] {
  if (team.unlimited) return openSpans(team.opening, week);
  const spans: Interval[] = [];
  team.plainPeople.forEach((people, quarter) => {
    const start = week.start + quarter * QUARTER;
    if (people > 0) spans.push({ start, end: start + QUARTER });
  });
  return union(spans);
}

/** All of the week without hours. */
const openSpans = (opening: Opening | null, week: Interval): readonly Interval[] =>
  opening ? union(intersect(opening.plainClock.spans(week.start, week.end), [week])) : [week];

/** Quarter hours of the use-hours in which an answer within the promise can still be given. */
function writtenCover(
  type: ContactType,
  used: readonly Interval[],
  open: readonly Interval[],
  answering: readonly Interval[],
  week: Interval,
): readonly Interval[] {
  const twoWeeks = repeated(answering, week);
  /** Somebody answers next from `start` on, which may be before the moment. */
  const isAnswerable = (moment: number, start: number): boolean => {
    if (start < moment) return true;
    const promise = promiseAt(type, moment, true);
    const opening = promise?.openingFor(type.channel, type.segment, type.tier) ?? null;
    const length = lengthOf(promise?.plan.within, opening, true);
    if (!length) return contains(open, moment);
    return start < moment + DAY_MINUTES && start < dueAt(moment, length);
  };
  const covered: { start: number; end: number }[] = [];
  let index = 0;
  for (const { start, end } of used) {
    for (let from = start; from < end; from += QUARTER) {
      const to = Math.min(from + QUARTER, end);
      // The middle stands for all of it: its first instant may be the one that is too early.
      const middle = (from + to) / 2;
      while ((twoWeeks[index]?.end ?? Infinity) <= middle) index++;
      const next = twoWeeks[index];
      if (!next || !isAnswerable(middle, next.start)) continue;
      const last = covered.at(-1);
      if (last?.end === from) last.end = to;
      else covered.push({ start: from, end: to });
    }
  }
  return covered;
}

/** This week and the next, so that what comes on Sunday finds Monday's people. */
const repeated = (spans: readonly Interval[], week: Interval): readonly Interval[] => {
  const length = week.end - week.start;
  return [...spans, ...spans.map(({ start, end }) => ({ start: start + length, end: end + length }))];
};

/** Parts of the use-hours, in minutes of the week, that are uncovered for more than half of the contacts. */
function mostlyUncovered(
  used: readonly Interval[],
  covers: readonly Cover[],
  whole: number,
  week: Interval,
): readonly Interval[] {
  const borders = [...used, ...covers.flatMap(({ covered }) => covered)].flatMap(({ start, end }) => [
    start,
    end,
  ]);
  const sorted = [...new Set(borders)].toSorted((a, b) => a - b);
  const parts = sorted.flatMap((start, index) => {
    const end = sorted[index + 1];
    if (end === undefined) return [];
    const covered = covers.reduce((sum, each) => sum + (contains(each.covered, start) ? each.weight : 0), 0);
    return covered < whole / 2 ? [{ start, end }] : [];
  });
  return intersect(union(parts), used).map(({ start, end }) => ({
    start: start - week.start,
    end: end - week.start,
  }));
}
