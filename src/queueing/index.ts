export { allenCunneen, garnett, halfinWhitt } from './approximations';
export { chatAgent, pooledChatSlots, type ChatAgent, type ChatAgentResult } from './chat';
export { erlangA, type ImpatientQueue, type ImpatientQueueResult, type ServiceLevels } from './erlang-a';
export { erlangB, erlangBCapacity, lnErlangB, requiredServersErlangB, type LossSystem } from './erlang-b';
export { erlangC, mmc, type PatientQueue, type PatientQueueResult } from './erlang-c';
export { finiteQueue, type FiniteQueue, type FiniteQueueResult } from './finite';
export {
  fluidBacklog,
  settledBacklog,
  type FluidResult,
  type FluidSegment,
  type FluidSegmentResult,
} from './fluid';
export { mg1, type SingleServerResult } from './mg1';
export { offeredLoadAfterStep, offeredLoadOfSinusoid } from './offered-load';
export { prioritiesMg1, prioritiesMmc, type PriorityResult } from './priorities';
export {
  requiredServersErlangA,
  requiredServersErlangC,
  scheduledServers,
  type Demand,
  type ImpatientGoals,
  type PatientGoals,
} from './required';
export { transientQueue } from './transient';
export type {
  StaffCut,
  TransientInterval,
  TransientIntervalResult,
  TransientQueue,
  TransientResult,
} from './transient-types';
