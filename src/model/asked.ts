import { DEFAULTS } from '../plan/assumptions';
import type { IssuePlan, Plan } from '../plan/schema';
import type { Assuming } from './context';
import type { Openings, Place } from './openings';
import type { IssueModel, SegmentModel, TierModel } from './types';

/** The priorities that impact stands for, most urgent first. */
export const DEFAULT_PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;

/** Where the segments are; one that stands for everybody where a plan has none. */
export function resolvePlaces(plan: Plan, planZone: string): readonly Place[] {
  const declared = Object.entries(plan.customers ?? {});
  if (declared.length === 0) return [{ id: 'everyone', zoneId: planZone, plan: {} }];
  return declared.map(([id, segment]) => {
    const own = segment.timezone;
    return { id, zoneId: own && own !== 'customer' ? own : planZone, plan: segment };
  });
}

export function resolveSegments(
  plan: Plan,
  places: readonly Place[],
  tiers: readonly TierModel[],
  openings: Openings,
  assume: Assuming,
): readonly SegmentModel[] {
  const declared = Boolean(plan.customers && Object.keys(plan.customers).length > 0);
  return places.map((place) => {
    const { uses } = place.plan;
    const path = declared ? ['customers', place.id] : [];
    return {
      id: place.id,
      declared,
      path,
      plan: place.plan,
      zoneId: place.zoneId,
      // Inline use-hours are in the customers' own time.
      uses: uses
        ? uses.kind === 'inline'
          ? openings.plain(uses.hours, place.zoneId)
          : openings.of(uses, place)
        : null,
      tierShares: tierSharesOf(place, tiers, assume),
    };
  });
}

function tierSharesOf(place: Place, tiers: readonly TierModel[], assume: Assuming): readonly number[] {
  const { tier } = place.plan;
  const [lowest] = tiers;
  if (tiers.length === 1) return [1];
  if (tier === undefined || tier === null) {
    assume.note(`customers.${place.id}.tier`, lowest?.id ?? '', 'the lowest tier: nothing else is declared');
    return tiers.map((_, index) => (index === 0 ? 1 : 0));
  }
  return tiers.map(({ id }) => (typeof tier === 'string' ? Number(tier === id) : (tier[id] ?? 0)));
}

/** The issues with their share of all contacts, and `other` for the rest. `perWeek` is the total, where known. */
export function resolveIssues(plan: Plan, perWeek: number | null, assume: Assuming): readonly IssueModel[] {
  const declared = Object.entries(plan.issues ?? {});
  const shares = sharesOf(declared, perWeek, assume);
  const names: readonly string[] = plan.priorities ?? DEFAULT_PRIORITIES;
  const issues = declared.map(([id, issue], index) => ({
    id,
    declared: true,
    path: ['issues', id],
    plan: issue,
    share: shares[index] ?? 0,
    shareDeclared: Boolean(issue.share ?? issue.contacts),
    priority: priorityOf(issue, names),
    priorityName: names[priorityOf(issue, names)] ?? '',
    priorityDeclared: Boolean(issue.priority),
  }));
  const rest = 1 - shares.reduce((sum, share) => sum + share, 0);
  if (rest < 0.0005) return issues;
  if (declared.length > 0)
    assume.note('issues.other', `${Math.round(rest * 100)}%`, 'what the shares of the issues leave');
  const other = {
    id: 'other',
    declared: false,
    path: ['issues'],
    plan: {},
    share: rest,
    shareDeclared: false,
  };
  const lowest = names.length - 1;
  return [
    ...issues,
    { ...other, priority: lowest, priorityName: names[lowest] ?? '', priorityDeclared: false },
  ];
}

function sharesOf(
  declared: readonly (readonly [string, IssuePlan])[],
  perWeek: number | null,
  assume: Assuming,
): readonly number[] {
  const given = declared.map(([, { share, contacts }]) => {
    if (typeof share === 'number') return share;
    return contacts && perWeek !== null && perWeek > 0 ? contacts.perWeek / perWeek : null;
  });
  const open = given.filter((share) => share === null).length;
  const rest = Math.max(0, 1 - given.reduce<number>((sum, share) => sum + (share ?? 0), 0));
  return given.map((share, index) => {
    if (share !== null) return share;
    const even = rest / open;
    const id = declared[index]?.[0] ?? '';
    if (perWeek !== null)
      assume.note(
        `issues.${id}.share`,
        `${Math.round(even * 100)}%`,
        'what other issues leave, spread evenly',
      );
    return even;
  });
}

/** The place of an issue in the order of priorities: its own, or by depth and breadth. */
function priorityOf(issue: IssuePlan, names: readonly string[]): number {
  const own = issue.priority ? names.indexOf(issue.priority) : -1;
  if (own >= 0) return own;
  const deep = issue.depth === 'deep';
  const broad = issue.breadth === 'broad';
  const byImpact = deep ? (broad ? 0 : 1) : broad ? 2 : 3;
  return Math.min(byImpact, names.length - 1);
}

/** Contacts per week in all, by whichever totals the plan declares; null where none. */
export function contactsPerWeekOf(plan: Plan): number | null {
  if (plan.demand?.contacts) return plan.demand.contacts.perWeek;
  const segments = Object.values(plan.customers ?? {});
  const byCustomers = segments.map(({ count, contacts }) =>
    typeof count === 'number' && contacts ? count * contacts.perWeek : null,
  );
  if (segments.length > 0 && byCustomers.every((volume) => volume !== null)) return sum(byCustomers);
  const issues = Object.values(plan.issues ?? {});
  const byIssues = issues.map(({ contacts }) => contacts?.perWeek ?? null);
  if (issues.length > 0 && byIssues.every((volume) => volume !== null)) return sum(byIssues);
  const known = byCustomers.filter((volume) => volume !== null);
  return known.length > 0 ? sum(known) : null;
}

/** Each segment's share of the contacts, by its own volume, else its count, else evenly. */
export function segmentShares(segments: readonly SegmentModel[], assume: Assuming): readonly number[] {
  const volume = segments.map(({ plan: { count, contacts } }) =>
    typeof count === 'number' && contacts ? count * contacts.perWeek : null,
  );
  const counts = segments.map(({ plan: { count } }) => count ?? null);
  const weights = [volume, counts].find((list) => list.every((weight) => weight !== null)) ?? null;
  if (weights === null && segments.length > 1) {
    assume.note(
      'customers.*.contacts',
      'the same for every segment',
      'counts and contacts are not declared for all',
    );
  }
  const used = weights?.map((weight) => weight ?? 0) ?? segments.map(() => 1);
  const total = sum(used);
  return used.map((weight) => (total > 0 ? weight / total : 1 / segments.length));
}

/** The share of the declared contacts that still arrives: articles deflect, repeats come back. */
export function arrivingShare({ plan }: IssueModel, isWritten: boolean, assume: Assuming): number {
  const deflects = plan.self_service?.deflects ?? 0;
  const repeat = assume.or(plan.repeat, 'issues.*.repeat', DEFAULTS.repeat);
  if (isWritten) assume.or(plan.replies, 'issues.*.replies', DEFAULTS.replies);
  return (1 - deflects) / (1 - Math.min(repeat, 0.99));
}

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
