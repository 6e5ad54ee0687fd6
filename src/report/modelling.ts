import { resolveModel, type ServiceModel } from '../model';
import { lookUpHolidays } from '../model/holiday-dates';
import type { LoadedPlan, Plan } from '../plan';
import { waitIds } from '../plan/wait-ids'; // Without all that reads plans: a thread is given one that was read.

/** Makes the model of the plan that was read, or of one that differs from it in numbers only. */
export async function modelling(
  { today, weeks }: { readonly today: string; readonly weeks?: number | undefined },
  { plan, curve, files }: Pick<LoadedPlan & { ok: true }, 'plan' | 'curve' | 'files'>,
): Promise<(changed: Plan) => ServiceModel> {
  const holidays = await lookUpHolidays(plan, files, plan.start ?? today, weeks);
  return (changed) => resolveModel({ plan: changed, curve, waitIds: waitIds(plan), today, weeks, holidays });
}
