import type { FurtherCoverage, PromiseCoverage } from '../../coverage/types';
import type { GapViolation, Violation } from '../../rule-engine';
import { WINDOWS, type ServiceModel } from '../../model';
import { formatDuration, formatNumber, formatPercent } from '../../support/format';
import { assumedBehind, atMostWarning, hangingOn, restsOn } from './evidence';

/** Which of the three rules about missed promises speaks for one: a contract first, then the fastest level. */
export function kindOfMiss(
  each: PromiseCoverage,
  all: readonly PromiseCoverage[],
): 'contract' | 'fastest' | 'plain' | null {
  if (each.verdict !== 'missed') return null;
  if (each.promise.plan.contractual === true) return 'contract';
  return isFastest(each, all) ? 'fastest' : 'plain';
}

/** The fastest level: the shortest wall-clock window, where its channel has slower ones besides. */
function isFastest({ promise, channel }: PromiseCoverage, all: readonly PromiseCoverage[]): boolean {
  const minutes = ({ plan: { within } }: PromiseCoverage['promise']): number =>
    typeof within === 'object' && within?.clock === 'wall' ? within.minutes : Infinity;
  const others = all
    .filter((each) => each.channel === channel && each.promise !== promise)
    .map((each) => minutes(each.promise));
  return (
    others.length > 0 && others.every((other) => other > minutes(promise)) && minutes(promise) <= WINDOWS[1]
  );
}

/** The finding for a missed promise, with its gap. */
export function missed(model: ServiceModel, each: PromiseCoverage, opening: string): Violation {
  const { promise, channel, kept, reach, closes, contactsPerWeek } = each;
  const keys = assumedBehind(model, each);
  const within = promise.plan.within;
  const text = typeof within === 'object' && within !== null ? within.text : '';
  const lost = contactsPerWeek * (1 - kept.expected);
  const gap: GapViolation = {
    ...hangingOn(keys),
    level: 'promise',
    amount: reach - kept.expected,
    unit: 'share',
    when: whenText(each),
    evidence: `simulated: ${formatNumber(kept.n)} contacts, 95% interval ${formatPercent(kept.low)} to ${formatPercent(kept.high)}`,
    closes,
  };
  return {
    at: [...promise.path, 'within'],
    discriminator: channel.id,
    message:
      `${opening} ${formatPercent(kept.expected)} of ${channel.id} contacts are answered within ${text}, not ${formatPercent(reach)} ` +
      `(about ${lost < 1.5 ? 'one' : formatNumber(lost)} a week too late or never; ${slowest(each)})${restsOn(keys)}`,
    ...atMostWarning(keys),
    gap,
  };
}

/** How long the promised share really waits. */
function slowest({ reach, waitAtReachMinutes }: PromiseCoverage): string {
  const share = formatPercent(reach);
  return Number.isFinite(waitAtReachMinutes)
    ? `${share} get an answer within ${formatDuration(waitAtReachMinutes)}`
    : `fewer than ${share} get an answer at all`;
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** The worst hours of the week, up to three. */
export function whenText({ worstHours }: PromiseCoverage): string {
  const named = worstHours
    .slice(0, 3)
    .map(({ hour }) => `${DAYS[Math.floor(hour / 24)] ?? ''} ${String(hour % 24).padStart(2, '0')}:00`);
  return named.length === 0 ? 'all week' : `worst at ${named.join(', ')}`;
}

/** `further replies on email are sent`. */
export const whatOf = ({ window, channel }: FurtherCoverage): string =>
  window === 'next_within'
    ? `further replies on ${channel.id} are sent`
    : `${channel.id} contacts are solved`;
