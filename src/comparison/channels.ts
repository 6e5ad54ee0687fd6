import { plainWeekOf } from '../model';
import { waitRange } from '../model/calendar/wait-statistics';
import type { ChannelModel, ServiceModel } from '../model/types';
import { lengthOf, plainProfile } from '../model/wall-clock';
import { formatDuration, formatList } from '../support/format';
import type { Change, Side } from './types';
import { waitText, windowText } from './words';

/** Channels that are new or gone, their languages, and what is promised to those who leave a message. */
export function channelChanges({ model: before }: Side, { model: after }: Side): readonly Change[] {
  const changes: Change[] = [];
  for (const channel of before.channels) {
    const other = after.channels.find(({ id }) => id === channel.id);
    if (!other) changes.push(presence(channel, 'weaker'));
    else {
      if (other.kind !== channel.kind) changes.push(kindChange(channel, other));
      changes.push(
        ...languageChanges(
          ['channels', channel.id],
          channel.id,
          channel.plan.languages,
          other.plan.languages,
          {
            channel: channel.id,
          },
        ),
        ...callbackChanges(before, channel, after, other),
      );
    }
  }
  for (const channel of after.channels)
    if (!before.channels.some(({ id }) => id === channel.id)) changes.push(presence(channel, 'stronger'));
  return changes;
}

const nameOf = ({ id, kind }: ChannelModel): string =>
  id === kind ? id : `${id} (${kind.replace('_', ' ')})`;

const presence = (channel: ChannelModel, direction: 'weaker' | 'stronger'): Change => ({
  kind: 'channel',
  at: `channels.${channel.id}`,
  path: ['channels', channel.id],
  direction,
  message: `${nameOf(channel)} is ${direction === 'weaker' ? 'no longer' : 'now'} a way in`,
  before: direction === 'weaker' ? nameOf(channel) : null,
  after: direction === 'weaker' ? null : nameOf(channel),
  channel: channel.id,
});

const kindChange = (channel: ChannelModel, other: ChannelModel): Change => ({
  kind: 'channel',
  at: `channels.${channel.id}.kind`,
  path: ['channels', channel.id, 'kind'],
  // Another kind under the old name is another way in: the one that was there is gone.
  direction: 'weaker',
  message: `${channel.id} is now ${other.kind.replace('_', ' ')}, not ${channel.kind.replace('_', ' ')}`,
  before: channel.kind,
  after: other.kind,
  channel: channel.id,
});

type Languages = readonly string[] | null | undefined;

/** Languages that are no longer spoken, or now are. Who never named any has promised none. */
export function languageChanges(
  path: Change['path'],
  whose: string,
  was: Languages,
  is: Languages,
  about: Pick<Change, 'channel' | 'tier'>,
): readonly Change[] {
  if (!was || !is) return [];
  const parts = [
    { languages: was.filter((language) => !is.includes(language)), direction: 'weaker' as const },
    { languages: is.filter((language) => !was.includes(language)), direction: 'stronger' as const },
  ];
  return parts
    .filter(({ languages }) => languages.length > 0)
    .map(({ languages, direction }) => ({
      kind: 'language',
      at: [...path, 'languages'].join('.'),
      path: [...path, 'languages'],
      direction,
      message: `${whose} is ${direction === 'weaker' ? 'no longer' : 'now'} answered in ${formatList(languages)}`,
      before: was.join(', '),
      after: is.join(', '),
      ...about,
    }));
}

/** How soon messages are answered: the longest wait of a plain week before and after. */
function callbackChanges(
  before: ServiceModel,
  channel: ChannelModel,
  after: ServiceModel,
  other: ChannelModel,
): readonly Change[] {
  const was = longestCallback(before, channel);
  const is = longestCallback(after, other);
  if (Math.abs(was - is) < 0.01 || (was === Infinity && is === Infinity)) return [];
  const [wasText, isText] = [channel, other].map(({ plan }) => windowText(plan.callback?.within));
  const amount = is - was;
  return [
    {
      kind: 'promise',
      at: `channels.${channel.id}.callback`,
      path: ['channels', channel.id, 'callback'],
      direction: is > was ? 'weaker' : 'stronger',
      message: `${channel.id}: who leaves a message is ${callbackText(was, is, wasText ?? '', isText ?? '')}`,
      before: was === Infinity ? null : (wasText ?? null),
      after: is === Infinity ? null : (isText ?? null),
      ...(Number.isFinite(amount) ? { amount, unit: 'minutes' as const } : {}),
      channel: channel.id,
    },
  ];
}

function callbackText(was: number, is: number, wasText: string, isText: string): string {
  if (is === Infinity) return `no longer promised a call back within ${wasText}`;
  if (was === Infinity) return `now called back within ${isText}: ${formatDuration(is)} at most`;
  const window =
    wasText === isText
      ? `still called back within ${isText}, which is now`
      : `called back within ${isText}, not ${wasText}:`;
  return `${window} ${waitText(is, was)} at most instead of ${waitText(was, is)}`;
}

function longestCallback(model: ServiceModel, { plan, openingFor }: ChannelModel): number {
  const waits = model.segments.flatMap((segment) =>
    model.tiers.map((tier) => {
      const length = lengthOf(plan.callback?.within, openingFor(segment, tier), true);
      return length === null
        ? Infinity
        : (waitRange(plainProfile(model, length), [plainWeekOf(model)])?.worstMinutes ?? Infinity);
    }),
  );
  return Math.max(...waits);
}
