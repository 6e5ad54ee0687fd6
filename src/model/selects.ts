import type { WaitPlan } from '../plan/schema';
import type { TierModel } from './types';

/** Whom and what a wait is for, in the order in which people would say it; with the quota of each tier that is given. */
export function selectsOf(wait: WaitPlan, tiers: readonly TierModel[] = []): string {
  const { tier: ids, segment, issue, depth, breadth, priority, during } = wait;
  const tier = ids?.map((id) => {
    const most = tiers.find((each) => each.id === id)?.plan?.max;
    return most ? `${id} (at most ${String(most.amount)} a ${most.per} each)` : id;
  });
  const named = [tier, segment, issue, depth, breadth, priority].flatMap((values) =>
    values ? [values.join(' or ')] : [],
  );
  if (during) named.push(`during ${during.kind === 'named' ? during.id : during.hours.text}`);
  return named.join(', ');
}
