export { DEFAULTS, type Default } from './assumptions';
export type { ReadFile } from './files';
export { loadPlan, type LoadedPlan, type LoadOptions } from './load';
export { OPEN_CALENDAR, PRIORITIES, usualPriority } from './names';
export {
  planJsonSchema,
  planSchema,
  type CalendarPlan,
  type ChannelPlan,
  type IssuePlan,
  type Plan,
  type SegmentPlan,
  type TeamPlan,
  type TierPlan,
  type WaitPlan,
  type WaiverPlan,
} from './schema';
export {
  CHANNEL_KINDS,
  isChannelKind,
  LIVE_KINDS,
  WRITTEN_KINDS,
  type ChannelKind,
} from './schema/channel-kinds';
export { SOURCES, type Source } from './schema/kind';
export type { Duration } from './units/duration';
export type { HolidaySource } from './units/holiday';
export type { HoursRange, HoursReference, WeeklyHours } from './units/hours';
export type { Money } from './units/money';
export { PERIOD_DAYS, type Period, type Rate, type ShareRate, type TimeRate } from './units/number';
export { isRegion } from './units/region';
export { SELECTORS, waitIds, type Selector } from './wait-ids';
