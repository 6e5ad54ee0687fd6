import { Happening, type Agenda } from './agenda';
import { Stage, type Contacts } from './contacts';
import type { Line } from './layout';
import { openings } from './spans';
import { Outcome, type Observer, type System } from './system';

/** At the start of a run: when lines and services open, whoever is idle looks for work. */
export function scheduleOpenings(
  agenda: Agenda,
  { groups, horizonMinutes }: System,
  lines: readonly Line[],
): void {
  for (const [index, { spans }] of lines.entries()) {
    for (const minute of openings(spans, horizonMinutes)) agenda.add(Happening.channelOpens, minute, index);
  }
  for (const [index, group] of groups.entries()) {
    if (group.kind !== 'service') continue;
    for (const minute of openings(group.openSpans, horizonMinutes)) {
      agenda.add(Happening.serviceOpens, minute, index);
    }
  }
}

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
  for (let contact = 0; contact < contacts.count; contact++) {
    const stage = contacts.stage[contact];
    const isOver =
      stage === Stage.gone || (stage === Stage.waiting && (contacts.patienceEnd[contact] as number) < now);
    if (!isOver && (contacts.arrival[contact] as number) < watchedUntil) return true;
  }
  return false;
}

/** At the end of a run: who still waits for an answer, or was not yet noticed to have given up. */
export function tellUnfinished(
  contacts: Contacts,
  classes: System['classes'],
  end: number,
  observer: Observer,
): void {
  for (let contact = 0; contact < contacts.count; contact++) {
    const stage = contacts.stage[contact];
    const classIndex = contacts.classIndex[contact] as number;
    const answered = (contacts.repliesSent[contact] as number) > 0;
    const talks = stage === Stage.inHand && classes[classIndex]?.kind !== 'written';
    if (stage === Stage.gone || talks) continue;
    if (answered) {
      if (classes[classIndex]?.kind !== 'written') continue;
      observer.replied?.(classIndex, contacts.since[contact] as number, Infinity);
      continue;
    }
    const arrival = contacts.arrival[contact] as number;
    const patienceEnd = contacts.patienceEnd[contact] as number;
    if (patienceEnd < end) {
      const outcome = contacts.closes[contact] === 1 ? Outcome.turnedAway : Outcome.abandoned;
      observer.outcome(classIndex, arrival, patienceEnd, outcome, -1);
    } else {
      observer.outcome(classIndex, arrival, end, Outcome.open, -1);
    }
  }
}
