import type { PlanReport } from '../../../report/types';
import { formatNumber } from '../../../support/format';
import { type DataTable, text } from '../../tables/types';
import { budgetLines } from '../../words/budget';
import { outcomeOf, promisesOf } from '../../words/verdict';
import { type Bar, barsChart } from '../charts/bars';
import { type Chart, chartsOf } from '../charts/figure';
import { type Markup, nothing } from '../markup';
import { tableOf } from '../table';

/** A number that every plan has, or may lack, on one scale. */
interface Measure {
  readonly name: string;
  readonly bars: readonly Bar[];
}

/** Simulated plans on one scale each for money, people, the owner's time and promises; nothing where there are not two. */
export function sideBySide(all: readonly PlanReport[]): Markup {
  const plans = all.filter(({ coverage }) => coverage !== null);
  if (plans.length < 2) return nothing;
  const measures = measuresOf(plans, nameOf(plans));
  const charts: Chart[] = measures.map(({ name, bars }) => ({
    title: name,
    picture: barsChart(bars, `${name}: the plans side by side`, describe(bars)),
    key: bars.some(({ limit = null }) => limit !== null)
      ? [
          { colour: 'plain', meaning: 'planned' },
          { colour: 'line', meaning: 'limit' },
        ]
      : [],
    numbers: tableOf(tableFor(name, bars)),
  }));
  return chartsOf(charts);
}

/** Plans by their names; by their files where two are called the same, without the folders that all of them share. */
function nameOf(plans: readonly PlanReport[]): (plan: PlanReport) => string {
  const [folders = [], ...others] = plans.map(({ file }) => file.split('/').slice(0, -1));
  const apart = folders.findIndex((folder, depth) => others.some((other) => other[depth] !== folder));
  const shared = apart === -1 ? folders.length : apart;
  return ({ name, file }) =>
    plans.filter((plan) => plan.name === name).length > 1 ? file.split('/').slice(shared).join('/') : name;
}

function measuresOf(
  plans: readonly PlanReport[],
  nameOfPlan: (plan: PlanReport) => string,
): readonly Measure[] {
  const lines = plans.map((plan) => ({
    plan,
    lines: plan.coverage === null ? [] : budgetLines(plan.coverage.budget, plan.currency),
  }));
  // Money of one currency only is on one scale.
  const hasOneCurrency = new Set(plans.map(({ currency }) => currency)).size === 1;
  const names = [...new Set(lines.flatMap((each) => each.lines.map(({ name }) => name)))];
  const budgets = names.map((name) => ({
    name,
    bars: lines.flatMap(({ plan, lines: own }) =>
      own
        .filter((line) => line.name === name && (line.planned ?? 0) > 0)
        .map(({ planned, limit, format }) => ({
          name: nameOfPlan(plan),
          text: limit === null ? format(planned ?? 0) : `${format(planned ?? 0)} of ${format(limit)}`,
          value: planned ?? 0,
          limit,
        })),
    ),
  }));
  const money = budgets[0]?.name;
  return [
    ...budgets.filter(({ name, bars }) => bars.length > 1 && (name !== money || hasOneCurrency)),
    { name: 'Promises kept', bars: plans.map((plan) => promisesBar(plan, nameOfPlan(plan))) },
  ];
}

function promisesBar({ coverage }: PlanReport, name: string): Bar {
  const outcomes = (coverage === null ? [] : promisesOf(coverage)).map(outcomeOf);
  const made = outcomes.filter((outcome) => outcome !== 'no-promise').length;
  const kept = outcomes.filter((outcome) => outcome === 'kept').length;
  return {
    name,
    text: `${formatNumber(kept)} of ${formatNumber(made)}`,
    value: made === 0 ? 0 : kept / made,
  };
}

const describe = (bars: readonly Bar[]): string =>
  bars.map(({ name, text: value }) => `${name}: ${value}`).join('; ');

const tableFor = (caption: string, bars: readonly Bar[]): DataTable => ({
  caption,
  columns: [{ head: 'Plan' }, { head: caption, isNumber: true }],
  rows: bars.map(({ name, text: value }) => [text(name), text(value)]),
});
