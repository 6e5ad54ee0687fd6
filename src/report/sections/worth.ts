import { perMonth } from '../../model';
import type { Plan } from '../../plan';

/** What a customer is worth, a month or once; null where it is not declared, or not by time: by contact it says nothing of a customer. */
export function worthOf({
  economics,
}: Plan): { readonly amount: number; readonly per: 'month' | 'once' } | null {
  const value = economics?.customer_value;
  if (!value || value.amount === 0) return null;
  switch (value.per) {
    case 'once':
      return { amount: value.amount, per: 'once' };
    case 'day':
    case 'week':
    case 'month':
    case 'year':
      return { amount: perMonth(value, 1, 0), per: 'month' };
    default:
      return null;
  }
}
