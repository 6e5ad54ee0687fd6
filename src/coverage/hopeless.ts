import type { ServiceModel } from '../model/types';
import { formatDuration, formatPercent } from '../support/format';
import { firstAt, isBeyond, neverInTime, type NeverInTime } from './never-in-time';
import type { Closing, PromiseCoverage } from './types';

const SHORT_ANSWER = 'send a short answer before the work: a shorter `handle`, and one more of `replies`';

/**
 * What is left where so many are late that a promise cannot be kept, whoever answers: it is closed for longer than the
 * promise lasts, or the work alone takes longer than it leaves, or both together. Empty where it could be kept.
 */
export function hopeless(model: ServiceModel, missed: PromiseCoverage): readonly Closing[] {
  const never = neverInTime(model, missed);
  if (!never) return [];
  const { closed, work } = never;
  const { reach, channel } = missed;
  const spread = `channels.${channel.id}.handle_cv`;
  const rests = model.assumptions.some(({ at }) => at === spread) ? `, on an assumed \`${spread}\`` : '';
  const closings = [
    ...(isBeyond(closed, reach)
      ? [
          {
            change: `open ${channel.id} for longer, or promise this only to those who write while it is open: add \`during\``,
            effect: `at least ${formatPercent(closed)} of them write while it is closed for longer than the promise lasts, so no number of people keeps it (by formula)`,
          },
        ]
      : []),
    ...(isBeyond(work, reach)
      ? [
          {
            change: `promise it later${workOf(never, reach)}, or ${SHORT_ANSWER}`,
            effect: `at least ${formatPercent(work)} of them take more work than the promise leaves time for, so no number of people keeps it (by formula${rests})`,
          },
        ]
      : []),
  ];
  if (closings.length === 0 && isBeyond(closed + work, reach))
    closings.push({
      change: `promise it later; or open ${channel.id} for longer, or add \`during\`, and ${SHORT_ANSWER}`,
      effect: `at least ${formatPercent(closed + work)} of them are late whoever answers, so no number of people keeps it: ${formatPercent(closed)} write while it is closed for longer than the promise lasts, ${formatPercent(work)} take more work than it leaves time for (by formula${rests})`,
    });
  return closings.map((each) => ({ ...each, costPerMonth: null }));
}

/** How much work as many have at most as are promised an answer. */
function workOf({ takesLonger, meanMinutes }: NeverInTime, reach: number): string {
  if (reach === 1) return '';
  // At most one in k takes k times the mean.
  const most = firstAt(takesLonger, 1 - reach, meanMinutes / (1 - reach));
  return ` (${formatPercent(reach)} take up to ${formatDuration(most)} of work)`;
}
