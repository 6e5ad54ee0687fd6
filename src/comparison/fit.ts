import type { SegmentCoverage, TimeCoverage } from '../coverage/types';
import { intersect, totalMinutes, type Interval } from '../model/calendar/spans';
import { plainWeekOf } from '../model';
import { NARROW } from '../support/verdict';
import type { SegmentModel } from '../model/types';
import { pairedDifference } from './coverage';
import type { FitCriterion } from './change';
import { misfitsOf, usableChannels } from './misfits';
import type { Side } from './types';

/** One design as it fits one segment. */
export interface DesignFit {
  /** Place in the list of designs. */
  readonly design: number;
  /** Why customers of this segment cannot use it, in words. */
  readonly misfits: readonly string[];
  /** Share of their hours of use in which a channel that they can use is covered; null where they do not say when. */
  readonly useHours: number | null;
  /** Share of all their contacts that is answered within what was promised; null where nothing was simulated. */
  readonly answered: Pick<SegmentCoverage['kept'], 'expected' | 'low' | 'high'> | null;
  /** Customer minutes ÷ staff minutes over all contacts of the design; null where nothing was simulated. */
  readonly timeInequality: number | null;
  /** The criterion by which it is left behind; null for the best, which are several where they tie. */
  readonly losesBy: FitCriterion | null;
}

export interface SegmentFit {
  readonly segment: string;
  readonly designs: readonly DesignFit[];
}

interface Candidate extends Omit<DesignFit, 'losesBy'> {
  readonly simulated: SegmentCoverage | null;
}

/** One contact in a hundred: a change may lose as much unsaid (`change/coverage-drop`). Long runs measure less than matters. */
const FEW = 0.01;
/** The time that customers spend is known from estimates of the plan: less of a difference says nothing. */
const UNEQUAL = 0.05;

/** Whether one design serves a segment worse than another does, by each criterion. */
const isWorse: Readonly<Record<FitCriterion, (one: Candidate, other: Candidate) => boolean>> = {
  misfits: (one, other) => one.misfits.length > other.misfits.length,
  'use-hours': (one, other) =>
    one.useHours !== null && other.useHours !== null && one.useHours < other.useHours - NARROW,
  answered: (one, other) => {
    if (!one.simulated || !other.simulated) return false;
    const difference = pairedDifference(one.simulated.perRun, other.simulated.perRun);
    return difference !== null && difference.significant && difference.expected < -FEW;
  },
  'time-inequality': (one, other) =>
    one.timeInequality !== null &&
    other.timeInequality !== null &&
    one.timeInequality > other.timeInequality * (1 + UNEQUAL),
};

/**
 * How designs fit each segment that any of them describes: what customers cannot use, then the hours of use that are
 * covered, then the contacts answered as promised, then whose time it takes. A design is left behind by the first criterion by which another one
 * that is still in the running is better, chance set aside; those that remain tie.
 */
export function fitOf(designs: readonly Side[]): readonly SegmentFit[] {
  const ids = [...new Set(designs.flatMap(({ model }) => model.segments.map(({ id }) => id)))];
  return ids.map((segment) => {
    const candidates = designs.flatMap((side, design) => {
      const own = side.model.segments.find(({ id }) => id === segment);
      return own ? [candidateOf(side, design, own)] : [];
    });
    return { segment, designs: judged(candidates) };
  });
}

function judged(candidates: readonly Candidate[]): readonly DesignFit[] {
  const losesBy = new Map<Candidate, FitCriterion>();
  for (const criterion of ['misfits', 'use-hours', 'answered', 'time-inequality'] as const) {
    const running = candidates.filter((candidate) => !losesBy.has(candidate));
    for (const one of running)
      if (running.some((other) => isWorse[criterion](one, other))) losesBy.set(one, criterion);
  }
  return candidates.map((candidate) => {
    const { design, misfits, useHours, answered, timeInequality } = candidate;
    return { design, misfits, useHours, answered, timeInequality, losesBy: losesBy.get(candidate) ?? null };
  });
}

function candidateOf(side: Side, design: number, segment: SegmentModel): Candidate {
  const simulated = side.coverage?.segments.find((each) => each.segment === segment) ?? null;
  return {
    design,
    misfits: misfitsOf(side.model, segment),
    useHours: useHoursCovered(side, segment),
    answered: simulated?.kept ?? null,
    timeInequality:
      side.coverage && Number.isFinite(side.coverage.effort.all.ratio)
        ? side.coverage.effort.all.ratio
        : null,
    simulated,
  };
}

/** Hours of use in which at least one channel that the segment can use is covered. */
function useHoursCovered({ model, coverage }: Side, segment: SegmentModel): number | null {
  const week = plainWeekOf(model);
  if (!segment.uses || !coverage) return null;
  const used = totalMinutes(intersect(segment.uses.plainClock.spans(week.start, week.end), [week]));
  if (used === 0) return null;
  const usable = usableChannels(model, segment);
  const own = coverage.time.filter((each) => each.segment === segment && usable.includes(each.channel));
  const best = own.reduce((most, { share }) => Math.max(most, share), 0);
  // One way in is covered as far as the table of hours says of it.
  if (own.length < 2) return best;
  return Math.max(best, 1 - totalMinutes(uncoveredByAll(own)) / used);
}

const uncoveredByAll = (all: readonly TimeCoverage[]): readonly Interval[] =>
  all.map(({ uncovered }) => uncovered).reduce((common, own) => intersect(common, own));
