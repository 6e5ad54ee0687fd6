import type { Plan } from '../../plan';
import type { JourneyGapReport } from '../section-types';

/** The steps at which customers do not get what they expect, as far as the plan says both (principle 110). */
export function journeyGaps({ practices }: Plan): readonly JourneyGapReport[] {
  return (practices?.journey ?? []).flatMap(({ touchpoint, expects, gets, owner }) =>
    !expects || gets === undefined || isSame(expects, gets)
      ? []
      : [{ touchpoint, expects, gets, owner: owner ?? null }],
  );
}

const isSame = (expects: string, gets: string | null): boolean =>
  gets !== null && inLetters(expects) === inLetters(gets);

const inLetters = (text: string): string => text.toLowerCase().replaceAll(/\s+/gu, ' ').trim();
