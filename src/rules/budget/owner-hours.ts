import { PERIOD_DAYS, type Plan } from '../../plan';

/** Hours a week that the owner has for service; Infinity where the plan sets no limit. */
export function ownerLimit({ budget }: Plan): number {
  const limit = budget?.owner;
  return limit
    ? (limit.minutes / 60) * (7 / { day: 1, week: 7, month: PERIOD_DAYS.month }[limit.per])
    : Infinity;
}

/** Hours a week that are left of them. */
export const ownerLeft = (plan: Plan, planned: number): number => Math.max(0, ownerLimit(plan) - planned);
