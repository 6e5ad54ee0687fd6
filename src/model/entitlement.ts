import type { IssueModel, ServiceModel, TierModel } from './types';

/** Whether a tier may ask about an issue: premium issues are for the tiers that list them, else for all but the lowest. */
export function mayAsk({ tiers }: ServiceModel, tier: TierModel, { id, plan }: IssueModel): boolean {
  if (plan.scope !== 'premium' || tiers.length === 1) return true;
  const isListed = tiers.some((any) => any.plan?.issues?.includes(id));
  return isListed ? (tier.plan?.issues?.includes(id) ?? false) : tier.index > 0;
}
