import type { WaitPlan } from '../plan/schema';

/** Whom and what a wait is for, in the order in which people would say it. */
export function selectsOf(wait: WaitPlan): string {
  const { tier, segment, issue, depth, breadth, priority, during } = wait;
  const named = [tier, segment, issue, depth, breadth, priority].flatMap((values) =>
    values ? [values.join(' or ')] : [],
  );
  if (during) named.push(`during ${during.kind === 'named' ? during.id : during.hours.text}`);
  return named.join(', ');
}
