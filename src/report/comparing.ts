/** What a plain check does without: one heavy part for all that looks at two plans. */
export { checkAgainst } from './check-against';
export { comparePlans } from './compare-plans';
