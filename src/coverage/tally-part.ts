import type { Counted, Histogram } from '../simulation/histogram';
import type { FurtherTally } from './further';
import type { ChannelTally, PromiseTally, SegmentTally, Tally } from './tally';

type WithCounts<Of, Names extends string> = {
  readonly [Key in keyof Omit<Of, Names>]: Of[Key] extends Histogram ? Counted : Of[Key];
};

/** What some replications of a plan gave, as plain data: promises and channels in the order of the plan, without their names. */
export interface TallyPart extends Omit<Tally, 'promises' | 'further' | 'channels' | 'segments'> {
  readonly promises: readonly WithCounts<PromiseTally, 'promise' | 'channel'>[];
  readonly further: readonly Pick<FurtherTally, 'kept' | 'judged' | 'withinWindow'>[];
  readonly channels: readonly WithCounts<ChannelTally, 'channel'>[];
  readonly segments: readonly Pick<SegmentTally, 'kept' | 'judged'>[];
}

/** A tally as plain data, which another thread can be given. */
export function partOf({
  promises,
  further,
  segments,
  channels,
  teams,
  queues,
  weeks,
  runs,
}: Tally): TallyPart {
  return {
    promises: promises.map(({ promise: _promise, channel: _channel, waits, late, ...counts }) => ({
      ...counts,
      waits: waits.counted,
      late: late.counted,
    })),
    further: further.map(({ kept, judged, withinWindow }) => ({ kept, judged, withinWindow })),
    channels: channels.map(({ channel: _channel, waits, solved, ...counts }) => ({
      ...counts,
      waits: waits.counted,
      solved: solved.counted,
    })),
    segments: segments.map(({ kept, judged }) => ({ kept, judged })),
    teams,
    queues,
    weeks,
    runs,
  };
}

/** Adds the replications that come after those of the tally. */
export function addPart(tally: Tally, part: TallyPart): void {
  tally.promises.forEach((each, index) => {
    const added = part.promises[index];
    if (!added) return;
    each.kept.push(...added.kept);
    each.judged.push(...added.judged);
    each.withinWindow.forEach((counts, window) => counts.push(...(added.withinWindow[window] ?? [])));
    each.waits.merge(added.waits);
    each.late.merge(added.late);
    each.unanswered += added.unanswered;
    addTo(each.missed, added.missed);
  });
  tally.further.forEach((each, index) => {
    each.kept.push(...(part.further[index]?.kept ?? []));
    each.judged.push(...(part.further[index]?.judged ?? []));
    each.withinWindow.forEach((counts, window) =>
      counts.push(...(part.further[index]?.withinWindow[window] ?? [])),
    );
  });
  tally.segments.forEach((each, index) => {
    each.kept.push(...(part.segments[index]?.kept ?? []));
    each.judged.push(...(part.segments[index]?.judged ?? []));
  });
  tally.channels.forEach((each, index) => {
    const added = part.channels[index];
    if (added) addChannel(each, added);
  });
  tally.teams.forEach((each, index) => {
    const added = part.teams[index];
    if (!added) return;
    each.contacts.push(...added.contacts);
    each.workMinutes.push(...added.workMinutes);
    addTo(each.busy, added.busy);
  });
  tally.queues.forEach((each, index) => {
    const added = part.queues[index];
    if (!added) return;
    for (const sum of QUEUE_SUMS) each[sum] += added[sum];
  });
  tally.weeks.forEach((each, index) => {
    each.kept += part.weeks[index]?.kept ?? 0;
    each.judged += part.weeks[index]?.judged ?? 0;
  });
  tally.runs += part.runs;
}

const QUEUE_SUMS = ['contacts', 'abandoned', 'turnedAway', 'minutes'] as const;
const CHANNEL_SUMS = [
  'answered',
  'abandoned',
  'turnedAway',
  'messages',
  'unanswered',
  'movedOn',
  'backlogAfterFirst',
  'backlogEnd',
  'deepCases',
] as const;

function addChannel(each: ChannelTally, added: TallyPart['channels'][number]): void {
  for (const sum of CHANNEL_SUMS) each[sum] += added[sum];
  each.waits.merge(added.waits);
  each.solved.merge(added.solved);
  each.calledBack.push(...added.calledBack);
  each.callbacks.push(...added.callbacks);
  each.contacts.push(...added.contacts);
  each.workMinutes.push(...added.workMinutes);
  addTo(each.workByTeam, added.workByTeam);
}

function addTo(hours: Float64Array, added: Float64Array): void {
  added.forEach((value, hour) => {
    hours[hour] = (hours[hour] ?? 0) + value;
  });
}
