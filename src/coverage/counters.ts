import type { ServiceModel } from '../model/types';
import { inSteps } from '../simulation/exact-sum';
import { Outcome } from '../simulation/system';
import { menuMinutes, type JudgedPromise } from './due';
import { furtherCounter, type FurtherCounter, type FurtherSetting } from './further';
import type { PlanClass } from './system';
import {
  emptyQueue,
  type ChannelTally,
  type PromiseTally,
  type QueueTally,
  type SegmentTally,
  type Tally,
} from './tally';

/** What a class's contacts are counted in. */
export interface Counters {
  readonly planClass: PlanClass;
  readonly channel: ChannelTally;
  readonly queue: QueueTally;
  readonly segment: SegmentTally;
  readonly promises: ReadonlyMap<JudgedPromise['promise'], PromiseTally>;
  readonly menuMinutes: number;
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
  { channels, promises, segments, queues }: Tally,
  setting: FurtherSetting,
): Counters | null {
  const { type } = planClass.demand;
  const channel = channels.find((each) => each.channel === type.channel);
  const segment = segments.find((each) => each.segment === type.segment);
  if (!channel || !segment) return null;
  const own = promises.filter(
    (each) => each.channel === type.channel && type.promises.includes(each.promise),
  );
  return {
    planClass,
    channel,
    // Who went on to where nobody asks by themselves is in no class of the demand.
    queue: queues[demand?.classes.indexOf(planClass.demand) ?? -1] ?? emptyQueue(),
    segment,
    promises: new Map(own.map((each) => [each.promise, each])),
    menuMinutes: menuMinutes(type),
    isWritten:
      planClass.variant === 'message' ||
      (planClass.variant === 'arriving' && type.channel.nature === 'written'),
    isDeepCase:
      planClass.variant === 'arriving' && type.channel.nature === 'written' && type.depth === 'deep',
    next: furtherCounter(planClass, 'next_within', setting),
    resolution: furtherCounter(planClass, 'resolve_within', setting),
  };
}

/** Who goes on to another channel is a contact there. */
export const goesToOther = ({ closedTo, waitedTo }: PlanClass, isClosed: boolean): boolean =>
  (isClosed ? closedTo : waitedTo) === 'channel';

export function countChannel(
  { channel, queue, planClass, menuMinutes: menu }: Counters,
  run: number,
  outcome: Outcome,
  wait: number,
): void {
  queue.minutes += inSteps(wait);
  if (outcome === Outcome.moved) {
    const to = wait > 0 ? planClass.waitedTo : planClass.closedTo;
    // Those passed on to a team are counted when it takes them.
    if (to === 'team') return;
    if (to === 'channel') {
      channel.movedOn++;
      return;
    }
  }
  channel.contacts++;
  countOne(channel.contactsByRun, run);
  queue.contacts++;
  switch (outcome) {
    case Outcome.answered:
      channel.answered++;
      channel.waits.add(wait + menu);
      return;
    case Outcome.abandoned:
      channel.abandoned++;
      queue.abandoned++;
      return;
    case Outcome.turnedAway:
      channel.turnedAway++;
      queue.turnedAway++;
      return;
    case Outcome.message:
    case Outcome.moved:
      channel.messages++;
      return;
    case Outcome.open:
      channel.unanswered++;
  }
}

/** One more in a run. */
export function countOne(perRun: number[], run: number): void {
  perRun[run] = (perRun[run] as number) + 1;
}
