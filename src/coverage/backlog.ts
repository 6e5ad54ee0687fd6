import type { ChannelModel, DemandModel, ServiceModel, TeamModel } from '../model/types';
import { isOverloaded, undoneWork, type Amount, type UndoneWork, type WrittenBalance } from './overload';
import type { ChannelTally, Tally } from './tally';

/** What of a channel's written work, or messages, piles up every week. */
export interface BacklogGrowth {
  /** Contacts that pile up, of those that come, per week. */
  readonly contactsPerWeek: number;
  readonly ofContacts: number;
  /** Work that they make, in minutes of a person. */
  readonly minutesPerWeek: number;
  /** Whose time is short. */
  readonly teams: readonly TeamModel[];
  /** formula: work less the time there is for it, exact; simulated: counted in runs that start empty. */
  readonly by: 'formula' | 'simulated';
}

/**
 * The growth of each channel's backlog where there is more work than people; no entry where it does not grow. What piles
 * up in a pool of people is work less time, both known exactly; the runs only tell how many of those who call give up
 * and take no time, and on which channel it piles up where one pool answers several.
 */
export function backlogGrowth(
  model: ServiceModel,
  demand: DemandModel,
  balance: WrittenBalance,
  tally: Tally,
): ReadonlyMap<ChannelModel, BacklogGrowth> {
  if (!isOverloaded(balance)) return new Map();
  const ofChannel = new Map(tally.channels.map((each) => [each.channel, each]));
  const pools = undoneWork(model, demand, (channel) => answeredShare(ofChannel.get(channel)));
  const isExact = model.channels.every((channel) => takesKnownTime(model, channel));
  const growth = new Map<ChannelModel, BacklogGrowth>();
  for (const pool of pools) {
    const parts = [...pool.channels].map(([channel, amount]) => {
      const { contacts, minutes } = amount;
      const piledUp = simulatedGrowth(model, tally, ofChannel.get(channel));
      return { channel, amount, simulated: (piledUp * minutes) / contacts };
    });
    const simulated = parts.reduce((sum, part) => sum + part.simulated, 0);
    for (const { channel, amount, simulated: own } of parts) {
      const minutes = isExact ? pool.minutesPerWeek * shareOf(own, simulated, amount, pool) : own;
      const known = growth.get(channel);
      if (minutes <= 0) continue;
      growth.set(channel, {
        contactsPerWeek: (known?.contactsPerWeek ?? 0) + (minutes * amount.contacts) / amount.minutes,
        ofContacts: comingBy(demand, channel),
        minutesPerWeek: (known?.minutesPerWeek ?? 0) + minutes,
        teams: [...new Set([...(known?.teams ?? []), ...pool.teams])],
        by: isExact ? 'formula' : 'simulated',
      });
    }
  }
  return growth;
}

const comingBy = ({ classes }: DemandModel, channel: ChannelModel): number =>
  classes.reduce(
    (sum, { type, contactsPerWeek }) => sum + (type.channel === channel ? contactsPerWeek : 0),
    0,
  );

/** Each channel's part of what piles up: as simulated, else by its work. */
const shareOf = (own: number, all: number, { minutes }: Amount, { channels }: UndoneWork): number =>
  all > 0 ? own / all : minutes / [...channels.values()].reduce((sum, each) => sum + each.minutes, 0);

function answeredShare(tally: ChannelTally | undefined): number {
  if (!tally || tally.answered + tally.abandoned === 0) return 1;
  return tally.answered / (tally.answered + tally.abandoned);
}

/** Not where others help out, and not where chats side by side take more of a person's time the fewer they are. */
function takesKnownTime(
  { teams }: ServiceModel,
  { nature, plan, callbackOffer, fullPace }: ChannelModel,
): boolean {
  if (nature !== 'live') return true;
  return (
    !plan.overflow && !callbackOffer && fullPace === 1 && teams.every(({ id }) => id !== plan.after_hours)
  );
}

/**
 * Contacts per week by which the backlog grew in the runs. They start empty: the first week fills up what every weekend
 * leaves, so growth is looked at from the end of that week on.
 */
function simulatedGrowth({ period }: ServiceModel, { runs }: Tally, each: ChannelTally | undefined): number {
  const weeks = period.weeks > 1 ? period.weeks - 1 : 1;
  const before = period.weeks > 1 ? (each?.backlogAfterFirst ?? 0) : 0;
  return Math.max(0, ((each?.backlogEnd ?? 0) - before) / runs / weeks);
}
