import { formatCount, formatList, formatMoney, formatNumber } from '../../support/format';
import { verdictOfShare } from '../../support/verdict';
import {
  MOST_MISTAKES,
  type BudgetReport,
  type CoverageReport,
  type Finding,
  type PlanReport,
  type PromiseReport,
} from '../../report/types';
import { saysInvalid } from '../findings';
import { isCashClose } from './budget';

/** `unsure` where nothing is known to be wrong and yet not everything is known to be right. */
export type Mood = 'good' | 'bad' | 'unsure';

export interface Verdict {
  readonly mood: Mood;
  /** One sentence for somebody who reads nothing else. */
  readonly sentence: string;
}

/** What became of a promise: `unsure` where its interval holds the share asked for, or nothing was simulated. */
export type Outcome = 'kept' | 'missed' | 'unsure' | 'no-promise';

type Shared = Pick<PromiseReport, 'reach' | 'expected' | 'low' | 'high'>;

/** Kept and missed mean that all of the 95 % interval lies on that side of the share asked for. */
export function outcomeOf(promise: Shared & Pick<PromiseReport, 'within'>): Outcome {
  return promise.within === 'best_effort' ? 'no-promise' : outcomeOfShare(promise);
}

/** The same of a share in time that is known to be promised. */
export function outcomeOfShare({ reach, expected: value, low, high }: Shared): Outcome {
  if (value === null || low === null || high === null) return 'unsure';
  const verdict = verdictOfShare(reach, { value, low, high });
  return verdict === 'undecided' ? 'unsure' : verdict;
}

/** All that was judged: the first answers, and what is promised after them. */
export const promisesOf = ({
  promises,
  further,
}: CoverageReport): readonly (Shared & Pick<PromiseReport, 'within'>)[] => [...promises, ...further];

/** People missing at an hour of the week, to the nearest whole person: less than half of one is nobody. */
export function missingPeople({ needed, onDuty }: { needed: number; onDuty: number }): number {
  return Math.max(0, Math.round(needed - onDuty));
}

/** Teams that are short of people: a wish of the formula is no shortage while every promise is kept. */
export function shortTeams({ gaps, coverage }: PlanReport): readonly string[] {
  const short = gaps.filter(({ level }) => level === 'people');
  const teams = [...new Set(coverage?.people.map(({ team }) => team))];
  return teams.filter((team) =>
    short.some(({ at }) => at === `team.${team}` || at.startsWith(`team.${team}.`)),
  );
}

/** The plan in one sentence, put together from what the report says. */
export function verdictOf(plan: PlanReport): Verdict {
  const live = plan.findings.filter(({ waived }) => waived === undefined);
  const mistakes = live.filter(saysInvalid).length;
  if (mistakes > 0) {
    const least = mistakes >= MOST_MISTAKES ? 'at least ' : '';
    const count = `${least}${formatCount(mistakes, 'mistake')}`;
    const keeps = mistakes === 1 ? 'keeps' : 'keep';
    return { mood: 'bad', sentence: `Not a valid plan: ${count} ${keeps} it from being checked.` };
  }

  const errors = live.filter(({ severity }) => severity === 'error');
  if (plan.coverage === null) return withoutSimulation(plan, errors.length);

  const shortfalls = listShortfalls(plan);
  const gapFindings = new Set(plan.gaps.map(({ finding }) => finding));
  const others = errors.filter(({ fingerprint }) => !gapFindings.has(fingerprint)).length;
  const asRest = shortfalls.length > 0 ? 'other error' : 'error';
  const rest = others > 0 ? [`there ${others === 1 ? 'is' : 'are'} ${formatCount(others, asRest)}`] : [];
  const wrong = [...shortfalls, ...rest];
  if (wrong.length > 0) {
    const { mood, opening } = openingOf(plan, live, errors.length);
    return { mood, sentence: `${opening}: ${formatList(wrong)}.` };
  }
  return withoutShortfall(plan, live);
}

function withoutSimulation({ notSimulated }: PlanReport, errors: number): Verdict {
  const reason = (notSimulated ?? '').replace(/^Not simulated[:,] /u, '').replace(/\.$/u, '');
  const simulated = reason === '' ? 'nothing was simulated' : `nothing was simulated: ${reason}`;
  if (errors > 0)
    return { mood: 'bad', sentence: `Not yet: there ${isOrAre(errors, 'error')}; ${simulated}.` };
  return { mood: 'unsure', sentence: `Not known yet, as ${simulated}.` };
}

const isOrAre = (count: number, noun: string): string =>
  `${count === 1 ? 'is' : 'are'} ${formatCount(count, noun)}`;

/** What is too little: promises first, then hours, then money, heads and hours, then people where nothing else is. */
function listShortfalls(plan: PlanReport): string[] {
  const { promises, coverage, currency } = plan;
  const judged = coverage ? promisesOf(coverage) : promises;
  const missed = judged.filter((promise) => outcomeOf(promise) === 'missed').length;
  const list = missed > 0 ? [`${formatCount(missed, 'promise')} ${missed === 1 ? 'is' : 'are'} missed`] : [];
  list.push(...alone(plan));
  if (coverage !== null) list.push(...overBudget(coverage.budget, currency));
  const short = shortTeams(plan);
  const hours =
    coverage?.people.filter((hour) => short.includes(hour.team) && missingPeople(hour) > 0).length ?? 0;
  if (list.length === 0 && hours > 0)
    list.push(`people are missing in ${formatCount(hours, 'hour')} of the week`);
  return list;
}

/** Segments that find nobody while they use the product. */
function alone({ gaps, findings }: PlanReport): string[] {
  const live = new Set(
    findings.filter(({ waived }) => waived === undefined).map(({ fingerprint }) => fingerprint),
  );
  const segments = gaps
    .filter(({ level, finding }) => level === 'time' && live.has(finding))
    .map(({ at }) => at.split('.')[1] ?? at);
  if (segments.length === 0) return [];
  const named = segments.length > 3 ? formatCount(segments.length, 'segment') : formatList(segments);
  return [`nobody answers ${named} in part of the hours they need it`];
}

function overBudget({ cash, headcount, owner }: BudgetReport, currency: string | null): string[] {
  const list: string[] = [];
  const cashOver = isCashClose(cash) ? 0 : overBy(cash.planned, cash.limit);
  if (cashOver > 0) {
    const amount = currency === null ? formatNumber(cashOver) : formatMoney(cashOver, currency);
    list.push(`the budget is ${amount} a month short`);
  }
  const headsOver = overBy(headcount.planned, headcount.limit);
  if (headsOver > 0) list.push(`the team is ${formatCount(headsOver, 'person', 'people')} over its limit`);
  const ownerOver = overBy(owner.planned, owner.limit);
  if (ownerOver > 0) list.push(`the owner is ${formatCount(ownerOver, 'hour')} a week short`);
  return list;
}

const overBy = (planned: number | null, limit: number | null): number =>
  planned === null || limit === null ? 0 : Math.max(0, planned - limit);

function openingOf(
  { findings, gaps }: PlanReport,
  live: readonly Finding[],
  errors: number,
): { mood: Mood; opening: string } {
  if (errors > 0) return { mood: 'bad', opening: 'Not yet' };
  const gapFindings = new Set(gaps.map(({ finding }) => finding));
  const open = live.filter(({ fingerprint }) => gapFindings.has(fingerprint));
  const isWaived = findings.some(
    ({ fingerprint, waived }) => waived !== undefined && gapFindings.has(fingerprint),
  );
  if (isWaived && open.length === 0) return { mood: 'unsure', opening: 'Accepted as it is' };
  const isAssumed = gaps.some(
    ({ assumed, finding }) => assumed && open.some(({ fingerprint }) => fingerprint === finding),
  );
  if (isAssumed) return { mood: 'unsure', opening: 'Probably not, going by assumed numbers' };
  return { mood: 'unsure', opening: 'Not quite' };
}

/** Nothing is too little, so what remains is what is not known and what is not asked for. */
function withoutShortfall({ promises, coverage }: PlanReport, live: readonly Finding[]): Verdict {
  const outcomes = (coverage ? promisesOf(coverage) : promises)
    .map(outcomeOf)
    .filter((outcome) => outcome !== 'no-promise');
  const kept = outcomes.filter((outcome) => outcome === 'kept').length;
  const unsure = outcomes.length - kept;
  const budget = coverage === null ? '' : budgetPhrase(coverage.budget);
  if (unsure > 0) {
    const known = kept > 0 ? `${formatCount(kept, 'promise')} ${kept === 1 ? 'is' : 'are'} kept, ` : '';
    const count = kept > 0 ? String(unsure) : formatCount(unsure, 'promise');
    const open = `${count} ${unsure === 1 ? 'is' : 'are'} not decided at this length`;
    return { mood: 'unsure', sentence: `Good as far as is known: ${known}${open}; ${budget}.` };
  }
  if (coverage && isCashClose(coverage.budget.cash))
    return { mood: 'unsure', sentence: `Good as far as is known: ${promisedPhrase(kept)}; ${budget}.` };
  const warnings = live.filter(({ severity }) => severity === 'warning').length;
  const opening = warnings > 0 ? `Good, with ${formatCount(warnings, 'warning')}` : 'Good';
  return {
    mood: 'good',
    sentence: `${opening}: ${promisedPhrase(kept)}${budget.startsWith('no') ? '; ' : ', '}${budget}.`,
  };
}

const promisedPhrase = (kept: number): string =>
  kept === 0 ? 'nothing is promised, so nothing can be missed' : 'every promise is kept';

const budgetPhrase = ({ cash, headcount, owner }: BudgetReport): string => {
  if (isCashClose(cash)) return 'whether the money is enough is too close to call';
  return [cash, headcount, owner].some(({ limit }) => limit !== null)
    ? 'within budget'
    : 'no budget is declared';
};
