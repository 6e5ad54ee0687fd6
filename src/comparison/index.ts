import { afterHoursChanges } from './after-hours';
import { channelChanges } from './channels';
import { coverageChanges } from './coverage';
import { hoursChanges } from './hours';
import { noticeChanges } from './notice';
import { promiseChanges } from './promises';
import { resourceChanges } from './resources';
import { scopeChanges } from './scope';
import { tierChanges } from './tiers';
import type { Change, Direction, Side } from './types';

export { fitOf, type SegmentFit } from './fit';
export type * from './types';

/** All in which a later plan differs from an earlier one, what is worse for customers first. */
export function changesBetween(before: Side, after: Side): readonly Change[] {
  const changes = [
    ...promiseChanges(before, after),
    ...noticeChanges(before, after),
    ...hoursChanges(before, after),
    ...channelChanges(before, after),
    ...afterHoursChanges(before, after),
    ...scopeChanges(before, after),
    ...tierChanges(before, after),
    ...coverageChanges(before, after),
    ...resourceChanges(before, after),
  ];
  const rank = ({ direction }: Change): number => ORDER.indexOf(direction);
  return changes.toSorted((a, b) => rank(a) - rank(b));
}

const ORDER: readonly Direction[] = ['weaker', 'stronger', 'neutral'];
