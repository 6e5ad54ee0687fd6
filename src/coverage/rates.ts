import type { DemandClass, DemandModel, ServiceModel } from '../model/types';
import type { ContactClass } from '../simulation/system';
import type { Stretch } from './stretch';

/** Rates are given by quarter hour. */
export const STEP_MINUTES = 15;

/** Contacts per minute of a class's segment in each step of a run; classes with the same rates share the array. */
export function ratesOver(
  { period }: ServiceModel,
  { curves }: DemandModel,
  { from, to }: Stretch,
): (each: DemandClass) => Float64Array {
  const known = new Map<string, Float64Array>();
  const first = Math.round((from - period.earliest) / STEP_MINUTES);
  const steps = Math.ceil((to - from) / STEP_MINUTES);
  return ({ type: { segment }, removal }) => {
    const key = [segment.id, removal?.from, removal?.share].join(' ');
    const usual = curves.get(segment.id)?.subarray(first, first + steps) ?? new Float64Array(steps);
    const fewer = (rate: number, step: number): number =>
      removal && from + step * STEP_MINUTES >= removal.from ? rate * (1 - removal.share) : rate;
    const rates = known.get(key) ?? (removal ? usual.map(fewer) : usual);
    known.set(key, rates);
    return rates;
  };
}

/** Whoever asks again does so at the usual times, as a contact of the given class. */
export function repeatsOf(
  { repeat, repeatAfterMinutes: mean }: DemandClass,
  ratesPerMinute: Float64Array,
  classIndex: number,
): Pick<ContactClass, 'repeats'> {
  if (repeat <= 0) return {};
  const clock = { stepMinutes: STEP_MINUTES, ratesPerMinute };
  return { repeats: { share: repeat, after: { law: 'exponential', mean }, clock, classIndex } };
}
