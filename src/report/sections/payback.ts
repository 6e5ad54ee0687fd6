import { plannedCost, type Coverage } from '../../coverage';
import type { ServiceModel } from '../../model';
import { PERIOD_DAYS, type Plan } from '../../plan';
import type { Gap } from '../../rule-engine/finding';
import { rounded } from '../coverage-report';
import type { PaybackOf, PaybackReport } from '../section-types';
import { worthOf } from './worth';

/**
 * The customers that have to be kept so that service, and whatever closes a gap, pays for itself (principle 10): cost a
 * month ÷ what a customer is worth. Null where the plan does not say what a customer is worth.
 */
export function paybackReport(
  model: ServiceModel,
  coverage: Coverage | null,
  gaps: readonly Gap[],
): PaybackReport | null {
  const { plan } = model;
  const worth = worthOf(plan);
  if (!worth) return null;
  const price = plan.economics?.acquisition_cost;
  const acquisitionCost = price?.per === 'once' ? price.amount : null;
  const paybackOf = (costPerMonth: number): PaybackOf => {
    const customersToKeep = Math.ceil(costPerMonth / worth.amount - 1e-9);
    return {
      costPerMonth: rounded(costPerMonth),
      customersToKeep,
      costToReplace: acquisitionCost === null ? null : rounded(customersToKeep * acquisitionCost),
    };
  };
  const { cashPerMonth } = coverage?.cost ?? plannedCost(model);
  const customers = customersOf(plan);
  const kept = plan.economics?.retention;
  // As many leave in each month of a period: those who stay are a product of the months.
  const monthly = kept ? kept.share ** (PERIOD_DAYS.month / PERIOD_DAYS[kept.per]) : null;
  return {
    customerValue: rounded(worth.amount),
    valuePer: worth.per,
    acquisitionCost,
    customers,
    leavingPerMonth: customers === null || monthly === null ? null : rounded(customers * (1 - monthly)),
    plan: cashPerMonth === null || cashPerMonth <= 0 ? null : paybackOf(cashPerMonth),
    closings: gaps.flatMap(({ at, closes }) =>
      closes.flatMap(({ change, costPerMonth }) =>
        costPerMonth === null || costPerMonth <= 0 ? [] : [{ at, change, ...paybackOf(costPerMonth) }],
      ),
    ),
  };
}

/** Those who may come are not there to be kept. */
function customersOf({ customers }: Plan): number | null {
  const counts = Object.values(customers ?? {})
    .filter(({ prospects }) => prospects !== true)
    .map(({ count }) => count ?? null);
  if (counts.length === 0 || counts.includes(null)) return null;
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
