export { defineRule, optionsProblem, type RuleDefinition } from './define-rule';
export { isWithin } from './element';
export { notDeclared } from './not-declared';
export { topicOf } from './order';
export { runRules, type RunInput, type RunResult } from './run-rules';
export type * from './types';
