import { sharesByIssue } from '../coverage/issues';
import type { IssueModel, ServiceModel } from '../model';

/** Hours of work a week that an issue makes; null where the plan declares no volumes. */
export function staffHoursPerWeek(model: ServiceModel, issue: IssueModel): number | null {
  if (!model.demand) return null;
  const hours = known.get(model) ?? staffHours(model);
  known.set(model, hours);
  return hours.get(issue.id) ?? 0;
}

const known = new WeakMap<ServiceModel, ReadonlyMap<string, number>>();

function staffHours(model: ServiceModel): ReadonlyMap<string, number> {
  const hours = new Map<string, number>();
  for (const each of model.demand?.classes ?? []) {
    const work = (each.contactsPerWeek * each.handleMinutes * each.replies) / 60;
    const shares = sharesByIssue(model, each);
    each.issues.forEach(({ id }, index) => {
      hours.set(id, (hours.get(id) ?? 0) + work * (shares[index] ?? 0));
    });
  }
  return hours;
}
