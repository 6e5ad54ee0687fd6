/** What only `explain` and `schema` need. The build makes one heavy part of it, with the texts that `check` does without. */
export { planJsonSchema } from '../plan/schema';
export { reportJsonSchema } from '../report/schema';
export { configJsonSchema } from '../rule-engine/config/schema';
export { principles } from '../rules/principles';
export { allRules as rules } from '../rules/all';
