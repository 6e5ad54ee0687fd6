import type { ServiceModel } from '../model';
import type { Closing, Gap } from '../rule-engine/finding';
import { formatCount, formatMoney } from '../support/format';
import type { BudgetReport } from './budget-report';

/**
 * Tells of every way to close a gap what it is over the budget, and puts those within it first. A gap in the budget itself
 * is closed by moving its limits, so that nothing is over them.
 */
export function withinLimits(
  gaps: readonly Gap[],
  model: ServiceModel,
  budget: BudgetReport,
): readonly Gap[] {
  return gaps.map((gap) => {
    if (gap.level === 'budget') return gap;
    const closes = gap.closes.map((closing) =>
      told(closing, overOf(closing, model, budget), model.currency ?? ''),
    );
    return {
      ...gap,
      closes: closes.toSorted((a, b) => Number(a.over !== undefined) - Number(b.over !== undefined)),
    };
  });
}

type Over = NonNullable<Closing['over']>;

function overOf(
  { costPerMonth, paid }: Closing,
  { teams }: ServiceModel,
  { cash, headcount, owner }: BudgetReport,
): Over {
  const team = teams.find(({ id }) => id === paid?.team);
  const hours = paid?.hours ?? 0;
  const heads = team && team.weekMinutes > 0 ? Math.ceil((hours * 60) / team.weekMinutes - 1e-9) : 0;
  const over = (more: number, { planned, limit }: Limit): number =>
    more > 0 && limit !== null ? Math.max(0, (planned ?? 0) + more - limit) : 0;
  const amounts = {
    cash: over(costPerMonth ?? 0, cash),
    heads: team?.kind === 'employee' ? over(heads, headcount) : 0,
    owner: team?.kind === 'owner' ? over(hours, owner) : 0,
  };
  // Less than a cent, or than a minute, is rounding.
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount >= 0.01));
}

interface Limit {
  readonly planned: number | null;
  readonly limit: number | null;
}

function told(closing: Closing, over: Over, currency: string): Closing {
  const words = [
    over.cash === undefined ? [] : `the budget by ${formatMoney(over.cash, currency)} a month`,
    over.heads === undefined ? [] : `the headcount by ${formatCount(over.heads, 'person', 'people')}`,
    over.owner === undefined ? [] : `the owner’s time by ${formatCount(over.owner, 'hour')} a week`,
  ].flat();
  if (words.length === 0) return closing;
  return { ...closing, effect: `${closing.effect}; over ${words.join(' and ')}`, over };
}
