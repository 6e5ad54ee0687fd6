import type { ContactType, IssueModel, PromiseModel, SegmentModel, ServiceModel, TierModel } from './types';
import type { ChannelModel } from './types';
import type { Minute } from './calendar/zones';

type Offer = Pick<ServiceModel, 'channels' | 'segments' | 'tiers' | 'issues' | 'promises'>;

const known = new WeakMap<Offer, readonly ContactType[]>();

/**
 * Every type of contact that can arrive: channel × tier × segment × kind of issue. Issues that no promise tells
 * apart are one kind, so that the number of types grows with the promises and not with the issues.
 */
export function contactTypes(model: Offer): readonly ContactType[] {
  const cached = known.get(model);
  if (cached) return cached;
  const types: ContactType[] = [];
  for (const channel of model.channels) {
    if (channel.nature === 'self_service') continue;
    const kinds = issueKinds(
      model.issues.filter((issue) => comesBy(issue, channel)),
      model.promises,
    );
    for (const tier of model.tiers) {
      if (!tier.takes(channel.id)) continue;
      for (const segment of model.segments) {
        if ((segment.tierShares[tier.index] ?? 0) === 0) continue;
        for (const issues of kinds) types.push(contactType(model, channel, tier, segment, issues));
      }
    }
  }
  known.set(model, types);
  return types;
}

/** The promise that holds for a contact of a type arriving at a moment; null where none does. */
export function promiseAt(type: ContactType, arrival: Minute): PromiseModel | null {
  return (
    type.promises.find(({ during }) => during === null || during(type.segment).clock.isOpen(arrival)) ?? null
  );
}

/** Whether an issue comes in by a channel at all. */
export function comesBy(issue: IssueModel, channel: ChannelModel): boolean {
  const mix = issue.plan.channels;
  return !mix || (mix[channel.id] ?? 0) > 0;
}

function issueKinds(
  issues: readonly IssueModel[],
  promises: readonly PromiseModel[],
): readonly (readonly IssueModel[])[] {
  const naming = new Map<string, number[]>();
  for (const { plan, index } of promises) {
    for (const issue of plan.issue ?? []) naming.set(issue, [...(naming.get(issue) ?? []), index]);
  }
  const kinds = new Map<string, IssueModel[]>();
  for (const issue of issues) {
    const { depth, breadth } = issue.plan;
    const key = [depth, breadth, issue.priority, naming.get(issue.id)?.join()].join(' ');
    const kind = kinds.get(key);
    if (kind) kind.push(issue);
    else kinds.set(key, [issue]);
  }
  return [...kinds.values()];
}

function contactType(
  model: Offer,
  channel: ChannelModel,
  tier: TierModel,
  segment: SegmentModel,
  issues: readonly IssueModel[],
): ContactType {
  const [first] = issues;
  const depth = first?.plan.depth ?? null;
  const breadth = first?.plan.breadth ?? null;
  const priority = first?.priority ?? 0;
  const matching = model.promises.filter((promise) => matches(promise, channel, tier, segment, first));
  const last = matching.findIndex(({ during }) => during === null);
  const promises = last === -1 ? matching : matching.slice(0, last + 1);
  return { channel, issues, depth, breadth, priority, tier, segment, promises };
}

function matches(
  { plan, channels }: PromiseModel,
  channel: ChannelModel,
  tier: TierModel,
  segment: SegmentModel,
  issue: IssueModel | undefined,
): boolean {
  const holds = <T>(selector: readonly T[] | null | undefined, value: T | null | undefined): boolean =>
    !selector || (value !== null && value !== undefined && selector.includes(value));
  return (
    channels.includes(channel) &&
    holds(plan.tier, tier.declared ? tier.id : null) &&
    holds(plan.segment, segment.declared ? segment.id : null) &&
    holds(plan.issue, issue?.id) &&
    holds(plan.depth, issue?.plan.depth) &&
    holds(plan.breadth, issue?.plan.breadth) &&
    holds(plan.priority, issue ? issue.priorityName : null)
  );
}
