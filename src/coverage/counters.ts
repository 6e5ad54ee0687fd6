import type { ServiceModel } from '../model/types';
import { inSteps } from '../simulation/exact-sum';
import { Outcome } from '../simulation/system';
import { menuMinutes } from './due';
import { furtherCounter, type FurtherCounter, type FurtherSetting } from './further';
import type { ChannelCounts, PromiseCounts, RunCounts, SegmentCounts } from './run-counts';
import type { PlanClass } from './system';
import { emptyQueue, type QueueTally, type Tally } from './tally';

/** What a class's contacts are counted in. */
export interface Counters {
  readonly planClass: PlanClass;
  readonly channel: ChannelCounts;
  readonly queue: QueueTally;
  readonly segment: SegmentCounts;
  /** By the place of a promise among those of the class. */
  readonly promises: readonly (PromiseCounts | undefined)[];
  readonly menuMinutes: number;
  /** Whether they are as they come in, and so judged by promises. */
  readonly isArriving: boolean;
  readonly isMessage: boolean;
  /** Whether contacts wait for ever if nobody answers: those who write, and messages of those who call. */
  readonly isWritten: boolean;
  /** Deep issues that come in writing: how long they take until they are solved is counted. */
  readonly isDeepCase: boolean;
  readonly next: FurtherCounter | null;
  readonly resolution: FurtherCounter | null;
}

export function countersOf(
  { demand }: ServiceModel,
  planClass: PlanClass,
  { queues }: Tally,
  { channels, promises, segments }: RunCounts,
  setting: FurtherSetting,
): Counters | null {
  const { type } = planClass.demand;
  const channel = channels.find(({ tally }) => tally.channel === type.channel);
  const segment = segments.find(({ tally }) => tally.segment === type.segment);
  if (!channel || !segment) return null;
  const isArriving = planClass.variant === 'arriving';
  const isMessage = planClass.variant === 'message';
  const comesInWriting = isArriving && type.channel.nature === 'written';
  return {
    planClass,
    channel,
    // Who went on to where nobody asks by themselves is in no class of the demand.
    queue: queues[demand?.classes.indexOf(planClass.demand) ?? -1] ?? emptyQueue(),
    segment,
    promises: type.promises.map((promise) =>
      promises.find(({ tally }) => tally.channel === type.channel && tally.promise === promise),
    ),
    menuMinutes: menuMinutes(type),
    isArriving,
    isMessage,
    isWritten: isMessage || comesInWriting,
    isDeepCase: comesInWriting && type.depth === 'deep',
    next: furtherCounter(planClass, 'next_within', setting),
    resolution: furtherCounter(planClass, 'resolve_within', setting),
  };
}

/** Who goes on to another channel is a contact there. */
export const goesToOther = ({ closedTo, waitedTo }: PlanClass, isClosed: boolean): boolean =>
  (isClosed ? closedTo : waitedTo) === 'channel';

export function countChannel(
  { channel, queue, planClass, menuMinutes: menu }: Counters,
  outcome: Outcome,
  wait: number,
): void {
  const { tally } = channel;
  queue.minutes += inSteps(wait);
  if (outcome === Outcome.moved) {
    const to = wait > 0 ? planClass.waitedTo : planClass.closedTo;
    // Those passed on to a team are counted when it takes them.
    if (to === 'team') return;
    if (to === 'channel') {
      tally.movedOn++;
      return;
    }
  }
  channel.contacts++;
  queue.contacts++;
  switch (outcome) {
    case Outcome.answered:
      tally.answered++;
      tally.waits.add(wait + menu);
      return;
    case Outcome.abandoned:
      tally.abandoned++;
      queue.abandoned++;
      return;
    case Outcome.turnedAway:
      tally.turnedAway++;
      queue.turnedAway++;
      return;
    case Outcome.message:
    case Outcome.moved:
      tally.messages++;
      return;
    case Outcome.open:
      tally.unanswered++;
  }
}
