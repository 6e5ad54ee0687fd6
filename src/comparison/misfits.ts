import { understands } from '../model/languages';
import type { ChannelModel, SegmentModel, ServiceModel } from '../model/types';
import { formatList } from '../support/format';

const SPOKEN = ['phone', 'in_person'];

/** Why customers of a segment cannot use a design as it is, a phrase each. */
export function misfitsOf(model: ServiceModel, segment: SegmentModel): readonly string[] {
  const { tech, prefers, language } = segment.plan;
  const ways = waysFor(model, segment);
  if (ways.length === 0) return ['nobody answers them on any channel'];
  const spoken = language ? ways.filter((channel) => speaks(model, segment, channel)) : ways;
  return [
    ...(tech === 'low' && !ways.some(isSpoken) ? ['less technical, and no phone or counter'] : []),
    ...(prefers && prefers.length > 0 && !ways.some((channel) => isPreferred(channel, prefers))
      ? [`none of the channels that they prefer: ${formatList(prefers)}`]
      : []),
    ...(language && spoken.length === 0 ? [`not answered in ${formatList(language, 'or')}`] : []),
  ];
}

/** Channels on which somebody answers, that customers of a segment have and can use. */
export function usableChannels(model: ServiceModel, segment: SegmentModel): readonly ChannelModel[] {
  const isLow = segment.plan.tech === 'low';
  return waysFor(model, segment).filter(
    (channel) => (!isLow || isSpoken(channel)) && speaks(model, segment, channel),
  );
}

const isSpoken = ({ kind }: ChannelModel): boolean => SPOKEN.includes(kind);

const isPreferred = ({ id, kind }: ChannelModel, prefers: readonly string[]): boolean =>
  prefers.includes(id) || prefers.includes(kind);

const waysFor = ({ channels, tiers }: ServiceModel, { tierShares }: SegmentModel): readonly ChannelModel[] =>
  channels.filter(
    ({ id, nature }) =>
      nature !== 'self_service' && tiers.some((tier) => (tierShares[tier.index] ?? 0) > 0 && tier.takes(id)),
  );

/** A channel that names no languages has not ruled any out. */
function speaks(
  { teams }: ServiceModel,
  { plan: { language } }: SegmentModel,
  channel: ChannelModel,
): boolean {
  const answering = teams.filter(({ plan }) => !plan.channels || plan.channels.includes(channel.id));
  return (
    understands(channel.plan.languages, language) &&
    (answering.length === 0 || answering.some(({ plan }) => understands(plan.languages, language)))
  );
}
