import { lengthOf } from '../model/wall-clock';
import type { ChannelModel, DemandModel, ServiceModel, TeamModel } from '../model/types';
import { erlangA } from '../queueing/erlang-a';
import { menuMinutes } from './due';
import type { ChannelCoverage } from './types';
import { canTake, contactsWhileOpen, regularTeams } from './who';

const HOURS = 168;

/**
 * Erlang A hour by hour for a live channel whose people take nothing else, weighted by the contacts that find it open:
 * the exact answer for exponential handle times and each hour as if settled. Null where other work shares the people,
 * others help out, or nothing is promised on the wall clock. People are the means on duty, between the two nearest
 * whole numbers.
 */
export function erlangBeside(
  model: ServiceModel,
  demand: DemandModel,
  channel: ChannelModel,
  onDuty: (team: TeamModel) => readonly number[],
): ChannelCoverage['formula'] {
  if (channel.nature !== 'live' || channel.kind === 'chat' || channel.plan.overflow || channel.callbackOffer) return null;
  const own = demand.classes.filter(({ type }) => type.channel === channel);
  const [first] = own;
  const [promise] = first?.type.promises ?? [];
  const length = promise ? lengthOf(promise.plan.within, null, true) : null;
  if (!first || length?.kind !== 'wall' || promise?.during) return null;
  const able = regularTeams(model, first);
  const target = length.minutes - menuMinutes(first.type);
  if (target < 0 || able.some(({ unlimited }) => unlimited)) return null;
  const isAlike = own.every(
    (each) => each.type.promises[0] === promise && regularTeams(model, each).every((team) => able.includes(team)),
  );
  const isShared = demand.classes.some(
    (each) => each.type.channel !== channel && able.some((team) => canTake(team, each)),
  );
  if (!isAlike || isShared) return null;

  const people = able.map(onDuty);
  const contacts = new Array<number>(HOURS).fill(0);
  const work = new Array<number>(HOURS).fill(0);
  for (const each of own) {
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
            abandonRate: 1 / (first.patienceMinutes ?? Infinity),
            target,
          }).serviceLevel;
    const low = Math.floor(servers);
    offered += count;
    inTime += count * (level(low) * (1 - (servers - low)) + level(low + 1) * (servers - low));
  });
  if (offered === 0) return null;
  return {
    model: 'Erlang A',
    share: inTime / offered,
    note: 'approximate: handle times taken as exponential, every hour as if settled, people on duty at their mean',
  };
}
