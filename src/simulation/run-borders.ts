import { Stage } from './at-work';
import type { Contacts } from './contacts';
import { Outcome, type Observer, type System } from './system';

/** So far a run goes at once: what is called often is compiled as a whole, and not from the middle of its loop on. */
const STRIDE_MINUTES = 1440;
/** So often it is asked whether everybody is through who is watched. */
const LOOK_MINUTES = 60;

/** The minute up to which a run goes on from another. */
export function nextLook(now: number, { horizonMinutes, watchedUntil = horizonMinutes }: System): number {
  const next = now < watchedUntil ? Math.min(watchedUntil, now + STRIDE_MINUTES) : now + LOOK_MINUTES;
  return Math.min(horizonMinutes, next);
}

/** Whether somebody who is watched may still come, waits, or is being answered. */
export function isToGoOn(
  contacts: Contacts,
  { horizonMinutes, watchedUntil = horizonMinutes }: System,
  now: number,
): boolean {
  if (now >= horizonMinutes) return false;
  if (now < watchedUntil) return true;
  return contacts.used.some(
    ({ stage, patienceEnd, arrival }) =>
      arrival < watchedUntil && stage !== Stage.gone && (stage !== Stage.waiting || patienceEnd >= now),
  );
}

/** At the end of a run: who still waits for an answer, or was not yet noticed to have given up. */
export function tellUnfinished(contacts: Contacts, end: number, observer: Observer): void {
  for (const { stage, of, repliesSent, arrival, since, patienceEnd, closes } of contacts.used) {
    const talks = stage === Stage.inHand && of.isLive;
    if (stage === Stage.gone || talks) continue;
    if (repliesSent > 0) {
      if (!of.isLive) observer.replied?.(of.index, since, Infinity);
    } else if (patienceEnd < end) {
      const outcome = closes ? Outcome.turnedAway : Outcome.abandoned;
      observer.outcome(of.index, arrival, patienceEnd, outcome, -1);
    } else {
      observer.outcome(of.index, arrival, end, Outcome.open, -1);
    }
  }
}
