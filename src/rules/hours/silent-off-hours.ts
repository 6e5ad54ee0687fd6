import { intersect, subtract, union, type Interval } from '../../model/calendar/spans';
import {
  plainWeekOf,
  type ChannelModel,
  type SegmentModel,
  type ServiceModel,
  type TierModel,
} from '../../model';
import { defineRule } from '../../rule-engine';
import { formatDuration } from '../../support/format';
import { helpedTypesOf, waysIn } from '../contacts';
import { momentText } from '../promised';

export const silentOffHours = defineRule({
  id: 'hours/silent-off-hours',
  principles: ['P14', 'P15'],
  severity: 'warning',
  toldBy: 'coverage/turned-away',
  docs: {
    principle: 'Whoever uses the product while you are closed is told what happens next.',
    why: 'A phone that rings out feels like being abandoned. Nobody has to be awake for that: a slower answer or a message is enough.',
    fix: 'Say what happens while closed: `after_hours: voicemail`, a written channel with a promise, or a wait with `during`.',
    bad: `
      customers: { all: { timezone: America/New_York, uses: "Mo-Fr 09:00-21:00" } }
      channels: { phone: { hours: "Mo-Fr 09:00-18:00" }, chat: { hours: "Mo-Fr 10:00-16:00" }, help: { kind: self_service } }
      timezone: America/New_York`,
    good: `
      customers: { all: { timezone: America/New_York, uses: "Mo-Fr 09:00-21:00" } }
      channels: { phone: { hours: "Mo-Fr 09:00-18:00", after_hours: voicemail, callback: { within: 12h } }, chat: { hours: "Mo-Fr 10:00-16:00" }, help: { kind: self_service } }
      timezone: America/New_York`,
  },

  *check({ model }) {
    const channels = waysIn(model);
    // Hours that are only assumed prove nothing about how customers are met.
    if (channels.length === 0 || channels.some(({ hoursDeclared }) => !hoursDeclared)) return;
    if (channels.some(saysWhatHappens)) return;
    for (const segment of model.segments) {
      const { uses } = segment;
      const tier = model.tiers.find(({ index }) => (segment.tierShares[index] ?? 0) > 0);
      if (!uses || !tier) continue;
      const week = plainWeekOf(model);
      const used = intersect(union(uses.plainClock.spans(week.start, week.end)), [week]);
      const silent = subtract(
        used,
        union(answered(model, segment, tier), promisedInWriting(model, segment, tier)),
      );
      const longest = silent.reduce<Interval | null>(
        (best, span) => (length(span) > length(best) ? span : best),
        null,
      );
      if (!longest) continue;
      const total = silent.reduce((sum, span) => sum + length(span), 0);
      yield {
        at: [...segment.path, 'uses'],
        message:
          `segment ${segment.id} uses the product for ${formatDuration(total)} a week while nothing is open and no answer is promised; ` +
          `the longest stretch is ${formatDuration(length(longest))}, from ${momentText(model, longest.start)}`,
      };
    }
  },
});

const length = (span: Interval | null): number => (span ? span.end - span.start : 0);

/** A voicemail, a message, somebody else who answers, or a note that says how long it takes. */
function saysWhatHappens({ plan }: ChannelModel): boolean {
  const { after_hours: after, acknowledge } = plan;
  return (Boolean(after) && after !== 'closed') || acknowledge?.states_wait === true;
}

/** When somebody answers on any channel of the tier. */
function answered(model: ServiceModel, segment: SegmentModel, tier: TierModel): readonly Interval[] {
  const { start, end } = plainWeekOf(model);
  return waysIn(model)
    .filter(({ id }) => tier.takes(id))
    .flatMap(
      (channel): readonly Interval[] => channel.openingFor(segment, tier)?.plainClock.spans(start, end) ?? [],
    );
}

/** When whoever writes is promised an answer: writing is possible at any hour. */
function promisedInWriting(model: ServiceModel, segment: SegmentModel, tier: TierModel): readonly Interval[] {
  const week = plainWeekOf(model);
  const promises = new Set(
    helpedTypesOf(model, segment, tier)
      .filter(({ channel }) => channel.nature === 'written')
      .flatMap((type) => type.promises),
  );
  return [...promises]
    .filter(({ plan: { within } }) => within && within !== 'best_effort')
    .flatMap(
      ({ during }): readonly Interval[] => during?.(segment).plainClock.spans(week.start, week.end) ?? [week],
    );
}
