import { Stage } from './at-work';
import type { Contacts } from './contacts';
import { Outcome, type Observer, type System } from './system';

/** So often it is asked whether everybody is through who is watched. */
const LOOK_MINUTES = 60;

/** The minute of a run up to which it goes on before that is asked, or asked again. */
export function nextLook(now: number, { horizonMinutes, watchedUntil = horizonMinutes }: System): number {
  return Math.min(horizonMinutes, now === 0 ? watchedUntil : now + LOOK_MINUTES);
}

/** Whether anybody who is watched still waits, or is being answered. */
export function isAnyUnderWay(
  contacts: Contacts,
  { horizonMinutes, watchedUntil = horizonMinutes }: System,
  now: number,
): boolean {
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
