import { ZONE_DATA, ZONES } from './zones.generated';

/** From `at` on (minutes since 1970, UTC), local time is UTC plus `offsetAfter` minutes. */
interface ClockChange {
  readonly at: number;
  readonly offsetBefore: number;
  readonly offsetAfter: number;
}

/** What the clocks of a zone do in the years of the tables. */
export interface TabledClock {
  /** Minutes ahead of UTC when these years begin. */
  readonly firstOffset: number;
  readonly changes: readonly ClockChange[];
}

/** The years of the tables, as minutes since 1970 (UTC): from the first up to but not including the second. */
export const TABLED_MINUTES = {
  from: Date.UTC(ZONE_DATA.first, 0, 1) / 60_000,
  to: Date.UTC(ZONE_DATA.last + 1, 0, 1) / 60_000,
} as const;

const UNIT_MINUTES = 15;

/** What the tables say of a zone. */
interface Place {
  readonly steps: string;
  readonly own: string;
}

/** By name; filled when first asked. */
const places = new Map<string, Place>();

/** True for the names of zones that the tables know; `Intl` may know others. */
export function isTabledZone(id: string): boolean {
  return allPlaces().has(id);
}

/** All these names. */
export const tabledZones = (): readonly string[] => [...allPlaces().keys()];

/** The clock of a zone; undefined where the tables do not know the name. */
export function tabledClock(id: string): TabledClock | undefined {
  const place = allPlaces().get(id);
  if (place === undefined) return undefined;
  const { steps, own } = place;
  const [first, second, firstStep = ''] = own.split(' ');
  const offsets = [Number(first), Number(second)] as const;
  const changes: ClockChange[] = [];
  let at: number = TABLED_MINUTES.from;
  for (const step of firstStep === '' ? [] : [firstStep, ...steps.split(' ')]) {
    at += Number.parseInt(step, 36) * UNIT_MINUTES;
    const isSecond = changes.length % 2 === 1;
    changes.push({ at, offsetBefore: offsets[isSecond ? 1 : 0], offsetAfter: offsets[isSecond ? 0 : 1] });
  }
  return { firstOffset: offsets[0], changes };
}

function allPlaces(): ReadonlyMap<string, Place> {
  if (places.size > 0) return places;
  for (const line of ZONES.trim().split('\n')) {
    const [steps = '', ...groups] = line.split(';');
    for (const group of groups) {
      const [own = '', names = ''] = group.split(':');
      let region = '';
      for (const name of names.split(' ')) {
        const slash = name.indexOf('/');
        if (slash >= 0) region = name.slice(0, slash + 1);
        places.set(slash >= 0 ? name : region + name, { steps, own });
      }
    }
  }
  return places;
}
