import type { ContactType, ServiceModel } from '../model';

/** Whether a contact type has no promise of a first answer: no wait matches, or all that match are best effort or none. */
export function isUnpromised({ promises }: ContactType): boolean {
  return promises.every(({ plan: { within } }) => within === null || within === 'best_effort');
}

/** The lowest priority that any declared issue in scope has; null where all have the same. */
export function lowestPriority({ issues }: ServiceModel): number | null {
  const used = new Set(
    issues.filter(({ declared, plan }) => declared && plan.scope !== 'out').map(({ priority }) => priority),
  );
  return used.size > 1 ? Math.max(...used) : null;
}
