import { understands } from './languages';
import type { Minute } from './calendar/zones';
import type {
  ChannelModel,
  ContactType,
  IssueModel,
  PromiseModel,
  SegmentModel,
  ServiceModel,
  TierModel,
} from './types';

type Offer = Pick<ServiceModel, 'channels' | 'segments' | 'tiers' | 'issues' | 'promises'>;

/** Of all that types are made of only the segments are ever varied, to ask what would be if. */
type Key = Offer['segments'];

const known = new WeakMap<Key, readonly ContactType[]>();

/**
 * Every type of contact that can arrive: channel × tier × segment × kind of issue. Issues that no promise tells
 * apart are one kind, so that the number of types grows with the promises and not with the issues.
 */
export function contactTypes(model: Offer): readonly ContactType[] {
  const cached = known.get(model.segments);
  if (cached) return cached;
  const types: ContactType[] = [];
  for (const channel of model.channels) {
    if (channel.nature === 'self_service') continue;
    const promisesOf = promiseFinder(model, channel);
    const kindsByWays = new Map<string, readonly IssueKind[]>();
    for (const tier of model.tiers) {
      if (!tier.takes(channel.id)) continue;
      for (const segment of model.segments) {
        if ((segment.tierShares[tier.index] ?? 0) === 0) continue;
        const ways = waysIn(model, tier, segment);
        if (!ways.includes(channel)) continue;
        const key = ways.map(({ id }) => id).join();
        const kinds = kindsByWays.get(key) ?? issueKinds(model, channel, ways);
        kindsByWays.set(key, kinds);
        const matching = promisesOf(tier, segment);
        for (const kind of kinds)
          types.push({ ...kind.type, channel, tier, segment, promises: matching(kind) });
      }
    }
  }
  known.set(model.segments, types);
  return types;
}

/**
 * The promise that holds for a contact of a type arriving at a moment; null where none does.
 *
 * @param plain whether the moment is one of the plain week, on which clocks do not change and nothing is closed
 */
export function promiseAt(type: ContactType, arrival: Minute, plain = false): PromiseModel | null {
  return (
    type.promises.find(({ during, until }) => {
      if (!plain && arrival >= until) return false;
      const opening = during?.(type.segment);
      return opening === undefined || (plain ? opening.plainClock : opening.clock).isOpen(arrival);
    }) ?? null
  );
}

const byParty = new WeakMap<Key, ReadonlyMap<string, readonly ContactType[]>>();

/** The contact types of one channel, tier and segment: they differ by issue only. */
export function typesOfParty(
  model: Offer,
  { channel, tier, segment }: Pick<ContactType, 'channel' | 'tier' | 'segment'>,
): readonly ContactType[] {
  const keyOf = (type: Pick<ContactType, 'channel' | 'tier' | 'segment'>): string =>
    `${type.channel.id} ${type.tier.index} ${type.segment.id}`;
  const index = byParty.get(model.segments) ?? indexBy(contactTypes(model), (type) => [keyOf(type)]);
  byParty.set(model.segments, index);
  return index.get(keyOf({ channel, tier, segment })) ?? [];
}

const byPromise = new WeakMap<Key, ReadonlyMap<string, readonly ContactType[]>>();

/** The contact types of a channel that a promise may apply to. */
export function typesUnder(
  model: Offer,
  promise: PromiseModel,
  channel: ChannelModel,
): readonly ContactType[] {
  const index =
    byPromise.get(model.segments) ??
    indexBy(contactTypes(model), (type) => type.promises.map((each) => `${each.index} ${type.channel.id}`));
  byPromise.set(model.segments, index);
  return index.get(`${promise.index} ${channel.id}`) ?? [];
}

function indexBy(
  types: readonly ContactType[],
  keysOf: (type: ContactType) => readonly string[],
): ReadonlyMap<string, readonly ContactType[]> {
  const index = new Map<string, ContactType[]>();
  for (const type of types) {
    for (const key of keysOf(type)) {
      const list = index.get(key);
      if (list) list.push(type);
      else index.set(key, [type]);
    }
  }
  return index;
}

/**
 * The channels that customers of a segment use, self-service included: those that their tier is entitled to and that are
 * answered in their language. Where people answer none of these in it, they come by what there is.
 */
export function waysIn(
  { channels }: Pick<Offer, 'channels'>,
  tier: TierModel,
  { plan: { language } }: SegmentModel,
): readonly ChannelModel[] {
  const entitled = channels.filter(({ id }) => tier.takes(id));
  const understood = entitled.filter(({ plan }) => understands(plan.languages, language));
  return understood.some(({ nature }) => nature !== 'self_service') ? understood : entitled;
}

/**
 * The share of an issue's contacts that come to people by a channel, of all ways that somebody has: by its own
 * mix, else evenly. What a mix gives to self-service needs nobody. Who has nothing that the mix names asks
 * by what there is.
 */
export function mixShare(issue: IssueModel, channel: ChannelModel, ways: readonly ChannelModel[]): number {
  const mix = issue.plan.channels ?? {};
  const total = ways.reduce((sum, { id }) => sum + (mix[id] ?? 0), 0);
  if (total > 0) return (mix[channel.id] ?? 0) / total;
  return 1 / ways.filter(({ nature }) => nature !== 'self_service').length;
}

/** Issues that no promise tells apart, with the promises whose selectors on issues they meet, in their order. */
interface IssueKind {
  readonly type: Pick<ContactType, 'issues' | 'depth' | 'breadth' | 'priority'>;
  readonly promises: readonly PromiseModel[];
}

function issueKinds(
  { issues, promises }: Offer,
  channel: ChannelModel,
  ways: readonly ChannelModel[],
): readonly IssueKind[] {
  const naming = new Map<string, number[]>();
  for (const { plan, index } of promises) {
    for (const issue of plan.issue ?? []) {
      const list = naming.get(issue);
      if (list) list.push(index);
      else naming.set(issue, [index]);
    }
  }
  const kinds = new Map<string, IssueModel[]>();
  for (const issue of issues) {
    if (mixShare(issue, channel, ways) <= 0) continue;
    const { depth, breadth } = issue.plan;
    const key = [depth, breadth, issue.priority, naming.get(issue.id)?.join()].join(' ');
    const kind = kinds.get(key);
    if (kind) kind.push(issue);
    else kinds.set(key, [issue]);
  }
  return [...kinds.values()].map((alike) => {
    const [first] = alike;
    const { depth, breadth } = first?.plan ?? {};
    return {
      type: { issues: alike, depth: depth ?? null, breadth: breadth ?? null, priority: first?.priority ?? 0 },
      promises: promises.filter(({ plan }) => first && meetsIssue(plan, first)),
    };
  });
}

/**
 * Finds the promises of a channel for a tier, a segment and a kind of issue. What a promise asks of the issue and what
 * it asks of the customer are looked at once each and put together, and equal answers are one list.
 */
function promiseFinder({ promises }: Offer, channel: ChannelModel) {
  const lists = new Map<string, Map<IssueKind, readonly PromiseModel[]>>();
  const onChannel = promises.filter(({ channels }) => channels.includes(channel));
  return (tier: TierModel, segment: SegmentModel) => {
    const open = new Set(
      onChannel.filter(
        ({ plan }) =>
          holds(plan.tier, tier.declared ? tier.id : null) &&
          holds(plan.segment, segment.declared ? segment.id : null),
      ),
    );
    const key = Array.from(open, ({ index }) => index).join();
    const ofKind = lists.get(key) ?? new Map<IssueKind, readonly PromiseModel[]>();
    lists.set(key, ofKind);
    return (kind: IssueKind): readonly PromiseModel[] => {
      const cached = ofKind.get(kind);
      if (cached) return cached;
      const matching = kind.promises.filter((promise) => open.has(promise));
      const last = matching.findIndex(isLast);
      const list = last === -1 ? matching : matching.slice(0, last + 1);
      ofKind.set(kind, list);
      return list;
    };
  };
}

/** The same contact on another channel, also where its issue does not usually come by that; null where its tier may not. */
export function onChannel({ promises }: Offer, type: ContactType, channel: ChannelModel): ContactType | null {
  const { tier, segment } = type;
  const [issue] = type.issues;
  if (channel.nature === 'self_service' || !tier.takes(channel.id) || !issue) return null;
  const matching = promises.filter(
    ({ channels, plan }) =>
      channels.includes(channel) &&
      holds(plan.tier, tier.declared ? tier.id : null) &&
      holds(plan.segment, segment.declared ? segment.id : null) &&
      meetsIssue(plan, issue),
  );
  const last = matching.findIndex(isLast);
  return { ...type, channel, promises: last === -1 ? matching : matching.slice(0, last + 1) };
}

/** No promise after it applies: it holds at all hours, and until the run ends. */
const isLast = ({ during, until }: PromiseModel): boolean => during === null && until === Infinity;

function meetsIssue(plan: PromiseModel['plan'], issue: IssueModel): boolean {
  return (
    holds(plan.issue, issue.id) &&
    holds(plan.depth, issue.plan.depth) &&
    holds(plan.breadth, issue.plan.breadth) &&
    holds(plan.priority, issue.priorityName)
  );
}

const holds = <T>(selector: readonly T[] | null | undefined, value: T | null | undefined): boolean =>
  !selector || (value !== null && value !== undefined && selector.includes(value));
