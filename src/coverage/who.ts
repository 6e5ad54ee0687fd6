import type { ContactType, DemandClass, ServiceModel, TeamModel } from '../model/types';

/** Whether a team can take the contacts of a class. */
export const canTake = (team: TeamModel, { type, issues }: Pick<DemandClass, 'type' | 'issues'>): boolean =>
  issues.some((issue) => team.takes(type, issue));

/** Whether a team can take some contact of a type. */
export const canTakeSome = (team: TeamModel, type: ContactType): boolean =>
  canTake(team, { type, issues: type.issues });

/** The teams that answer the contacts of a class in regular hours; services that are only called on are not among them. */
export const regularTeams = (
  { teams }: Pick<ServiceModel, 'teams'>,
  each: DemandClass,
): readonly TeamModel[] => teams.filter((team) => team.isRegularOn(each.type.channel) && canTake(team, each));

/** The share of each hour of the plain week in which a type's channel is open for it, 168 values. */
export function openShares(
  { period: { plainStart } }: Pick<ServiceModel, 'period'>,
  type: ContactType,
): readonly number[] {
  const opening = type.channel.openingFor(type.segment, type.tier);
  const share = new Array<number>(168).fill(opening === null ? 1 : 0);
  for (const { start, end } of opening?.plainClock.spans(plainStart, plainStart + 168 * 60) ?? []) {
    const from = Math.max(0, start - plainStart);
    const to = Math.min(168 * 60, end - plainStart);
    for (let hour = Math.floor(from / 60); hour * 60 < to; hour++) {
      share[hour] = (share[hour] ?? 0) + (Math.min(to, hour * 60 + 60) - Math.max(from, hour * 60)) / 60;
    }
  }
  return share;
}

const whileOpen = new WeakMap<ServiceModel, Map<string, readonly number[]>>();

/** Contacts of a class that find its channel open, by hour of the plain week: by quarter hours, so that a half-open hour counts right. */
export function contactsWhileOpen(model: ServiceModel, { type, share }: DemandClass): readonly number[] {
  const known = whileOpen.get(model) ?? new Map<string, readonly number[]>();
  whileOpen.set(model, known);
  const key = `${type.channel.id} ${type.segment.id} ${type.tier.id}`;
  const ofSegment = known.get(key) ?? segmentWhileOpen(model, type);
  known.set(key, ofSegment);
  return ofSegment.map((contacts) => contacts * share);
}

function segmentWhileOpen(model: ServiceModel, type: ContactType): readonly number[] {
  const { plainStart } = model.period;
  const curve = model.demand?.plainCurves.get(type.segment.id);
  const opening = type.channel.openingFor(type.segment, type.tier);
  const spans = opening?.plainClock.spans(plainStart, plainStart + 168 * 60) ?? [
    { start: plainStart, end: plainStart + 168 * 60 },
  ];
  const hours = new Array<number>(168).fill(0);
  for (const span of spans) {
    const from = Math.max(0, span.start - plainStart);
    const to = Math.min(168 * 60, span.end - plainStart);
    for (let quarter = Math.floor(from / 15); quarter * 15 < to; quarter++) {
      const minutes = Math.min(to, quarter * 15 + 15) - Math.max(from, quarter * 15);
      const hour = Math.floor(quarter / 4);
      hours[hour] = (hours[hour] ?? 0) + (curve?.[quarter] ?? 0) * minutes;
    }
  }
  return hours;
}

/** Minutes of a person that one contact takes; chats side by side share its time, at the pace of as many as may be open. */
export const personMinutes = ({ handleMinutes, replies, type }: DemandClass): number =>
  (handleMinutes * replies) / type.channel.fullPace;

/** People of a team on duty in the mean by hour of the plain week, after shrinkage: 168 values. */
export const meanOnDuty = ({ plainPeople, shrinkage }: TeamModel): readonly number[] =>
  Array.from({ length: 168 }, (_, hour) => {
    let sum = 0;
    for (let quarter = 4 * hour; quarter < 4 * hour + 4; quarter++) sum += plainPeople[quarter] ?? 0;
    return (sum / 4) * (1 - shrinkage);
  });

/** Whether callers of a class who find their channel closed leave a message that somebody answers later. */
export const leavesMessage = ({ type: { channel } }: DemandClass): boolean =>
  channel.plan.after_hours === 'voicemail' || channel.plan.after_hours === 'message';
