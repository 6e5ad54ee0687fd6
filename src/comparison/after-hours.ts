import type { ChannelModel } from '../model/types';
import type { Change, Side } from './types';

/** What becomes of those who find a live channel closed, where both plans say it: another way of being there for them, or none. */
export function afterHoursChanges({ model: before }: Side, { model: after }: Side): readonly Change[] {
  return before.channels.flatMap((channel): Change[] => {
    const other = after.channels.find(({ id }) => id === channel.id);
    const [was, is] = [channel, other].map(wayOf);
    if (!other || was === undefined || is === undefined || was === is) return [];
    const whoever = `${channel.id}: who finds it closed`;
    return [
      {
        kind: 'channel',
        at: `channels.${channel.id}.after_hours`,
        path: ['channels', channel.id, 'after_hours'],
        direction: is === 'closed' ? 'weaker' : was === 'closed' ? 'stronger' : 'neutral',
        message:
          is === 'closed'
            ? `${whoever} can no longer ${doing(was)}`
            : `${whoever} can now ${doing(is)}${was === 'closed' ? '' : `; until now, ${doing(was)}`}`,
        before: was,
        after: is,
        channel: channel.id,
      },
    ];
  });
}

/** Undefined where nothing is said, or nobody can find it closed. */
function wayOf(channel: ChannelModel | undefined): string | undefined {
  if (channel?.nature !== 'live') return undefined;
  const { after_hours: way } = channel.plan;
  // A message is a message, however it is left.
  return way === null ? 'closed' : way === 'voicemail' ? 'message' : way;
}

function doing(way: string): string {
  return way === 'message' ? 'leave a message' : `turn to ${way}`;
}
