import { lengthOf } from '../model/wall-clock';
import type {
  ChannelModel,
  DemandClass,
  DemandModel,
  PromiseModel,
  ServiceModel,
  TeamModel,
} from '../model/types';
import { erlangA } from '../queueing/erlang-a';
import { menuMinutes } from './due';
import { contactsWhileOpen, meanOnDuty } from './who';

const HOURS = 168;

/** The live work of teams that help each other, as one queue, by hour of the plain week. */
export interface LiveQueue {
  readonly contacts: readonly number[];
  readonly workMinutes: readonly number[];
  /** Contacts ÷ mean patience, summed. */
  readonly givingUp: readonly number[];
  /** People on duty, each as many times as contacts are taken at once. */
  readonly servers: readonly number[];
}

/** Puts all live contacts of a pool into one queue: where some take several at once and others one, a chat is its part of a person. */
export function liveQueue(
  model: ServiceModel,
  classes: readonly DemandClass[],
  pool: readonly TeamModel[],
): LiveQueue {
  const live = classes.filter(({ type }) => type.channel.nature === 'live');
  const slots = live.reduce((least, { type }) => Math.min(least, type.channel.concurrency), Infinity);
  const contacts = new Array<number>(HOURS).fill(0);
  const workMinutes = new Array<number>(HOURS).fill(0);
  const givingUp = new Array<number>(HOURS).fill(0);
  for (const each of live) {
    const minutes = (each.handleMinutes * slots) / each.type.channel.concurrency;
    contactsWhileOpen(model, each).forEach((count, hour) => {
      contacts[hour] = (contacts[hour] ?? 0) + count;
      workMinutes[hour] = (workMinutes[hour] ?? 0) + count * minutes;
      givingUp[hour] =
        (givingUp[hour] ?? 0) + (each.patienceMinutes === null ? 0 : count / each.patienceMinutes);
    });
  }
  const duties = pool.map(meanOnDuty);
  const servers = contacts.map((_, hour) =>
    live.length === 0 ? 0 : slots * duties.reduce((sum, hours) => sum + (hours[hour] ?? 0), 0),
  );
  return { contacts, workMinutes, givingUp, servers };
}

/**
 * Share of a live promise's contacts in time by Erlang A, every hour as if settled, when `factor` times as many come;
 * null where nothing is promised by the wall clock. People are the means on duty, between the two nearest whole numbers.
 */
export function liveShare(
  model: ServiceModel,
  { classes }: DemandModel,
  { promise, channel }: { readonly promise: PromiseModel; readonly channel: ChannelModel },
  queue: LiveQueue,
  factor: number,
): number | null {
  const length = lengthOf(promise.plan.within, null, true);
  if (length?.kind !== 'wall') return null;
  let offered = 0;
  let inTime = 0;
  for (const each of classes) {
    const { type } = each;
    if (type.channel !== channel || !type.promises.includes(promise)) continue;
    const target = Math.max(0, length.minutes - menuMinutes(type));
    contactsWhileOpen(model, each).forEach((count, hour) => {
      const middle = model.period.plainStart + hour * 60 + 30;
      const applying = type.promises.find(
        ({ during }) => !during || during(type.segment).plainClock.isOpen(middle),
      );
      if (count === 0 || applying !== promise) return;
      offered += count;
      inTime += count * settledShare(queue, hour, factor, target);
    });
  }
  return offered > 0 ? inTime / offered : null;
}

function settledShare(queue: LiveQueue, hour: number, factor: number, target: number): number {
  const { contacts, workMinutes, givingUp, servers } = queue;
  const count = contacts[hour] ?? 0;
  const people = servers[hour] ?? 0;
  const level = (whole: number): number =>
    whole === 0
      ? 0
      : erlangA({
          servers: whole,
          arrivalRate: (count * factor) / 60,
          serviceRate: count / (workMinutes[hour] ?? 0),
          abandonRate: (givingUp[hour] ?? 0) / count,
          target,
        }).serviceLevel;
  const low = Math.floor(people);
  return level(low) * (1 - (people - low)) + level(low + 1) * (people - low);
}
