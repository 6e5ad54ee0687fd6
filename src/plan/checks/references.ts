import type { Path } from '../../document';
import { closest } from '../../support/closest';
import { formatList } from '../../support/format';
import type { Report } from '../fault';
import type { Names } from '../names';
import { get, isSilent, itemsOf, mapOf, oneOrMore, type RawMap } from '../raw';
import { CHANNEL_KINDS } from '../schema/channel-kinds';

const IS_ID = /^[a-z][a-z0-9_-]*$/;
const MOST_LISTED = 15;

/** What a reference may name, and where that is declared. */
interface Target {
  readonly what: string;
  readonly declared: string;
  readonly ids: ReadonlySet<string>;
}

/** Every id that a plan mentions is one that it declares. */
export function checkReferences(plan: unknown, names: Names, report: Report): void {
  const see = createTargets(names);
  const one = (raw: unknown, at: Path, target: Target): void => checkOne(raw, at, 'value', target, report);
  const all = (raw: unknown, at: Path, target: Target): void =>
    oneOrMore(raw, at).forEach((item) => one(item.raw, item.at, target));
  const keys = (raw: unknown, at: Path, target: Target): void =>
    Object.keys(mapOf(raw)).forEach((key) => checkOne(key, [...at, key], 'key', target, report));
  const hours = (raw: unknown, at: Path): void => one(raw, at, see.hours);
  const entries = (key: string): readonly (readonly [Path, RawMap])[] =>
    Object.entries(mapOf(get(plan, key))).map(([id, entry]) => [[key, id], mapOf(entry)]);

  for (const [at, segment] of entries('customers')) {
    hours(segment['uses'], [...at, 'uses']);
    all(segment['prefers'], [...at, 'prefers'], see.channelsOrKinds);
    keys(segment['expects'], [...at, 'expects'], see.channelsOrKinds);
    one(segment['tier'], [...at, 'tier'], see.tiers);
    keys(segment['tier'], [...at, 'tier'], see.tiers);
  }
  itemsOf(get(plan, 'tiers')).forEach((tier, index) => {
    const at: Path = ['tiers', index];
    const channels = get(tier, 'channels');
    if (typeof channels === 'string' || Array.isArray(channels))
      all(channels, [...at, 'channels'], see.channels);
    keys(channels, [...at, 'channels'], see.channels);
    for (const [id, open] of Object.entries(mapOf(channels))) hours(open, [...at, 'channels', id]);
    all(get(tier, 'issues'), [...at, 'issues'], see.issues);
  });
  for (const [at, channel] of entries('channels')) {
    hours(channel['hours'], [...at, 'hours']);
    one(channel['after_hours'], [...at, 'after_hours'], see.afterHours);
    one(get(channel, 'overflow', 'to'), [...at, 'overflow', 'to'], see.overflow);
  }
  for (const [at, issue] of entries('issues')) {
    keys(issue['channels'], [...at, 'channels'], see.channels);
    if (get(issue, 'handle', 'value') === undefined) keys(issue['handle'], [...at, 'handle'], see.channels);
    one(issue['priority'], [...at, 'priority'], see.priorities);
  }
  itemsOf(get(plan, 'waits')).forEach((wait, index) => {
    const at: Path = ['waits', index];
    all(get(wait, 'channel'), [...at, 'channel'], see.channels);
    all(get(wait, 'issue'), [...at, 'issue'], see.issuesOrOther);
    all(get(wait, 'priority'), [...at, 'priority'], see.priorities);
    all(get(wait, 'tier'), [...at, 'tier'], see.tiers);
    all(get(wait, 'segment'), [...at, 'segment'], see.segments);
    hours(get(wait, 'during'), [...at, 'during']);
    hours(get(wait, 'calendar'), [...at, 'calendar']);
  });
  for (const [at, team] of entries('team')) {
    all(team['channels'], [...at, 'channels'], see.channels);
    all(team['issues'], [...at, 'issues'], see.issuesOrOther);
    all(team['tiers'], [...at, 'tiers'], see.tiers);
    hours(team['hours'], [...at, 'hours']);
    itemsOf(team['shifts']).forEach((shift, index) =>
      hours(get(shift, 'hours'), [...at, 'shifts', index, 'hours']),
    );
  }
  for (const [at, scenario] of entries('scenarios')) {
    keys(scenario['absent'], [...at, 'absent'], see.teams);
    one(scenario['channel'], [...at, 'channel'], see.channels);
  }
  for (const [at, competitor] of entries('competitors')) {
    const { hours: open, ...promises } = competitor;
    hours(open, [...at, 'hours']);
    keys(promises, at, see.channelsOrKinds);
  }
  const practices = get(plan, 'practices');
  one(get(practices, 'follow_up', 'channel'), ['practices', 'follow_up', 'channel'], see.channels);
  one(get(practices, 'complaints', 'issue'), ['practices', 'complaints', 'issue'], see.issuesOrOther);
  itemsOf(get(practices, 'journey')).forEach((step, index) =>
    one(get(step, 'channel'), ['practices', 'journey', index, 'channel'], see.channels),
  );
}

function createTargets(names: Names) {
  const channels = { what: 'channel', declared: 'channels', ids: names.channels };
  const issues = { what: 'issue', declared: 'issues', ids: names.issues };
  return {
    channels,
    issues,
    channelsOrKinds: {
      ...channels,
      what: 'channel or kind of channel',
      ids: union(names.channels, CHANNEL_KINDS),
    },
    issuesOrOther: { ...issues, ids: union(names.issues, ['other']) },
    tiers: { what: 'tier', declared: 'tiers', ids: names.tiers },
    priorities: { what: 'priority', declared: 'priorities', ids: names.priorities },
    segments: { what: 'segment', declared: 'customers', ids: names.segments },
    teams: { what: 'team', declared: 'team', ids: names.teams },
    hours: { what: 'calendar', declared: 'hours', ids: names.hours },
    overflow: { what: 'team or channel', declared: 'team', ids: union(names.channels, names.teams) },
    afterHours: {
      what: 'channel, team or way to take contacts',
      declared: 'channels',
      ids: union(['voicemail', 'message', 'closed'], names.channels, names.teams),
    },
  } satisfies Record<string, Target>;
}

const union = (...sets: readonly Iterable<string>[]): ReadonlySet<string> =>
  new Set(sets.flatMap((set) => [...set]));

function checkOne(raw: unknown, at: Path, part: 'key' | 'value', target: Target, report: Report): void {
  // What has not even the form of an id is reported by the schema; hours written out have none.
  if (part === 'value' && isSilent(raw)) return;
  if (typeof raw !== 'string' || !IS_ID.test(raw) || target.ids.has(raw)) return;
  report({
    code: 'unknown-id',
    at,
    part,
    message: `there is no ${target.what} \`${raw.length > 40 ? `${raw.slice(0, 39)}…` : raw}\``,
    help: () => suggest(raw, target),
  });
}

function suggest(raw: string, { what, declared, ids }: Target): string {
  const near = closest(raw, ids);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  if (ids.size === 0) return `the plan has no ${declared}: declare \`${raw}\` under \`${declared}\``;
  if (what === 'priority')
    return `write one of ${formatList([...ids])}, or list your own under \`priorities\``;
  if (ids.size > MOST_LISTED) return `declare it under \`${declared}\`, or write one that is declared there`;
  return `write ${ids.size === 1 ? '' : 'one of '}${formatList([...ids])}, or declare it under \`${declared}\``;
}
