import type { Plan } from '../plan/schema';
import type { Default } from '../plan/assumptions';
import type { Assumption } from './types';

/** Public holidays and iCalendar dates, looked up before the model is made. */
export interface HolidayDates {
  readonly ofRegion: (region: string, date: string) => boolean;
  readonly ofFile: (file: string, date: string) => boolean;
}

export interface ResolveInput {
  readonly plan: Plan;
  /** 168 weights by hour of week, Monday 0 h first, or null. */
  readonly curve: readonly number[] | null;
  /** Ids of the waits, in their order. */
  readonly waitIds: readonly string[];
  readonly today: string;
  /** Weeks to simulate; the default is an assumption. */
  readonly weeks?: number | undefined;
  readonly holidays: HolidayDates;
}

/** Collects what is assumed while the model is made, each thing once. */
export interface Assuming {
  /** The declared value; else the default, noted as an assumption at `at`. `none` (null) counts as silence here. */
  readonly or: <T>(declared: T | null | undefined, at: string, fallback: Default<T>) => T;
  readonly note: (at: string, value: string, source: string) => void;
  readonly list: () => readonly Assumption[];
}

export function assuming(): Assuming {
  const notes = new Map<string, Assumption>();
  const note = (at: string, value: string, source: string): void => {
    if (!notes.has(at)) notes.set(at, { at, value, source });
  };
  return {
    or: (declared, at, fallback) => {
      if (declared !== null && declared !== undefined) return declared;
      note(at, fallback.text, fallback.source);
      return fallback.value;
    },
    note,
    list: () => [...notes.values()],
  };
}
