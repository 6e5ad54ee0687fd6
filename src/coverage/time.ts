import { contains, intersect, subtract, totalMinutes, union, type Interval } from '../model/calendar/spans';
import { dueAt } from '../model/calendar/waits';
import { contactTypes, promiseAt } from '../model/contact-types';
import { lengthOf, plainWeekOf } from '../model/wall-clock';
import type { ContactType, SegmentModel, ServiceModel, TeamModel } from '../model/types';
import type { TimeCoverage } from './types';

const QUARTER = 15;
const DAY_MINUTES = 1440;

/**
 * How much of each segment's use-hours each channel covers in a plain week. Live: open and someone scheduled. Written:
 * whoever writes then can be answered within the promise, or a day where that is shorter, by someone scheduled;
 * without a promise, when the channel is open. A segment that does not say when it uses the product is left out.
 */
export function timeCoverage(model: ServiceModel): readonly TimeCoverage[] {
  return model.segments.flatMap((segment) => {
    const { uses } = segment;
    if (!uses) return [];
    const week = plainWeekOf(model);
    const used = intersect(uses.plainClock.spans(week.start, week.end), [week]);
    if (totalMinutes(used) === 0) return [];
    return model.channels
      .filter(({ nature }) => nature !== 'self_service')
      .flatMap((channel) => {
        const type = contactTypes(model).find((each) => each.channel === channel && each.segment === segment);
        if (!type) return [];
        const covered = channel.nature === 'live' ? liveCover(model, type, week) : writtenCover(model, type, used, week);
        const uncovered = subtract(used, covered).map(({ start, end }) => ({ start: start - week.start, end: end - week.start }));
        return [{ segment, channel, share: 1 - totalMinutes(uncovered) / totalMinutes(used), uncovered }];
      });
  });
}

function liveCover(model: ServiceModel, type: ContactType, week: Interval): readonly Interval[] {
  const opening = type.channel.openingFor(type.segment, type.tier);
  const open = opening ? intersect(opening.plainClock.spans(week.start, week.end), [week]) : [week];
  return intersect(open, onDuty(model, type, week));
}

/** Stretches of the plain week in which somebody who can take the contact is scheduled. */
function onDuty(model: ServiceModel, type: ContactType, week: Interval): readonly Interval[] {
  const able = model.teams.filter((team) => type.issues.some((issue) => team.takes(type, issue)) && team.resolves);
  return union(...able.map((team) => scheduled(model, team, type.segment, week)));
}

function scheduled(model: ServiceModel, team: TeamModel, segment: SegmentModel, week: Interval): readonly Interval[] {
  if (team.unlimited) {
    const opening = team.plan.hours ? model.hoursOf(team.plan.hours, segment) : null;
    return opening ? intersect(opening.plainClock.spans(week.start, week.end), [week]) : [week];
  }
  const spans: Interval[] = [];
  team.plainPeople.forEach((people, quarter) => {
    if (people > 0) spans.push({ start: week.start + quarter * QUARTER, end: week.start + (quarter + 1) * QUARTER });
  });
  return union(spans);
}

/** Quarter hours of the use-hours in which an answer within the promise can still be given. */
function writtenCover(model: ServiceModel, type: ContactType, used: readonly Interval[], week: Interval): readonly Interval[] {
  const opening = type.channel.openingFor(type.segment, type.tier);
  const open = opening ? opening.plainClock.spans(week.start, week.end) : [week];
  const answering = repeated(intersect(open, onDuty(model, type, week)), week);
  const covered: Interval[] = [];
  for (const { start, end } of used) {
    for (let moment = start; moment < end; moment += QUARTER) {
      if (isAnswerable(type, moment, open, answering)) covered.push({ start: moment, end: Math.min(moment + QUARTER, end) });
    }
  }
  return union(covered);
}

function isAnswerable(type: ContactType, moment: number, open: readonly Interval[], answering: readonly Interval[]): boolean {
  const promise = promiseAt(type, moment);
  const length = promise && lengthOf(promise.plan.within, promise.openingFor(type.channel, type.segment, type.tier), true);
  if (!length) return contains(open, moment) && answering.length > 0;
  const by = Math.min(dueAt(moment, length), moment + DAY_MINUTES);
  return answering.some(({ start, end }) => start < by && end > moment);
}

/** This week and the next, so that what comes on Sunday finds Monday's people. */
const repeated = (spans: readonly Interval[], week: Interval): readonly Interval[] => {
  const length = week.end - week.start;
  return [...spans, ...spans.map(({ start, end }) => ({ start: start + length, end: end + length }))];
};
