import {
  compareOrder,
  type ContactType,
  type PromiseModel,
  type ServiceModel,
  type Window,
} from '../../model';
import { helpedTypes } from '../contacts';
import { withWindow } from '../promised';

/** A moment at which one length of a promise takes longer than another one, by the clock on the wall. */
export interface Slower {
  readonly arrival: number;
  readonly aMinutes: number;
  readonly bMinutes: number;
}

/**
 * Where one length is slower than another for anybody whom the promise holds for: the worst example; null where it
 * never is. Both count on the promise's own calendar.
 */
export function slowerLength(
  model: ServiceModel,
  promise: PromiseModel,
  a: Window,
  b: Window,
): Slower | null {
  let worst: Slower | null = null;
  for (const type of helpedTypes(model)) {
    if (!type.promises.includes(promise)) continue;
    const { slower } = compareOrder(model, onlyWith(type, promise, a), onlyWith(type, promise, b), 'within');
    if (slower && (!worst || slower.aMinutes - slower.bMinutes > worst.aMinutes - worst.bMinutes))
      worst = slower;
  }
  return worst;
}

function onlyWith(type: ContactType, promise: PromiseModel, window: Window): ContactType {
  return { ...type, promises: [withWindow(promise, 'within', window)] };
}
