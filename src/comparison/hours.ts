import { plainWeekOf } from '../model';
import { subtract, intersect, totalMinutes, type Interval } from '../model/calendar/spans';
import { waysIn } from '../model/contact-types';
import { localSpans } from '../model/promise-shift';
import type { ChannelModel, SegmentModel, ServiceModel, TierModel } from '../model/types';
import { spansText } from '../coverage/week-text';
import type { Plan } from '../plan';
import { formatCount, formatList } from '../support/format';
import { closedDayChanges } from './closed-days';
import { channelLike, segmentsLike, tiersLike } from './pairs';
import type { Change, Side } from './types';

interface Moved {
  readonly channels: Set<ChannelModel>;
  readonly segment: SegmentModel;
  readonly isLost: boolean;
  readonly spans: readonly Interval[];
  readonly usedMinutes: number | null;
  /** Whether the earlier plan says when the channel is answered: only then is it taken from anybody. */
  readonly wasDeclared: boolean;
  readonly was: string;
  readonly is: string;
}

/** Hours of a plain week that a channel gains or loses, on the clock of each segment. */
export function hoursChanges(before: Side, after: Side): readonly Change[] {
  const moved = new Map<string, Moved>();
  for (const channel of before.model.channels) {
    const other = channelLike(after.model, channel);
    if (!other || channel.nature === 'self_service') continue;
    for (const segment of before.model.segments) {
      for (const tier of before.model.tiers) {
        if ((segment.tierShares[tier.index] ?? 0) === 0) continue;
        if (!waysIn(before.model, tier, segment).includes(channel)) continue;
        for (const segmentAfter of segmentsLike(after.model, segment))
          for (const tierAfter of tiersLike(after.model, tier, segmentAfter, before.model)) {
            if (!waysIn(after.model, tierAfter, segmentAfter).includes(other)) continue;
            const was = openSpans(before.model, channel, segment, tier);
            const is = openSpans(after.model, other, segmentAfter, tierAfter);
            const used = usedSpans(before.model, segment);
            note(moved, { channel, isLost: true, was, is, used, segment });
            note(moved, { channel, isLost: false, was, is, used, segment });
          }
      }
    }
  }
  const isOne = before.model.segments.length === 1;
  return [
    ...Array.from(moved.values(), (each) => changeOf(each, isOne, after.plan)),
    ...closedDayChanges(before.plan, after.plan),
  ];
}

function openSpans(
  model: ServiceModel,
  channel: ChannelModel,
  segment: SegmentModel,
  tier: TierModel,
): readonly Interval[] {
  const { start, end } = plainWeekOf(model);
  return localSpans(
    model,
    segment,
    channel.openingFor(segment, tier)?.plainClock.spans(start, end) ?? [{ start, end }],
  );
}

function usedSpans(model: ServiceModel, segment: SegmentModel): readonly Interval[] | null {
  const { start, end } = plainWeekOf(model);
  return segment.uses && localSpans(model, segment, segment.uses.plainClock.spans(start, end));
}

interface Question {
  readonly channel: ChannelModel;
  readonly isLost: boolean;
  readonly was: readonly Interval[];
  readonly is: readonly Interval[];
  readonly used: readonly Interval[] | null;
  readonly segment: SegmentModel;
}

function note(moved: Map<string, Moved>, { channel, isLost, was, is, used, segment }: Question): void {
  const spans = isLost ? subtract(was, is) : subtract(is, was);
  if (totalMinutes(spans) < 1) return;
  const usedMinutes = used && totalMinutes(intersect(spans, used));
  const wasDeclared = channel.hoursDeclared;
  const texts = { was: spansText(was), is: spansText(is) };
  // Channels that keep the same hours lose them together.
  const key = [segment.id, isLost, usedMinutes, wasDeclared, texts.was, texts.is].join(' | ');
  const channels = moved.get(key)?.channels ?? new Set();
  channels.add(channel);
  moved.set(key, { channels, segment, isLost, spans, usedMinutes, wasDeclared, ...texts });
}

function changeOf(
  { channels, segment, isLost, spans, usedMinutes, wasDeclared, was, is }: Moved,
  isOne: boolean,
  after: Plan,
): Change {
  const hours = totalMinutes(spans) / 60;
  const ids = [...channels].map(({ id }) => id);
  const inUse =
    usedMinutes === null
      ? ''
      : usedMinutes < 1
        ? ', none of them while they use the product'
        : `, ${formatCount(usedMinutes / 60, 'hour')} of them while they use the product`;
  const verb = `${ids.length === 1 ? 'is' : 'are'} ${isLost ? 'no longer open' : 'now open'}`;
  const path = placeOf([...channels], after);
  return {
    kind: 'hours',
    at: path.join('.'),
    path,
    direction: isLost ? (wasDeclared ? 'weaker' : 'neutral') : 'stronger',
    message: `${formatList(ids)} ${verb}${isOne ? '' : ` for ${segment.id}`} on ${spansText(spans)}, their time: ${formatCount(hours, 'hour')} a week${inUse}`,
    before: was,
    after: is,
    amount: isLost ? -hours : hours,
    unit: 'hours/week',
    ...(ids.length === 1 ? { channel: ids[0] ?? '' } : {}),
    ...(isOne ? {} : { segments: [segment.id] }),
  };
}

/** The calendar, where the channels keep the same one as before; else the first channel’s hours. */
function placeOf(channels: readonly ChannelModel[], after: Plan): readonly string[] {
  const calendars = channels.map(({ id, plan }) => {
    const [was, is] = [plan.hours, after.channels?.[id]?.hours];
    return was?.kind === 'named' && is?.kind === 'named' && was.id === is.id ? is.id : null;
  });
  const [calendar] = calendars;
  if (typeof calendar === 'string' && calendars.every((id) => id === calendar)) return ['hours', calendar];
  return ['channels', channels[0]?.id ?? '', 'hours'];
}
