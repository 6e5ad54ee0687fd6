import { contactsByIssue } from '../coverage/issues';
import type { IssueModel, ServiceModel } from '../model';

/** Hours of work a week that an issue makes; null where the plan declares no volumes. */
export function staffHoursPerWeek(model: ServiceModel, issue: IssueModel): number | null {
  if (!model.demand) return null;
  const minutes = model.demand.classes.reduce((sum, each) => {
    const index = each.issues.findIndex(({ id }) => id === issue.id);
    if (index === -1) return sum;
    return sum + (contactsByIssue(model, each)[index] ?? 0) * each.handleMinutes * each.replies;
  }, 0);
  return minutes / 60;
}
