export type { ReadFile } from './files';
export { loadPlan, type LoadedPlan } from './load';
export { planJsonSchema, planSchema, type Plan } from './schema';
export type { Money } from './units/money';
export { PERIOD_DAYS, type ShareRate } from './units/number';
export { waitIds } from './wait-ids';
