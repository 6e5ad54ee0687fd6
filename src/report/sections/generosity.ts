import { plannedCost, type Coverage } from '../../coverage';
import { perMonth, type ServiceModel } from '../../model';
import { generosityOf, type Gesture } from '../../model/generosity';
import { rounded } from '../coverage-report';
import type { GenerosityReport } from '../section-types';
import { worthOf } from './worth';

/** What may be given away in a month, what it brings in, and what is left to pay it from (principles 95, 104 and 106). */
export function generosityReport(model: ServiceModel, coverage: Coverage | null): GenerosityReport | null {
  const { plan } = model;
  const generosity = generosityOf(plan);
  if (!generosity) return null;
  const { costPerMonth, empowerment, gestures } = generosity;
  const cash = plan.budget?.cash;
  const { cashPerMonth } = coverage?.cost ?? plannedCost(model);
  const returns = gestures.flatMap(({ returnPerMonth }) => returnPerMonth ?? []);
  return {
    costPerMonth: rounded(costPerMonth),
    returnPerMonth: returns.length === 0 ? null : rounded(returns.reduce((sum, each) => sum + each, 0)),
    empowerment: empowerment && {
      limit: empowerment.limit,
      usesPerMonth: roundedOrNull(empowerment.usesPerMonth),
      costPerMonth: roundedOrNull(empowerment.costPerMonth),
    },
    gestures: gestures.map((gesture) => ({
      what: gesture.what,
      costPerMonth: roundedOrNull(gesture.costPerMonth),
      returnPerMonth: roundedOrNull(gesture.returnPerMonth),
      costPerCustomer: roundedOrNull(costPerCustomer(gesture, model)),
    })),
    cashLeft: cash ? rounded(perMonth(cash, 1, 0) - (cashPerMonth ?? 0)) : null,
  };
}

/** One gift brings in a part of what a customer is worth in a year, or in all: so many gifts are a customer. */
function costPerCustomer({ cost, value }: Gesture, { plan }: ServiceModel): number | null {
  const worth = worthOf(plan);
  if (cost === null || value === null || value === 0 || worth === null) return null;
  const customer = worth.per === 'month' ? worth.amount * 12 : worth.amount;
  return (cost * customer) / value;
}

const roundedOrNull = (value: number | null): number | null => (value === null ? null : rounded(value));
