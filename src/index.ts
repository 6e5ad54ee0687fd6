export { checkPlan, loadPlan, type CheckPlanOptions, type LoadedPlan, type LoadPlanOptions } from './library';
export * from './queueing';
export { simulateQueue, type QueueEstimates, type QueueInput } from './simulation/single-queue';
export { simulate } from './simulation/simulate';
export type { Law } from './simulation/laws';
export type * from './simulation/system';
export type * from './report/types';
