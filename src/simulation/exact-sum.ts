/** Steps to a minute: one is just under a millisecond. */
export const STEPS = 2 ** 16;

/** Minutes in whole steps: up to some 10¹¹ of them add up to the same in any order, so that runs may be counted apart. */
export const inSteps = (minutes: number): number => Math.round(minutes * STEPS) / STEPS;
