import { formatPath, type Path } from '../../document';
import type { Report } from '../fault';
import type { Names } from '../names';
import { get, isBusinessTime, isSilent, itemsOf, mapOf, oneOrMore, plain } from '../raw';
import { show } from '../units/parsed';

const WAIT_WINDOWS = ['within', 'target', 'next_within', 'update_every', 'resolve_within'] as const;
const PRACTICE_TIMES = ['within', 'resolve_within', 'every', 'delay', 'boot_camp', 'refresh_every'] as const;

/** What stands for no calendar, and what would. */
interface Missing {
  readonly what: string;
  readonly fix: string;
}

/** Business time (`8bh`, `2bd`) needs a calendar to be counted on: without one it is an error, never a default. */
export function checkCalendars(plan: unknown, names: Names, report: Report): void {
  // The only calendar of a plan is that of every channel which names no hours.
  const hasDefault = names.hours.size === 1;
  const channels = mapOf(get(plan, 'channels'));
  const hasHours = (id: string): boolean => {
    const hours = get(channels[id], 'hours');
    return hours === undefined ? hasDefault : !isSilent(hours);
  };
  const need = (raw: unknown, at: Path, missing: Missing | null): void => {
    if (missing === null || !isBusinessTime(raw)) return;
    const text = show(plain(raw));
    report({
      code: 'no-calendar',
      at,
      message: `${text} is counted on a calendar, and ${missing.what}`,
      help: `${missing.fix}, or write the time by the wall clock: ${text.replace('b', '')}`,
    });
  };
  const ofChannel = (id: string): Missing | null =>
    hasHours(id) ? null : { what: `channel \`${id}\` has no hours`, fix: 'give the channel its `hours`' };
  const one: Missing | null = hasDefault
    ? null
    : { what: 'it is not clear which one', fix: 'declare exactly one calendar under `hours`' };

  const all = Object.keys(channels).filter(
    (id) => get(channels[id], 'kind') !== 'self_service' && id !== 'self_service',
  );
  const bare = all.find((id) => !hasHours(id));
  itemsOf(get(plan, 'waits')).forEach((wait, index) => {
    const selected = oneOrMore(get(wait, 'channel'), []).map(({ raw }) => raw);
    const without =
      selected.length === 0
        ? bare
        : selected.find((id) => typeof id === 'string' && Object.hasOwn(channels, id) && !hasHours(id));
    const channel = typeof without === 'string' ? ofChannel(without) : null;
    const isUnclear = selected.length === 0 && all.length === 0;
    const missing = channel ?? (isUnclear ? one : null);
    if (!isSilent(get(wait, 'calendar')) || missing === null) return;
    const at: Path = ['waits', index];
    const calendar: Missing = {
      what: `${missing.what} and the wait no \`calendar\``,
      fix: channel ? `${channel.fix}, or the wait a \`calendar\`` : 'give the wait a `calendar`',
    };
    for (const key of WAIT_WINDOWS) need(get(wait, key), [...at, key], calendar);
    need(get(wait, 'published', 'within'), [...at, 'published', 'within'], calendar);
  });

  for (const id of Object.keys(channels)) {
    need(get(channels[id], 'callback', 'within'), ['channels', id, 'callback', 'within'], ofChannel(id));
    need(
      get(channels[id], 'acknowledge', 'within'),
      ['channels', id, 'acknowledge', 'within'],
      ofChannel(id),
    );
  }
  for (const [id, segment] of Object.entries(mapOf(get(plan, 'customers')))) {
    for (const [channel, expected] of Object.entries(mapOf(get(segment, 'expects')))) {
      const missing = Object.hasOwn(channels, channel) ? ofChannel(channel) : one;
      need(expected, ['customers', id, 'expects', channel], missing);
    }
  }
  for (const [id, competitor] of Object.entries(mapOf(get(plan, 'competitors')))) {
    if (!isSilent(get(competitor, 'hours'))) continue;
    const at: Path = ['competitors', id];
    const missing = {
      what: `\`${formatPath(at)}\` has no \`hours\``,
      fix: 'give the competitor its `hours`',
    };
    for (const [key, promise] of Object.entries(mapOf(competitor))) need(promise, [...at, key], missing);
  }
  for (const [id, practice] of Object.entries(mapOf(get(plan, 'practices')))) {
    const channel = get(practice, 'channel');
    const missing =
      typeof channel === 'string' && Object.hasOwn(channels, channel) ? ofChannel(channel) : one;
    for (const key of PRACTICE_TIMES) need(get(practice, key), ['practices', id, key], missing);
  }
}
