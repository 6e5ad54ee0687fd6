import type { IssueModel, ServiceModel } from '../model';

/** Hours of work that an issue makes; null where the plan declares no volumes. */
export function staffHoursPerWeek({ demand }: ServiceModel, issue: IssueModel): number | null {
  if (!demand) return null;
  let minutes = 0;
  for (const { type, contactsPerWeek, handleMinutes, replies } of demand.classes) {
    if (!type.issues.some(({ id }) => id === issue.id)) continue;
    const shares = type.issues.reduce((sum, { share }) => sum + share, 0);
    // Issues that are promised the same may be counted as one class: its work is shared out by their contacts.
    if (shares > 0) minutes += (contactsPerWeek * handleMinutes * replies * issue.share) / shares;
  }
  return minutes / 60;
}
