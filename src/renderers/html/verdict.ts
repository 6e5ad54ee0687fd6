import type { PlanReport, Report, Severity } from '../../report/types';
import { saysInvalid, worstFirst } from '../findings';
import { budgetLines } from '../words/budget';
import { countFindings } from '../words/findings';
import { headline } from '../words/simulation';
import { type Mood, outcomeOf, promisesOf, verdictOf } from '../words/verdict';
import { type Markup, markup, nothing } from './markup';

/** The plan in one sentence, and the figures that it is about. */
export function verdictBanner(plan: PlanReport, { command }: Pick<Report, 'command'>): Markup {
  // Only a check judges a plan by itself; of the others, only what is no valid plan has a verdict.
  const isPicture = command !== 'check' && !plan.findings.some(saysInvalid);
  const { mood, sentence } = isPicture
    ? { mood: 'plain' as const, sentence: headline(plan) }
    : verdictOf(plan);
  return markup`
<p class="verdict ${mood}"><span aria-hidden="true">${signs[mood]}</span> ${sentence}</p>${figures(plan, isPicture)}`;
}

const signs: Readonly<Record<Mood | 'plain', string>> = { good: '✓', bad: '✗', unsure: '?', plain: '▦' };

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly beside: string;
  readonly mood: 'good' | 'bad' | 'unsure' | 'plain';
}

function figures(plan: PlanReport, isPicture: boolean): Markup {
  const all = [...promiseFigure(plan), ...budgetFigures(plan), ...(isPicture ? [] : [findingFigure(plan)])];
  if (all.length === 0) return nothing;
  return markup`
<dl class="figures">${all.map(
    ({ name, value, beside, mood }) => markup`
<div class="${mood}"><dt>${name}</dt><dd><strong>${value}</strong> ${beside}</dd></div>`,
  )}
</dl>`;
}

function promiseFigure({ coverage }: PlanReport): Figure[] {
  const outcomes = (coverage ? promisesOf(coverage) : [])
    .map(outcomeOf)
    .filter((outcome) => outcome !== 'no-promise');
  if (outcomes.length === 0) return [];
  const kept = outcomes.filter((outcome) => outcome === 'kept').length;
  const mood = outcomes.includes('missed') ? 'bad' : kept === outcomes.length ? 'good' : 'unsure';
  return [{ name: 'Promises kept', value: String(kept), beside: `of ${String(outcomes.length)}`, mood }];
}

function budgetFigures({ coverage, currency }: PlanReport): Figure[] {
  if (coverage === null) return [];
  return budgetLines(coverage.budget, currency).flatMap(({ name, planned, limit, left, isShort, format }) => {
    if (planned === null || (planned === 0 && limit === null)) return [];
    const mood = left === null ? 'plain' : left < 0 ? 'bad' : isShort ? 'unsure' : 'good';
    return [{ name, value: format(planned), beside: limit === null ? '' : `of ${format(limit)}`, mood }];
  });
}

function findingFigure({ findings }: PlanReport): Figure {
  const live = worstFirst(findings);
  const has = (wanted: Severity): boolean => live.some(({ severity }) => severity === wanted);
  const mood = has('error') ? 'bad' : has('warning') ? 'unsure' : 'good';
  return { name: 'Findings', value: String(live.length), beside: countFindings({ findings }), mood };
}
