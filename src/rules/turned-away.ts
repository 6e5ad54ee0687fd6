import type { Coverage } from '../coverage';

/** Most of those who try a channel that may be sent away. */
export const TURNED_AWAY = 0.05;

/**
 * Share of those who try a channel and are sent away, where the plan says that nothing happens while it is closed; 0
 * where it says otherwise, or nothing.
 */
export function shareTurnedAway({ channel, contacts, turnedAway }: Coverage['channels'][number]): number {
  const { after_hours: after } = channel.plan;
  return (after === null || after === 'closed') && contacts > 0 ? turnedAway / contacts : 0;
}
