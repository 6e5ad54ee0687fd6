import {
  compareOrder,
  impressionOf,
  typicalAndWorst,
  windowOf,
  WINDOWS,
  type PromiseModel,
  type ServiceModel,
} from '../../model';
import { groupBy, helpedTypes } from '../contacts';
import { isComparable, partyKey, type Pair } from '../order';
import { bestTypicalMinutes } from '../promised';

/** Deep against shallow issues of the same customers on the same channel, where the issue is known in time. */
export function deepAndShallow(model: ServiceModel): readonly Pair[] {
  const known = helpedTypes(model).filter(({ channel }) => channel.knowsIssue);
  return groupBy(known, partyKey).flatMap((types) => {
    const deep = types.filter(({ depth }) => depth === 'deep');
    const shallow = types.filter(({ depth }) => depth === 'shallow');
    return deep.flatMap((one) => shallow.map((other): Pair => [one, other]));
  });
}

/** A deep issue that is promised no less than a window before a shallow one. */
export interface TooClose {
  readonly pair: Pair;
  readonly promise: PromiseModel;
  readonly deepMinutes: number;
  readonly shallowMinutes: number;
  readonly equal: boolean;
}

/** Each promise to deep issues that is too close to what shallow ones are promised, by its first example. */
export function closePairs(model: ServiceModel): ReadonlyMap<PromiseModel, TooClose> {
  const cached = known.get(model);
  if (cached) return cached;
  const found = new Map<PromiseModel, TooClose>();
  for (const pair of deepAndShallow(model)) {
    const promise = pair[0].promises.at(-1);
    const close = promise && !found.has(promise) ? tooClose(model, pair) : null;
    if (promise && close) found.set(promise, close);
  }
  known.set(model, found);
  return found;
}

const known = new WeakMap<ServiceModel, ReadonlyMap<PromiseModel, TooClose>>();

/** Null where the two are far enough apart, or both so fast that nobody feels the difference. */
function tooClose(model: ServiceModel, pair: Pair): TooClose | null {
  const [deep, shallow] = pair;
  if (!isComparable(deep, 'within') || !isComparable(shallow, 'within')) return null;
  const deepMinutes = bestTypicalMinutes(model, deep);
  const shallowMinutes = bestTypicalMinutes(model, shallow);
  const promise = deep.promises.at(-1);
  if (deepMinutes === null || shallowMinutes === null || !promise) return null;
  if (impressionOf(deep.channel.nature, shallowMinutes) === 'extremely-responsive') return null;
  if (windowOf(deepMinutes) < windowOf(shallowMinutes)) return null;
  if (windowOf(deepMinutes) === WINDOWS.length && shallowMinutes >= deepMinutes * LAST_STEP - 1e-6)
    return null;
  if (isSolvedSooner(model, pair)) return null;
  const { equal, slower } = compareOrder(model, deep, shallow, 'within');
  return slower ? null : { pair, promise, deepMinutes, shallowMinutes, equal };
}

/** Whether a solution is promised, and to the deep issue so much sooner that the same first answer will do. */
function isSolvedSooner(model: ServiceModel, pair: Pair): boolean {
  const [deep, shallow] = pair.map((type) => {
    const promise = type.promises.at(-1);
    return promise && typicalAndWorst(model, type, promise, 'resolve_within')?.typicalMinutes;
  });
  return deep !== undefined && shallow !== undefined && shallow >= deep * LAST_STEP - 1e-6;
}

/** Beyond a day there are no windows; there, promises are as far apart as the last two windows are. */
const LAST_STEP = WINDOWS[3] / WINDOWS[2];
