export { defineRule } from './define-rule';
export { isWithin } from './element';
export { notDeclared } from './not-declared';
export { decimal, optionsProblem, share, whole } from './options';
export { topicRank } from './order';
export { runRules, type RunInput, type RunResult } from './run-rules';
export type * from './types';
