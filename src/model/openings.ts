import type { CalendarPlan, Plan, SegmentPlan } from '../plan/schema';
import type { HolidaySource } from '../plan/units/holiday';
import type { HoursReference, WeeklyHours } from '../plan/units/hours';
import { businessClock, plainWeekClock } from './calendar/clock';
import type { IsClosed } from './calendar/hours';
import { zone } from './calendar/zones';
import type { HolidayDates } from './context';
import type { Opening } from './types';

/** A segment as far as calendars depend on it: its zone and its holidays. */
export interface Place {
  readonly id: string;
  readonly zoneId: string;
  readonly plan: SegmentPlan;
}

/** Lays hours over dates, each calendar once per zone and set of holidays. */
export interface Openings {
  /** What a reference to hours means for customers at a place. */
  readonly of: (reference: HoursReference, place: Place) => Opening;
  /** Hours in a zone, with no closed days. */
  readonly plain: (hours: WeeklyHours, zoneId: string) => Opening;
  /** True where any calendar or segment has the date as a holiday or closed day. */
  readonly isClosedAnywhere: IsClosed;
  readonly zoneIds: readonly string[];
}

export const ALWAYS: WeeklyHours = {
  text: '24/7',
  always: true,
  ranges: Array.from({ length: 7 }, (_, day) => ({ day, start: 0, end: 1440 })),
};

interface Source {
  readonly plan: Plan;
  readonly planZone: string;
  readonly places: readonly Place[];
  readonly holidays: HolidayDates;
}

export function openings({ plan, planZone, places, holidays }: Source, plainMonday: () => string): Openings {
  const cache = new Map<string, Opening>();
  const calendars = plan.hours ?? {};

  const make = (key: string, hours: WeeklyHours, zoneId: string, isClosed: IsClosed): Opening => {
    const known = cache.get(key);
    if (known) return known;
    const opening = {
      hours,
      zoneId,
      clock: businessClock({ hours, zone: zone(zoneId), isClosed }),
      plainClock: plainWeekClock(hours, zone(zoneId), plainMonday()),
    };
    cache.set(key, opening);
    return opening;
  };

  const closedBy = (calendar: CalendarPlan, place: Place): IsClosed => {
    const sources = calendar.holidays ?? [];
    const closed = new Set(calendar.closed ?? []);
    return (date) => closed.has(date) || isHoliday(sources, place, date, holidays);
  };

  return {
    of: (reference, place) => {
      const usual = plan.timezone === 'customer' ? place.zoneId : planZone;
      if (reference.kind === 'inline')
        return make(`plain ${usual} ${reference.hours.text}`, reference.hours, usual, () => false);
      const calendar = calendars[reference.id];
      if (!calendar) throw new RangeError(`no hours are called ${reference.id}`);
      const zoneId = calendar.timezone === 'customer' ? place.zoneId : (calendar.timezone ?? usual);
      const usesCustomers = (calendar.holidays ?? []).some(({ kind }) => kind === 'customer');
      const key = `named ${reference.id} ${zoneId} ${usesCustomers ? place.id : ''}`;
      return make(key, calendar.open, zoneId, closedBy(calendar, place));
    },
    plain: (hours, zoneId) => make(`plain ${zoneId} ${hours.text}`, hours, zoneId, () => false),
    isClosedAnywhere: (date) =>
      Object.values(calendars).some((calendar) => places.some((place) => closedBy(calendar, place)(date))) ||
      places.some((place) => isHoliday(place.plan.holidays ?? [], place, date, holidays)),
    zoneIds: [
      ...new Set([
        planZone,
        ...places.map(({ zoneId }) => zoneId),
        ...Object.values(calendars).flatMap(({ timezone }) =>
          timezone && timezone !== 'customer' ? [timezone] : [],
        ),
      ]),
    ],
  };
}

/** Whether a date is a holiday by any of the sources, for customers at a place. */
export function isHoliday(
  sources: readonly HolidaySource[],
  place: Place,
  date: string,
  holidays: HolidayDates,
): boolean {
  return sources.some((source) => {
    switch (source.kind) {
      case 'date':
        return source.date === date;
      case 'region':
        return holidays.ofRegion(source.region, date);
      case 'file':
        return holidays.ofFile(source.file, date);
      case 'customer': {
        const own = (place.plan.holidays ?? []).filter(({ kind }) => kind !== 'customer');
        return isHoliday(own, place, date, holidays);
      }
    }
  });
}
