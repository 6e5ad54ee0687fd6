import { lengthOf } from '../model/wall-clock';
import type { ChannelModel, DemandModel, ServiceModel } from '../model/types';
import { erlangA } from '../queueing/erlang-a';
import type { ChannelCoverage } from './types';

const HOURS = 168;

/**
 * Erlang A hour by hour for a live channel whose people take nothing else, weighted by contacts: the exact answer for
 * exponential handle times and each hour as if settled. Null where other work shares the people, or nothing is promised
 * on the wall clock. People are the means on duty, rounded between the two nearest whole numbers.
 */
export function erlangBeside(
  model: ServiceModel,
  demand: DemandModel,
  channel: ChannelModel,
  onDuty: (team: number) => readonly number[],
): ChannelCoverage['formula'] {
  if (channel.nature !== 'live' || channel.kind === 'chat') return null;
  const own = demand.classes.filter(({ type }) => type.channel === channel);
  const [first] = own;
  const promise = first?.type.promises[0];
  const length = promise ? lengthOf(promise.plan.within, null, true) : null;
  if (!first || length?.kind !== 'wall' || promise?.during) return null;
  if (own.some(({ type }) => type.promises[0] !== promise)) return null;
  const able = model.teams.flatMap((team, index) =>
    !team.onCallOnly && own.some(({ type }) => type.issues.some((issue) => team.takes(type, issue))) ? [index] : [],
  );
  const shared = demand.classes.some(
    ({ type }) => type.channel !== channel && able.some((index) => type.issues.some((issue) => model.teams[index]?.takes(type, issue))),
  );
  if (shared || able.some((index) => model.teams[index]?.unlimited)) return null;

  const people = able.map(onDuty);
  let offered = 0;
  let inTime = 0;
  for (let hour = 0; hour < HOURS; hour++) {
    const servers = people.reduce((sum, hours) => sum + (hours[hour] ?? 0), 0);
    const contacts = own.reduce((sum, { type, share }) => sum + hourly(demand, type.segment.id, hour) * share, 0);
    if (servers === 0 || contacts === 0) continue;
    const work = own.reduce((sum, each) => sum + hourly(demand, each.type.segment.id, hour) * each.share * each.handleMinutes, 0);
    const level = (count: number): number =>
      count === 0
        ? 0
        : erlangA({
            servers: count,
            arrivalRate: contacts / 60,
            serviceRate: contacts / work,
            abandonRate: 1 / (first.patienceMinutes ?? Infinity),
            target: length.minutes,
          }).serviceLevel;
    const low = Math.floor(servers);
    const share = level(low) * (1 - (servers - low)) + level(low + 1) * (servers - low);
    offered += contacts;
    inTime += contacts * share;
  }
  if (offered === 0) return null;
  return {
    model: 'Erlang A',
    share: inTime / offered,
    note: 'approximate: handle times taken as exponential, every hour as if settled, people on duty at their mean',
  };
}

function hourly(demand: DemandModel, segment: string, hour: number): number {
  const curve = demand.plainCurves.get(segment);
  let sum = 0;
  for (let quarter = 4 * hour; quarter < 4 * hour + 4; quarter++) sum += (curve?.[quarter] ?? 0) * 15;
  return sum;
}
