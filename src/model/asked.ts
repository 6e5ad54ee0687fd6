import type { IssuePlan, Plan, SegmentPlan } from '../plan/schema';
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
  if (typeof tier === 'string') return tiers.map(({ id }) => Number(tier === id));
  // Rounded shares may make 99 % or 101 %; nobody is lost or counted twice.
  const whole = sum(Object.values(tier));
  return tiers.map(({ id }) => (whole > 0 ? (tier[id] ?? 0) / whole : 0));
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
    shareDeclared: typeof issue.share === 'number' || Boolean(issue.contacts),
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
  const declaredShare = sum(given);
  const rest = Math.max(0, 1 - declaredShare);
  return given.map((share, index) => {
    // Rounded numbers of contacts may make 101 % of the whole.
    if (share !== null) return share / Math.max(1, declaredShare);
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
  const byCustomers = Object.values(plan.customers ?? {}).map(volumeOf);
  const known = byCustomers.filter((volume) => volume !== null);
  if (known.length > 0 && known.length === byCustomers.length) return sum(known);
  return contactsByIssues(Object.values(plan.issues ?? {})) ?? (known.length > 0 ? sum(known) : null);
}

const volumeOf = ({ count, contacts }: SegmentPlan): number | null =>
  typeof count === 'number' && contacts ? count * contacts.perWeek : null;

/** The whole that issues make: a number beside its share tells it; else numbers are what the shares of others leave. */
function contactsByIssues(issues: readonly IssuePlan[]): number | null {
  for (const { share, contacts } of issues) {
    if (contacts && typeof share === 'number' && share > 0) return contacts.perWeek / share;
  }
  const counted = issues.flatMap(({ contacts }) => contacts?.perWeek ?? []);
  const shares = sum(issues.map(({ share }) => share ?? 0));
  return counted.length > 0 && shares < 1 ? sum(counted) / (1 - shares) : null;
}

/**
 * Each segment's share of all contacts: by its own volume; what those with a volume leave goes to the others by their
 * count, else evenly.
 */
export function segmentShares(
  segments: readonly SegmentModel[],
  contactsPerWeek: number,
  assume: Assuming,
): readonly number[] {
  const volumes = segments.map(({ plan }) => volumeOf(plan));
  const rest = Math.max(0, contactsPerWeek - sum(volumes));
  const counts = segments.map(({ plan: { count } }, index) =>
    volumes[index] === null ? (count ?? null) : 0,
  );
  const byCount = counts.every((count) => count !== null) && sum(counts) > 0;
  const open = volumes.filter((volume) => volume === null).length;
  if (open > 0 && segments.length > 1) {
    const value = byCount ? 'the same for every customer' : 'the same for every segment';
    assume.note('customers.*.contacts', value, 'how often they get in touch is not declared for all');
  }
  const used = volumes.map((volume, index) => {
    if (volume !== null) return volume;
    return byCount ? (rest * (counts[index] ?? 0)) / sum(counts) : rest / open;
  });
  const total = sum(used);
  return used.map((weight) => (total > 0 ? weight / total : 1 / segments.length));
}

const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
