import { closest } from '../support/closest';
import type { WaiverPlan } from '../plan/schema';
import { isWithin } from './element';
import type { JudgedWaiver, WaiverState } from './types';

/** As much of a finding as decides whether a waiver is about it. */
export interface Waivable {
  readonly rule: string;
  readonly at: string;
}

/** What waivers are judged by. */
export interface WaiverQuestion<F extends Waivable> {
  readonly waivers: readonly WaiverPlan[];
  readonly findings: readonly F[];
  readonly today: string;
  /** Ids of all rules there are, whether they ran or not. */
  readonly known: readonly string[];
  /** Whether a rule had its say in this run: nothing is known about waivers of one that had not. */
  readonly ran: (rule: string) => boolean;
  /** Whether the plan is held against the one before. */
  readonly judgesChanges: boolean;
}

/** A waiver as it turned out, and the findings that it is about. */
export interface WaiverMatch<F extends Waivable> {
  readonly judged: JudgedWaiver;
  readonly findings: readonly F[];
}

/** Matches waivers with findings by rule and element; `until` counts its own day. */
export function matchWaivers<F extends Waivable>(question: WaiverQuestion<F>): readonly WaiverMatch<F>[] {
  const { waivers, findings, today, known } = question;
  return waivers.map((waiver, index) => {
    const about = findings.filter(({ rule, at }) => rule === waiver.rule && isWithin(at, waiver.at));
    const state = stateOf(waiver, about.length, question);
    const suggestion = state === 'unknown-rule' ? (closest(waiver.rule, known) ?? null) : null;
    const judged = { index, plan: waiver, state, findings: about.length, suggestion, today };
    return { judged, findings: about };
  });
}

function stateOf<F extends Waivable>(
  waiver: WaiverPlan,
  found: number,
  question: WaiverQuestion<F>,
): WaiverState {
  // Only a comparison can tell; and once the change is made, there is nothing left to find.
  if (
    isAboutChanges(waiver.rule) &&
    (!question.judgesChanges || (found === 0 && question.known.includes(waiver.rule)))
  )
    return 'not-judged';
  if (!question.known.includes(waiver.rule)) return 'unknown-rule';
  if (waiver.until && waiver.until < question.today) return 'lapsed';
  if (found > 0) return 'used';
  return question.ran(waiver.rule) ? 'unused' : 'not-judged';
}

const isAboutChanges = (rule: string): boolean => rule.startsWith('change/');
