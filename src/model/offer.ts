import { DEFAULTS } from '../plan/assumptions';
import { LIVE_KINDS, WRITTEN_KINDS } from '../plan/schema/channel-kinds';
import type { ChannelPlan, Plan, WaitPlan } from '../plan/schema';
import type { HoursReference } from '../plan/units/hours';
import type { Assuming } from './context';
import { ALWAYS, type Openings } from './openings';
import { addDays } from './calendar/dates';
import type {
  ChannelModel,
  ChannelNature,
  Opening,
  Period,
  PromiseModel,
  SegmentModel,
  TierModel,
} from './types';

/** One tier that stands for all where a plan has none. */
const ALL_TIERS: TierModel = {
  id: 'all',
  declared: false,
  index: 0,
  path: [],
  plan: null,
  takes: () => true,
};

/** Tiers in the plan's order, lowest first; each says which channels it is entitled to. */
export function resolveTiers(plan: Plan): readonly TierModel[] {
  if (!plan.tiers || plan.tiers.length === 0) return [ALL_TIERS];
  return plan.tiers.map((tier, index) => {
    const entitled = tier.channels
      ? Array.isArray(tier.channels)
        ? tier.channels
        : Object.keys(tier.channels)
      : null;
    const takes = (channel: string): boolean => entitled === null || entitled.includes(channel);
    return { id: tier.id, declared: true, index, path: ['tiers', index], plan: tier, takes };
  });
}

export function natureOf(kind: string): ChannelNature {
  if (LIVE_KINDS.some((live) => live === kind)) return 'live';
  return WRITTEN_KINDS.some((written) => written === kind) ? 'written' : 'self_service';
}

/** The channels, each with its opening hours for a segment and tier. */
export function resolveChannels(
  plan: Plan,
  openings: Openings,
  planZone: string,
  assume: Assuming,
): readonly ChannelModel[] {
  const calendarIds = Object.keys(plan.hours ?? {});
  const onlyCalendar: HoursReference | null =
    calendarIds.length === 1 && calendarIds[0] !== undefined ? { kind: 'named', id: calendarIds[0] } : null;

  return Object.entries(plan.channels ?? {}).map(([id, channel]) => {
    const kind = channel.kind ?? id;
    const nature = natureOf(kind);
    const reference = channel.hours ?? onlyCalendar;
    if (nature !== 'self_service' && !channel.hours) {
      const value = onlyCalendar === null ? '24/7' : calendarIds.join();
      assume.note(
        `channels.${id}.hours`,
        value,
        onlyCalendar ? 'the only hours the plan declares' : 'no hours are declared',
      );
    }
    if (nature === 'live' && channel.after_hours === undefined && !isAlways(plan, reference)) {
      assume.note(`channels.${id}.after_hours`, DEFAULTS.afterHours.text, DEFAULTS.afterHours.source);
    }
    const openingFor = (segment: SegmentModel, tier: TierModel): Opening => {
      const own = tier.plan?.channels;
      const ofTier = own && !Array.isArray(own) ? own[id] : undefined;
      const used = ofTier ?? reference;
      return used ? openings.of(used, segment) : openings.plain(ALWAYS, planZone);
    };
    const paces = kind === 'chat' ? pacesOf(id, channel, assume) : [1];
    return {
      id,
      path: ['channels', id],
      plan: channel,
      kind,
      nature,
      hoursDeclared: reference !== null,
      openingFor,
      concurrency: paces.length,
      paces,
      fullPace: paces.at(-1) ?? 1,
      callbackOffer: nature === 'live' ? callbackOfferOf(id, channel, assume) : null,
      knowsIssue: nature === 'written' || Boolean(channel.call_tree) || Boolean(channel.intake?.length),
    };
  });
}

function callbackOfferOf(
  id: string,
  { hold, overflow }: ChannelPlan,
  assume: Assuming,
): ChannelModel['callbackOffer'] {
  if (hold?.callback_offer !== true) return null;
  const at = `channels.${id}.hold`;
  if (overflow) {
    assume.note(`${at}.callback_offer`, 'nobody takes it', 'who waits too long goes where `overflow` says');
    return null;
  }
  return {
    afterMinutes: assume.or(hold.offer_after, `${at}.offer_after`, DEFAULTS.offerAfter),
    share: assume.or(hold.offer_taken, `${at}.offer_taken`, DEFAULTS.offerTaken),
  };
}

/** Without a curve two chats at once are two times the work of one: `handle` is what a chat takes however many are open. */
function pacesOf(id: string, { concurrency, pace }: ChannelPlan, assume: Assuming): readonly number[] {
  const declared = pace && pace.length > 0 ? pace : null;
  const count = concurrency ?? declared?.length;
  const most = assume.or(count, `channels.${id}.concurrency`, DEFAULTS.concurrency);
  if (declared) return declared;
  if (most > 1) assume.note(`channels.${id}.pace`, DEFAULTS.pace.text, DEFAULTS.pace.source);
  return Array.from({ length: most }, (_, open) => DEFAULTS.pace.value * (open + 1));
}

/** Open at all times, holidays included: there is no "after hours". */
function isAlways(plan: Plan, reference: HoursReference | null): boolean {
  if (reference === null) return true;
  if (reference.kind === 'inline') return reference.hours.always;
  const calendar = plan.hours?.[reference.id];
  return Boolean(calendar?.open.always && !calendar.holidays?.length && !calendar.closed?.length);
}

/** The promises in the plan's order; `ids` are those of the waits, given or made from their selectors. */
export function resolvePromises(
  plan: Plan,
  ids: readonly string[],
  channels: readonly ChannelModel[],
  openings: Openings,
  period: Period,
  assume: Assuming,
): readonly PromiseModel[] {
  return (plan.waits ?? []).map((wait, index) => {
    const id = ids[index] ?? `wait-${index + 1}`;
    const at = `waits.${id}`;
    const { calendar, during, ends } = wait;
    noteClock(wait, at, plan, assume);
    const until = ends ? period.zone.dayStart(addDays(ends, 1)) : Infinity;
    return {
      index,
      id,
      at,
      path: ['waits', index],
      plan: wait,
      channels: channels.filter(
        ({ id: channel, nature }) =>
          nature !== 'self_service' && (wait.channel?.includes(channel) ?? true) && until > period.start,
      ),
      reach: promises(wait) ? assume.or(wait.reach, `${at}.reach`, DEFAULTS.reach) : 1,
      until: until < period.latest ? until : Infinity,
      during: during ? (segment) => openings.of(during, segment) : null,
      openingFor: (channel, segment, tier) =>
        calendar ? openings.of(calendar, segment) : channel.openingFor(segment, tier),
    };
  });
}

/** What the clock of a wait hangs on that no plan tells. */
function noteClock(wait: WaitPlan, at: string, { issues }: Plan, assume: Assuming): void {
  if (wait.starts === 'triaged') {
    assume.note(
      `${at}.starts`,
      'received',
      'how long it takes to triage is not in a plan: the clock starts sooner here',
    );
  }
  const pauses = wait.pauses?.includes('waiting_on_customer') ?? false;
  const writesBack = Object.values(issues ?? {}).some(({ replies }) => (replies ?? 1) > 1);
  if (isLength(wait.resolve_within) && !pauses && writesBack) {
    assume.note(
      `${at}.pauses`,
      'waiting_on_customer',
      'optimistic: the time that customers take to write back is not counted',
    );
  }
}

const promises = ({ within, target, next_within: next, resolve_within: resolve }: WaitPlan): boolean =>
  [within, target, next, resolve].some(isLength);
const isLength = (window: WaitPlan['within']): boolean => typeof window === 'object' && window !== null;
