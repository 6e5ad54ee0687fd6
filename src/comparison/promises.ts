import { promiseShift, type PromisedMoment } from '../model/promise-shift';
import { selectsOf } from '../model/selects';
import type { ContactType, PromiseModel, ServiceModel } from '../model/types';
import { formatList, formatPercent } from '../support/format';
import { channelLike, typePairs, type TypePair } from './pairs';
import type { Change, Side } from './types';
import { momentText, waitText, windowText, windowWords } from './words';

type PromisedWindow = keyof typeof windowWords;
const PROMISED: readonly PromisedWindow[] = ['within', 'next_within', 'update_every', 'resolve_within'];

/** What became of a promise for some contacts: the moment that shows it best, and whom it is about. */
interface Found {
  readonly window: PromisedWindow;
  readonly channel: string;
  /** Whose moment it is. */
  readonly type: ContactType;
  readonly moment: PromisedMoment;
  readonly isSlower: boolean;
  readonly parties: Set<ContactType>;
}

/**
 * Promises that are new, stronger, weaker or gone: judged by what the same contacts are promised at the same moment of
 * arrival, in wall-clock time, and never by comparing two lines of the plans.
 */
export function promiseChanges(before: Side, after: Side): readonly Change[] {
  const pairs = typePairs(before.model, after.model);
  const found = new Map<string, Found>();
  const reached = new Map<string, Change>();
  for (const pair of pairs) {
    for (const window of PROMISED) {
      if (![pair.before, pair.after].some((type) => type?.promises.some(({ plan }) => plan[window])))
        continue;
      const placed = { model: after.model, type: pair.after };
      const { slower, faster, alongside } = promiseShift(
        { model: before.model, type: pair.before },
        placed,
        window,
      );
      const about = { window, channel: pair.before.channel.id, type: pair.before };
      if (slower) add(found, { ...about, moment: slower, isSlower: true });
      if (faster) add(found, { ...about, moment: faster, isSlower: false });
      if (window !== 'within') continue;
      for (const each of alongside) {
        const change = reachChange(pair, each, after.model);
        if (change && !reached.has(change.at)) reached.set(change.at, change);
      }
    }
  }
  return [
    ...newWays(before.model, after.model),
    ...Array.from(found.values(), (each) => changeOf(each, pairs, after.model)),
    ...reached.values(),
  ];
}

/** What is promised on channels that are new. */
function newWays(before: ServiceModel, after: ServiceModel): readonly Change[] {
  return after.promises.flatMap(({ id, at, path, plan, channels }) =>
    channels
      .filter((channel) => !channelLike(before, channel))
      .map((channel): Change => {
        const selected = selectsOf(plan);
        const within = windowText(plan.within);
        return {
          kind: 'promise',
          at: `${at}.within`,
          path: [...path, 'within'],
          direction: 'stronger',
          message: `${channel.id}${selected === '' ? '' : ` (${selected})`}: answered within ${within}, by \`${id}\``,
          before: null,
          after: within,
          channel: channel.id,
        };
      })
      .filter(() => typeof plan.within === 'object' && plan.within !== null),
  );
}

function add(found: Map<string, Found>, one: Omit<Found, 'parties'>): void {
  const { window, channel, moment, isSlower, type } = one;
  const id = (isSlower ? moment.before : (moment.before ?? moment.after))?.id;
  const kind = [moment.beforeMinutes, moment.afterMinutes].map((minutes) => minutes === Infinity).join();
  const key = [id, window, channel, isSlower, kind].join(' ');
  const known = found.get(key);
  const parties = known?.parties ?? new Set();
  parties.add(type);
  const isWorse = !known || Math.abs(by(moment)) > Math.abs(by(known.moment));
  found.set(key, isWorse ? { ...one, parties } : known);
}

const by = ({ beforeMinutes, afterMinutes }: PromisedMoment): number =>
  beforeMinutes === Infinity || afterMinutes === Infinity ? 0 : afterMinutes - beforeMinutes;

function changeOf(found: Found, pairs: readonly TypePair[], model: ServiceModel): Change {
  const { window, channel, moment, isSlower, parties, type } = found;
  const { before, after, beforeMinutes, afterMinutes } = moment;
  const own = before && beforeMinutes < Infinity ? before : after;
  const isGone = afterMinutes === Infinity;
  const isNew = beforeMinutes === Infinity;
  const whose = `${channel}${whomOf(own, channel, [...parties], pairs)}`;
  const word = windowWords[window];
  const [was, is] = [before, after].map((promise) => windowText(promise?.plan[window]));
  const who = type.segment.declared ? `whoever of ${type.segment.id}` : 'whoever';
  const verb = type.channel.nature === 'live' ? 'calls' : 'writes';
  const example = `${who} ${verb} on ${momentText(moment.minuteOfWeek)}, their time, waits up to ${waitText(afterMinutes, beforeMinutes)} instead of ${waitText(beforeMinutes, afterMinutes)}`;
  const message = isGone
    ? `${whose}: \`${own?.id ?? ''}\`, ${word} ${was ?? ''}, is no longer promised`
    : isNew
      ? `${whose}: now ${word} ${is ?? ''}; nothing was promised`
      : was === is
        ? `${whose}: ${word} ${is ?? ''} ${isSlower ? 'takes longer' : 'is over sooner'} by the clock: ${example}`
        : `${whose}: ${word} ${is ?? ''}, not ${was ?? ''}: ${example}`;
  return {
    kind: 'promise',
    at: `waits.${own?.id ?? ''}.${window}`,
    path: pathOf(own, after, model, window),
    direction: isOnlyAnotherClosingTime(found) ? 'neutral' : isSlower ? 'weaker' : 'stronger',
    message,
    before: isNew ? null : (was ?? null),
    after: isGone ? null : (is ?? null),
    ...(isGone || isNew
      ? {}
      : { amount: Math.round((afterMinutes - beforeMinutes) * 100) / 100, unit: 'minutes' as const }),
    channel,
    ...(before?.plan.ends ? { ends: before.plan.ends } : {}),
  };
}

/** As many business days as before end at another time of day: who stays open longer takes nothing from anybody. */
function isOnlyAnotherClosingTime({
  window,
  moment: { before, after, beforeMinutes, afterMinutes },
}: Found): boolean {
  const [was, is] = [before?.plan[window], after?.plan[window]];
  if (typeof was !== 'object' || typeof is !== 'object' || was?.clock !== 'business-days') return false;
  return was.text === is?.text && Math.abs(afterMinutes - beforeMinutes) < 1440;
}

/** In the later plan: the promise of the same id, else the one that holds instead, else the list that it was in. */
function pathOf(
  own: PromiseModel | null,
  after: PromiseModel | null,
  { promises }: ServiceModel,
  window: PromisedWindow,
): Change['path'] {
  const same = promises.find(({ id }) => id === own?.id) ?? after;
  return same ? [...same.path, window] : ['waits', own?.id ?? ''];
}

/** Whom a change is about, where it is not all contacts of the channel: by the promise, then by segment and tier. */
function whomOf(
  own: PromiseModel | null,
  channel: string,
  parties: readonly ContactType[],
  pairs: readonly TypePair[],
): string {
  const selected = own ? selectsOf(own.plan) : '';
  const under = pairs
    .map(({ before }) => before)
    .filter((type) => type.channel.id === channel && (own === null || type.promises.includes(own)));
  const only = (idOf: (type: ContactType) => string): readonly string[] => {
    const affected = new Set(parties.map(idOf));
    return new Set(under.map(idOf)).size > affected.size ? [...affected] : [];
  };
  const named = [...only(({ segment }) => segment.id), ...only(({ tier }) => tier.id)];
  const all = [...(selected === '' ? [] : [selected]), ...(named.length > 0 ? [formatList(named)] : [])];
  return all.length === 0 ? '' : ` (${all.join(', ')})`;
}

function reachChange(
  { before: { channel } }: TypePair,
  { before, after }: Pick<PromisedMoment, 'before' | 'after'>,
  { promises }: ServiceModel,
): Change | null {
  if (!before || !after || !isLength(before) || !isLength(after)) return null;
  if (Math.abs(after.reach - before.reach) < 1e-9) return null;
  // Nobody promised more by leaving out what share it is meant for.
  if (after.reach > before.reach && after.plan.reach === undefined) return null;
  const same = promises.find(({ id }) => id === before.id) ?? after;
  const selected = selectsOf(before.plan);
  const [was, is] = [formatPercent(before.reach), formatPercent(after.reach)];
  return {
    kind: 'promise',
    at: `waits.${before.id}.reach`,
    path: [...same.path, 'reach'],
    direction: after.reach < before.reach ? 'weaker' : 'stronger',
    message: `${channel.id}${selected === '' ? '' : ` (${selected})`}: meant for ${is} of contacts, not ${was}`,
    before: was,
    after: is,
    amount: after.reach - before.reach,
    unit: 'share',
    channel: channel.id,
    ...(before.plan.ends ? { ends: before.plan.ends } : {}),
  };
}

const isLength = ({ plan: { within } }: PromiseModel): boolean =>
  typeof within === 'object' && within !== null;
