import { isFixedOffset, zone } from '../../model/calendar/zones';
import type { Path } from '../../model';
import { defineRule } from '../../rule-engine';
import type { Plan } from '../../plan/schema';

export const fixedOffset = defineRule({
  id: 'hours/fixed-offset',
  principles: ['P13'],
  severity: 'warning',
  docs: {
    principle: 'Hours are in the time of a place, and move with its clocks.',
    why: 'An offset such as UTC-06:00 stays the same all year. Where clocks change, the hours are an hour off for half of it, and nobody notices until a customer calls in vain.',
    fix: 'Name the place instead, such as `timezone: America/Chicago`.',
    bad: `
      timezone: UTC-06:00`,
    good: `
      timezone: America/Chicago`,
  },

  *check({ plan }) {
    for (const { id, at } of zonesOf(plan)) {
      const place = isFixedOffset(id) ? PLACES.get(zone(id).offsetMinutesAt(0)) : undefined;
      // What is named for Hawaii, where clocks never change, is right all year.
      if (place === undefined || id === 'HST') continue;
      yield {
        at,
        message: `${id} is the same all year, but most places there change their clocks (${place} does)`,
        help: `Name the place, such as \`timezone: ${place}\`; for a place that never changes its clocks, name that one.`,
      };
    }
  },
});

/** By minutes ahead of UTC in winter: a well-known place that changes its clocks. Other offsets have none, or hardly any. */
export const PLACES: ReadonlyMap<number, string> = new Map([
  [-600, 'America/Adak'],
  [-540, 'America/Anchorage'],
  [-480, 'America/Los_Angeles'],
  [-420, 'America/Denver'],
  [-360, 'America/Chicago'],
  [-300, 'America/New_York'],
  [-240, 'America/Halifax'],
  [-210, 'America/St_Johns'],
  [-60, 'Atlantic/Azores'],
  [0, 'Europe/London'],
  [60, 'Europe/Berlin'],
  [120, 'Europe/Athens'],
  [570, 'Australia/Adelaide'],
  [600, 'Australia/Sydney'],
  [630, 'Australia/Lord_Howe'],
  [720, 'Pacific/Auckland'],
  [765, 'Pacific/Chatham'],
]);

interface NamedZone {
  readonly id: string;
  readonly at: Path;
}

function zonesOf(plan: Plan): readonly NamedZone[] {
  const { hours, customers, team } = plan;
  return [
    ...named(plan.timezone, ['timezone']),
    ...Object.entries({ hours, customers, team }).flatMap(([key, entries]) => inEntries(key, entries ?? {})),
  ];
}

const inEntries = (
  key: string,
  entries: Readonly<Record<string, { readonly timezone?: string | null | undefined }>>,
): readonly NamedZone[] =>
  Object.entries(entries).flatMap(([id, { timezone }]) => named(timezone, [key, id, 'timezone']));

const named = (timezone: string | null | undefined, at: Path): readonly NamedZone[] =>
  timezone && timezone !== 'customer' ? [{ id: timezone, at }] : [];
