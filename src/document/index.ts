export { isTooLarge, MAX_BYTES } from './limits';
export { collectOrigins, type Origin } from './origins';
export { readDocument } from './read-document';
export { formatPath } from './types';
export type { Path, PlanDocument, PlanDocumentFrame, Position, Problem, ReadResult } from './types';
