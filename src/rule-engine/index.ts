export { defineRule, optionsProblem } from './define-rule';
export { isWithin } from './element';
export { notDeclared } from './not-declared';
export { runRules, type RunResult } from './run-rules';
export type * from './types';
