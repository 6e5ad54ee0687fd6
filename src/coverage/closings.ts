import type { ServiceModel, WindowName } from '../model/types';
import { impressionOf, typicalAndWorst, WINDOWS, type ImpressionName } from '../model/wall-clock';
import { formatDuration, formatPercent } from '../support/format';
import { LATER_WINDOWS } from './further';
import { hopeless } from './hopeless';
import { isAble, morePeople, type Setting } from './more-people';
import type { Closing, FurtherCoverage, PromiseCoverage } from './types';
import { hoursText } from './week-text';

const HOURS = 168;

/**
 * What closes a missed promise, cheapest first: a slower window, a slower level while nobody is on duty, more people
 * where they are short, or longer hours and less work where nobody could. All of it is simulated: a slower promise is read off the
 * same runs, more people (with `tryPeople`, as it takes runs of its own) are tried until they suffice.
 */
export async function closingsOf(
  setting: Setting,
  missed: PromiseCoverage,
  tryPeople: boolean,
): Promise<readonly Closing[]> {
  const free = [slowerWindow(setting, missed), offHoursLevel(setting, missed)].filter(
    (each) => each !== null,
  );
  const never = hopeless(setting.model, missed);
  if (never.length > 0) return [...free, ...never];
  const more = tryPeople ? await morePeople(setting, missed) : free.length === 0 ? NOT_TRIED : null;
  return more ? [...free, more] : free;
}

/** More people are tried for some promises at a time: whoever is added for these may be enough for the others. */
const NOT_TRIED: Closing = {
  change: 'close first what is missed by more, then check again',
  effect: 'not tried: more people are tried for the two promises that are missed by most',
  costPerMonth: null,
};

const FEELS: Readonly<Record<ImpressionName, string>> = {
  'extremely-responsive': 'extremely responsive',
  'same-day': 'same day',
  'next-day': 'next day',
  slower: 'slower than next day',
};

/** The next of the four windows that the simulated waits keep: the same run tells, so it is simulated. */
function slowerWindow({ model }: Setting, missed: PromiseCoverage): Closing | null {
  const [type] = missed.types;
  const now = type ? typicalAndWorst(model, type, missed.promise, 'within') : null;
  if (!now) return null;
  const index = WINDOWS.findIndex(
    (window, place) =>
      window > now.typicalMinutes + 1e-6 && (missed.withinWindow[place]?.low ?? 0) >= missed.reach,
  );
  const window = WINDOWS[index];
  if (window === undefined || wouldOvertake(model, missed, 'within', window)) return null;
  const feels = FEELS[impressionOf(missed.channel.nature, window)];
  const share = formatPercent(missed.withinWindow[index]?.expected ?? 0);
  return {
    change: `promise ${formatDuration(window)} instead: \`within: ${TEXT[index] ?? ''}\``,
    effect: `${share} of contacts would be in time (simulated); it feels ${feels}`,
    costPerMonth: 0,
  };
}

/** Whether another wait of the channel, which this one comes before, would then be as fast or faster. */
function wouldOvertake(
  model: ServiceModel,
  { promise, channel }: Pick<PromiseCoverage, 'promise' | 'channel'>,
  name: WindowName,
  window: number,
): boolean {
  return model.promises
    .filter((other) => other.index > promise.index && other.channels.includes(channel))
    .some((other) =>
      model.segments.some((segment) =>
        model.tiers.some((tier) => {
          const range = typicalAndWorst(model, { channel, segment, tier }, other, name);
          return range !== null && range.typicalMinutes <= window + 1e-6;
        }),
      ),
    );
}

/** What closes a missed promise of a further answer or a solution: a slower one that the same runs keep. */
export function laterClosings(model: ServiceModel, missed: FurtherCoverage): readonly Closing[] {
  const { promise, window: name, types, withinWindow } = missed;
  const [type] = types;
  const now = type ? typicalAndWorst(model, type, promise, name) : null;
  const index = LATER_WINDOWS.findIndex(
    ([, minutes], place) =>
      now !== null && minutes > now.typicalMinutes + 1e-6 && (withinWindow[place]?.low ?? 0) >= promise.reach,
  );
  const [text, minutes] = LATER_WINDOWS[index] ?? [];
  if (text === undefined || minutes === undefined || wouldOvertake(model, missed, name, minutes)) return [];
  return [
    {
      change: `promise it later instead: \`${name}: ${text}\``,
      effect: `${formatPercent(withinWindow[index]?.expected ?? 0)} would be in time (simulated)`,
      costPerMonth: 0,
    },
  ];
}

const TEXT = ['5m', '1h', '8h', '24h'] as const;

/** Where most of the missed contacts come while nobody is on duty, another promise for those hours closes it. */
function offHoursLevel({ people }: Setting, missed: PromiseCoverage): Closing | null {
  const able = people.filter(({ team }) => isAble(team, missed));
  if (able.some(({ team }) => team.unlimited) || missed.promise.during !== null) return null;
  // Where an earlier wait already holds for some hours, this one is the slower level.
  if (missed.types.some(({ promises }) => promises[0] !== missed.promise)) return null;
  const staffed = Array.from({ length: HOURS }, (_, hour) =>
    able.some(({ onDuty }) => (onDuty[hour] ?? 0) > 0),
  );
  const total = missed.worstHours.reduce((sum, { missedPerWeek }) => sum + missedPerWeek, 0);
  const off = missed.worstHours.reduce(
    (sum, { hour, missedPerWeek }) => sum + (staffed[hour] ? 0 : missedPerWeek),
    0,
  );
  const inStaffed = missed.contactsPerWeek * (1 - missed.kept.expected) - off;
  // What remains must fit into what may be missed.
  if (
    off < 0.5 * total ||
    inStaffed > (1 - missed.reach) * missed.contactsPerWeek ||
    missed.channel.nature === 'live'
  )
    return null;
  return {
    change: `promise this only to those who write in ${hoursText(staffed)}: add \`during\`, and a slower wait for the other hours`,
    effect: `${formatPercent(off / total)} of the missed contacts come while nobody is on duty (simulated)`,
    costPerMonth: 0,
  };
}
