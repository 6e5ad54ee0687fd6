import {
  contactTypes,
  type ChannelModel,
  type ContactType,
  type IssueModel,
  type SegmentModel,
  type ServiceModel,
  type TierModel,
} from '../model';
import { mayAsk } from '../model/entitlement';
import { formatList } from '../support/format';

/**
 * Contact types without the issues that their tier is not helped with: nobody is promised anything there. Where nobody
 * says who buys which tier, what is promised to any of them counts.
 */
export function helpedTypes(model: ServiceModel): readonly ContactType[] {
  if (model.segments.every(({ plan }) => !plan.tier)) return typesOfEveryTier(model);
  return cached(helped, model, () => withoutExcluded(model, contactTypes(model)));
}

/** Those of one segment that has one tier. */
export function helpedTypesOf(
  model: ServiceModel,
  segment: SegmentModel,
  tier: TierModel,
): readonly ContactType[] {
  const keyOf = ({ segment: { id }, tier: { index } }: Pick<ContactType, 'segment' | 'tier'>): string =>
    `${id} ${String(index)}`;
  const parties =
    byParty.get(model) ??
    new Map(
      groupBy(helpedTypes(model), keyOf).flatMap((types) =>
        types.slice(0, 1).map((first) => [keyOf(first), types] as const),
      ),
    );
  byParty.set(model, parties);
  return parties.get(keyOf({ segment, tier })) ?? [];
}

const byParty = new WeakMap<ServiceModel, ReadonlyMap<string, readonly ContactType[]>>();

/** The same as if every segment bought every tier, so that tiers can be compared that no segment has both of. */
export function typesOfEveryTier(model: ServiceModel): readonly ContactType[] {
  return cached(everyTier, model, () => {
    const segments = model.segments.map((segment) => ({ ...segment, tierShares: model.tiers.map(() => 1) }));
    const own = new Map(model.segments.map((segment) => [segment.id, segment]));
    const types = contactTypes({ ...model, segments });
    return withoutExcluded(
      model,
      types.map((type) => ({ ...type, segment: own.get(type.segment.id) ?? type.segment })),
    );
  });
}

const helped = new WeakMap<ServiceModel, readonly ContactType[]>();
const everyTier = new WeakMap<ServiceModel, readonly ContactType[]>();

function cached(
  cache: WeakMap<ServiceModel, readonly ContactType[]>,
  model: ServiceModel,
  make: () => readonly ContactType[],
): readonly ContactType[] {
  const known = cache.get(model);
  if (known) return known;
  const made = make();
  cache.set(model, made);
  return made;
}

function withoutExcluded(model: ServiceModel, types: readonly ContactType[]): readonly ContactType[] {
  const known = new Map<TierModel, Map<readonly IssueModel[], readonly IssueModel[]>>();
  return types.flatMap((type) => {
    const ofTier = known.get(type.tier) ?? new Map<readonly IssueModel[], readonly IssueModel[]>();
    known.set(type.tier, ofTier);
    const issues =
      ofTier.get(type.issues) ??
      type.issues.filter((issue) => issue.plan.scope !== 'out' && mayAsk(model, type.tier, issue));
    ofTier.set(type.issues, issues);
    if (issues.length === 0) return [];
    return issues.length === type.issues.length ? [type] : [{ ...type, issues }];
  });
}

/** Groups things by a key, in the order of their first appearance. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** "how-to", "how-to and invoice-copy", "how-to, invoice-copy and 3 more". */
export function nameIssues(issues: readonly IssueModel[]): string {
  return nameIds(issues.map(({ id }) => id));
}

/** Names at most three ids and counts the others. */
export function nameIds(ids: readonly string[], conjunction = 'and'): string {
  const distinct = [...new Set(ids)];
  if (distinct.length <= 3) return formatList(distinct, conjunction);
  return `${distinct.slice(0, 2).join(', ')} and ${String(distinct.length - 2)} more`;
}

/** Ways to reach a person; help pages answer no question of their own. */
export const waysIn = ({ channels }: ServiceModel): readonly ChannelModel[] =>
  channels.filter(({ nature }) => nature !== 'self_service');
