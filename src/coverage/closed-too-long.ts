import { dueAt } from '../model/calendar/waits';
import type { ContactType, PromiseModel, ServiceModel } from '../model/types';
import { lengthOf } from '../model/wall-clock';
import { formatPercent } from '../support/format';
import type { Closing, PromiseCoverage } from './types';

/**
 * What is left where a written channel is closed for longer than the promise lasts, and so many write meanwhile that
 * it cannot be kept, whoever answers. Null where it could be.
 */
export function closedTooLong({ period }: ServiceModel, missed: PromiseCoverage): Closing | null {
  const { promise, channel, types, worstHours, contactsPerWeek, reach } = missed;
  if (channel.nature !== 'written') return null;
  const late = worstHours.reduce((sum, { hour, missedPerWeek }) => {
    const start = period.plainStart + hour * 60;
    // Only an hour that is too early from its first minute to its last counts whole.
    const isLost = types.every(
      (type) => !opensInTime(type, promise, start) && !opensInTime(type, promise, start + 59),
    );
    return sum + (isLost ? missedPerWeek : 0);
  }, 0);
  if (late <= (1 - reach) * contactsPerWeek) return null;
  return {
    change: `open ${channel.id} for longer, or promise this only to those who write while it is open: add \`during\``,
    effect: `at least ${formatPercent(late / contactsPerWeek)} of them write while it is closed for longer than the promise lasts, so no number of people keeps it (simulated)`,
    costPerMonth: null,
  };
}

/** Whether the channel is open at some time before an answer is due to who writes at a moment of the plain week. */
function opensInTime(
  { channel, segment, tier }: ContactType,
  promise: PromiseModel,
  moment: number,
): boolean {
  const opening = channel.openingFor(segment, tier);
  const length = lengthOf(promise.plan.within, promise.openingFor(channel, segment, tier), true);
  if (!opening || !length) return true;
  return opening.plainClock.nextOpen(moment) < dueAt(moment, length);
}
