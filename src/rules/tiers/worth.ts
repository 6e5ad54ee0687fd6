import { compareOrder, type PromiseModel, type ServiceModel } from '../../model';
import { mayAsk } from '../../model/entitlement';
import { FELT_WINDOWS, type Pair } from '../order';
import { widerChannels, type Neighbours } from './neighbours';

/** Whether a tier gives its customers anything that the tier below does not: sooner, wider, or more surely. */
export function isWorthMore(model: ServiceModel, tiers: Neighbours): boolean {
  return (
    widerChannels(model, tiers).length > 0 ||
    asksMore(model, tiers) ||
    tiers.pairs.some((pair) => isPromisedMore(model, pair))
  );
}

function asksMore(model: ServiceModel, { higher, lower }: Neighbours): boolean {
  const [above, below] = [higher.plan, lower.plan];
  const languages = above?.languages?.some(
    (language) => below?.languages && !below.languages.includes(language),
  );
  const most = (rate: { readonly perWeek: number } | null | undefined): number => rate?.perWeek ?? Infinity;
  const isListed = model.issues.some((issue) => mayAsk(model, higher, issue) && !mayAsk(model, lower, issue));
  return isListed || Boolean(languages) || most(above?.max) > most(below?.max);
}

/** Whether the first of two contact types is promised anything faster, more often, or with more behind it. */
export function isPromisedMore(model: ServiceModel, [higher, lower]: Pair): boolean {
  const isFaster = (window: (typeof FELT_WINDOWS)[number]): boolean =>
    higher.promises.some(({ plan }) => plan[window]) && compareOrder(model, higher, lower, window).faster;
  if (FELT_WINDOWS.some(isFaster)) return true;
  const above = higher.promises.at(-1);
  const below = lower.promises.at(-1);
  return above !== undefined && below !== undefined && isSurer(above, below);
}

function isSurer(above: PromiseModel, below: PromiseModel): boolean {
  const hasMore = (key: 'credit' | 'contractual'): boolean => Boolean(above.plan[key]) && !below.plan[key];
  return above.reach > below.reach + 1e-9 || hasMore('credit') || hasMore('contractual');
}
