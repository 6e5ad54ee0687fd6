import type { Scenario } from '../coverage/scenario-systems';
import type { ServiceModel } from '../model';
import type { Plan } from '../plan';

/** The stresses that a plan declares, in its order. */
export function scenariosOf({ scenarios }: Plan): readonly Scenario[] {
  return Object.entries(scenarios ?? {}).map(([id, { volume, days, absent, channel }]) => ({
    id,
    volume: volume ?? 1,
    days: days ?? null,
    absent: new Map(Object.entries(absent ?? {})),
    channel: channel ?? null,
  }));
}

/** The same plan with people missing, or people more, by team. */
export function planWithFewer(plan: Plan, { teams }: ServiceModel, absent: Scenario['absent']): Plan {
  const changed = Object.entries(plan.team ?? {}).map(([id, team]) => {
    const count = teams.find((each) => each.id === id)?.count ?? 0;
    const missing = absent.get(id) ?? 0;
    return [id, missing === 0 ? team : { ...team, count: Math.max(0, count - missing) }] as const;
  });
  return { ...plan, team: Object.fromEntries(changed) };
}
