import type { CostCoverage } from '../../coverage/types';
import type { ServiceModel } from '../../model';
import { declaredNot } from '../coverage/evidence';

type Items = CostCoverage['byItem'];

/** Keys with assumed values that the costs of the plan hang on. */
export const assumedCosts = (model: ServiceModel, items: Items): readonly string[] => [
  ...new Set(items.flatMap(({ at }) => assumedBehindCost(model, at))),
];

/** What is to be paid whatever the assumed numbers are in truth. */
export const certainly = (model: ServiceModel, items: Items): number =>
  items.reduce(
    (sum, { at, perMonth: money }) => sum + (assumedBehindCost(model, at).length === 0 ? money : 0),
    0,
  );

/** Paid time hangs on heads and week; what is paid by the minute of work, on handle times. */
function assumedBehindCost(model: ServiceModel, at: string): readonly string[] {
  const team = model.teams.find(({ id }) => at === `team.${id}`);
  const per = (team ?? model.channels.find(({ id }) => at === `channels.${id}`))?.plan.cost?.per;
  if (team && per === 'day') return declaredNot(model, [`${at}.count`, `${at}.cost`]);
  if (team && per !== 'minute' && !team.unlimited) return declaredNot(model, [`${at}.count`, `${at}.week`]);
  if (per !== 'minute' && !(team && per === 'hour')) return [];
  const channels = team
    ? (team.plan.channels ?? model.channels.map(({ id }) => id))
    : [at.slice('channels.'.length)];
  return declaredNot(
    model,
    channels.map((id) => `channels.${id}.handle`),
  );
}
