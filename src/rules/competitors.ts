import { typicalAndWorst, type ServiceModel } from '../model';
import { promisedWaits, withWindow, type PromisedWait } from './promised';

/** A promise of ours beside what competitors promise on the same channel or kind of channel: typical minutes. */
export interface Comparison {
  readonly wait: PromisedWait;
  readonly medianMinutes: number;
  readonly theirs: readonly { readonly competitor: string; readonly minutes: number }[];
}

/** Each promised wait on a channel for which at least one competitor's wait is known. */
export function besideCompetitors(model: ServiceModel): readonly Comparison[] {
  return promisedWaits(model).flatMap((wait) => {
    const theirs = competitorMinutes(model, wait);
    return theirs.length === 0
      ? []
      : [{ wait, medianMinutes: median(theirs.map(({ minutes }) => minutes)), theirs }];
  });
}

function competitorMinutes(model: ServiceModel, { promise, type }: PromisedWait): Comparison['theirs'] {
  const { channel, segment } = type;
  return Object.entries(model.plan.competitors ?? {}).flatMap(([name, competitor]) => {
    const window = competitor[channel.id] ?? competitor[channel.kind];
    if (!window || typeof window !== 'object' || !('clock' in window)) return [];
    const { hours } = competitor; // Their business hours are theirs; a plan that leaves them out has one calendar.
    const theirs = {
      ...withWindow(promise, 'within', window),
      openingFor: hours ? () => model.hoursOf(hours, segment) : promise.openingFor,
    };
    const range = typicalAndWorst(model, type, theirs, 'within');
    return range ? [{ competitor: name, minutes: range.typicalMinutes }] : [];
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
