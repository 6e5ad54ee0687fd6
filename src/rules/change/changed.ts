import type { Change } from '../../comparison';
import type { AnalysedPlan, Violation } from '../../rule-engine';

/** Whether something that was promised no longer is. */
export const isPromiseGone = ({ kind, direction, after }: Change): boolean =>
  kind === 'promise' && direction === 'weaker' && after === null;

/** Whether notice was given of the end of a promise, and its last day is over when the changed plan begins. */
export function hasEnded({ ends }: Change, { model, today }: Pick<AnalysedPlan, 'model' | 'today'>): boolean {
  const { startDate } = model.period;
  return ends !== undefined && ends < (startDate > today ? startDate : today);
}

/** The finding for a change, told apart from others on the same element by whom it is about. */
export function violationOf({ path, at, message, channel, tier, segments, kind }: Change): Violation {
  return {
    at: path,
    element: at,
    message,
    discriminator: [kind, channel, tier, ...(segments ?? [])].filter((part) => part !== undefined).join(' '),
  };
}
