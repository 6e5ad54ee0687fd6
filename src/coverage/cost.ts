import { perMonth, WEEKS_PER_MONTH } from '../model/teams';
import type { ServiceModel } from '../model/types';
import type { CostCoverage } from './types';
import type { Tally } from './tally';

/**
 * Money per month of everything that has a price, heads, and the owner's hours. What costs nothing in the plan is
 * left out; people are paid for their week, with or without shifts.
 *
 * @param tally what services handled, in the judged weeks of all runs; null where nothing was simulated
 * @param judgedWeeks weeks that the tally counts, over all runs
 */
export function costOf(model: ServiceModel, tally: Tally | null, judgedWeeks: number): Omit<CostCoverage, 'headsNeeded' | 'ownerHoursNeeded'> {
  const items = [
    ...model.teams.flatMap((team, index) => {
      const { cost } = team.plan;
      if (!cost) return [];
      const at = `team.${team.id}`;
      if (cost.per !== 'minute' && cost.per !== 'contact') return [{ at, perMonth: team.costPerMonth ?? 0 }];
      const done = tally?.teams[index];
      const amount = cost.per === 'minute' ? (done?.busy.reduce((sum, minutes) => sum + minutes, 0) ?? 0) : (done?.contacts ?? 0);
      return [{ at, perMonth: judgedWeeks > 0 ? (cost.amount * amount * WEEKS_PER_MONTH) / judgedWeeks : 0 }];
    }),
    ...model.channels.flatMap(({ id, plan }) => {
      if (!plan.cost) return [];
      const { amount, per } = plan.cost;
      const volume = tally?.channels.find(({ channel }) => channel.id === id);
      const weekly = judgedWeeks > 0 && volume ? (per === 'contact' ? volume.contacts : volume.workMinutes) / judgedWeeks : 0;
      const byUse = per === 'contact' || per === 'minute';
      return [{ at: `channels.${id}`, perMonth: byUse ? amount * weekly * WEEKS_PER_MONTH : perMonth(plan.cost, 1, 0) }];
    }),
  ];
  const owners = model.teams.filter(({ kind }) => kind === 'owner');
  const employees = model.teams.filter(({ kind }) => kind === 'employee');
  return {
    cashPerMonth: items.length > 0 ? items.reduce((sum, item) => sum + item.perMonth, 0) : null,
    byItem: items,
    heads: employees.reduce((sum, { count }) => sum + count, 0),
    ownerHours: owners.length > 0 ? owners.reduce((sum, { count, weekMinutes }) => sum + (count * weekMinutes) / 60, 0) : null,
    workMinutesPerWeek: judgedWeeks > 0 && tally ? tally.channels.reduce((sum, { workMinutes }) => sum + workMinutes, 0) / judgedWeeks : 0,
    paidMinutesPerWeek: model.teams.reduce((sum, { count, weekMinutes }) => sum + count * weekMinutes, 0),
  };
}
