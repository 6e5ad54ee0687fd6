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
import type { ChannelCoverage } from './types';
import { canTake, contactsWhileOpen, regularTeams } from './who';

const HOURS = 168;

/** A live channel whose people take nothing else, with one promise on the wall clock: one queue, as formulas know it. */
export interface LoneQueue {
  readonly promise: PromiseModel;
  readonly classes: readonly DemandClass[];
  readonly teams: readonly TeamModel[];
  /** The wait in the queue that the promise leaves. */
  readonly targetMinutes: number;
  /** Null where nobody gives up. */
  readonly patienceMinutes: number | null;
}

/** Null where other work shares the people, others help out, several chats are taken at once, or nothing is promised on the wall clock. */
export function loneQueue(model: ServiceModel, demand: DemandModel, channel: ChannelModel): LoneQueue | null {
  if (channel.nature !== 'live' || channel.kind === 'chat' || channel.plan.overflow || channel.callbackOffer)
    return null;
  const classes = demand.classes.filter(({ type }) => type.channel === channel);
  const [first] = classes;
  const [promise] = first?.type.promises ?? [];
  const length = promise ? lengthOf(promise.plan.within, null, true) : null;
  if (!first || !promise || length?.kind !== 'wall' || promise.during) return null;
  const teams = regularTeams(model, first);
  const targetMinutes = length.minutes - menuMinutes(first.type);
  if (targetMinutes < 0 || teams.some(({ unlimited }) => unlimited)) return null;
  const isAlike = classes.every(
    (each) =>
      each.type.promises[0] === promise && regularTeams(model, each).every((team) => teams.includes(team)),
  );
  const isShared = demand.classes.some(
    (each) => each.type.channel !== channel && teams.some((team) => canTake(team, each)),
  );
  if (!isAlike || isShared) return null;
  return { promise, classes, teams, targetMinutes, patienceMinutes: first.patienceMinutes };
}

/**
 * Erlang A (Erlang C where nobody gives up) hour by hour for a channel that stands alone, weighted by the contacts that
 * find it open: the exact answer for exponential handle times and each hour as if settled. People are the means on duty,
 * between the two nearest whole numbers.
 */
export function erlangBeside(
  model: ServiceModel,
  demand: DemandModel,
  channel: ChannelModel,
  onDuty: (team: TeamModel) => readonly number[],
): ChannelCoverage['formula'] {
  const queue = loneQueue(model, demand, channel);
  if (!queue) return null;
  const { classes, teams, targetMinutes, patienceMinutes } = queue;
  const people = teams.map(onDuty);
  const contacts = new Array<number>(HOURS).fill(0);
  const work = new Array<number>(HOURS).fill(0);
  for (const each of classes) {
    contactsWhileOpen(model, each).forEach((count, hour) => {
      contacts[hour] = (contacts[hour] ?? 0) + count;
      work[hour] = (work[hour] ?? 0) + count * each.handleMinutes;
    });
  }
  let offered = 0;
  let inTime = 0;
  contacts.forEach((count, hour) => {
    if (count === 0) return;
    const servers = people.reduce((sum, hours) => sum + (hours[hour] ?? 0), 0);
    const minutes = work[hour] ?? 0;
    const level = (whole: number): number =>
      whole === 0
        ? 0
        : erlangA({
            servers: whole,
            arrivalRate: count / 60,
            serviceRate: count / minutes,
            abandonRate: 1 / (patienceMinutes ?? Infinity),
            target: targetMinutes,
          }).serviceLevel;
    const low = Math.floor(servers);
    offered += count;
    inTime += count * (level(low) * (1 - (servers - low)) + level(low + 1) * (servers - low));
  });
  if (offered === 0) return null;
  return {
    model: patienceMinutes === null ? 'Erlang C' : 'Erlang A',
    share: inTime / offered,
    note: 'approximate: handle times taken as exponential, every hour as if settled, people on duty at their mean',
  };
}
