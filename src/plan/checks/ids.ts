import type { Path } from '../../document';
import type { Report } from '../fault';
import { get, isMap, isSilent, itemsOf, mapOf } from '../raw';
import { closest } from '../../support/closest';
import { CHANNEL_KINDS, isChannelKind } from '../schema/channel-kinds';
import { RESERVED_IDS } from '../units/text';
import { rawWaitIds } from '../wait-ids';

/** Entries that are maps by id, and what one of them is called. */
const ENTRIES = {
  customers: 'a segment',
  hours: 'a calendar',
  channels: 'a channel',
  issues: 'an issue',
  team: 'a team',
  scenarios: 'a scenario',
  competitors: 'a competitor',
} as const;

/** Ids of a plan's own: not reserved, not given twice; and a channel says what kind it is. */
export function checkIds(plan: unknown, report: Report): void {
  for (const [key, what] of Object.entries(ENTRIES)) {
    for (const id of Object.keys(mapOf(get(plan, key)))) checkReserved(id, what, [key, id], 'key', report);
  }
  for (const [id, channel] of Object.entries(mapOf(get(plan, 'channels')))) checkKind(id, channel, report);

  const tiers = itemsOf(get(plan, 'tiers')).map((tier) => get(tier, 'id'));
  checkList(tiers, 'a tier', (index) => ['tiers', index, 'id'], report);
  checkList(itemsOf(get(plan, 'priorities')), 'a priority', (index) => ['priorities', index], report);
  checkWaits(plan, report);
}

function checkReserved(id: string, what: string, at: Path, part: 'key' | 'value', report: Report): void {
  if (!RESERVED_IDS.includes(id)) return;
  report({
    code: 'reserved-id',
    at,
    part,
    message: `\`${id}\` has a meaning of its own in plans and cannot be the id of ${what}`,
    help:
      what === 'a calendar'
        ? 'give the calendar an id, even if it is the only one: hours: { office: { open: "Mo-Fr 09:00-18:00" } }'
        : `choose another id; ${RESERVED_IDS.join(', ')} are taken`,
  });
}

function checkKind(id: string, channel: unknown, report: Report): void {
  if (!isMap(channel) || isChannelKind(id) || !isSilent(channel['kind'])) return;
  const likely = closest(id.replaceAll('-', '_'), CHANNEL_KINDS) ?? 'phone';
  report({
    code: 'missing-key',
    at: ['channels', id, 'kind'],
    part: 'key',
    message: `\`${id}\` is not a kind of channel, so \`kind\` must say which kind it is`,
    help: `add \`kind: ${likely}\`, or the kind that it is`,
  });
}

function checkList(
  ids: readonly unknown[],
  what: string,
  pathOf: (index: number) => Path,
  report: Report,
): void {
  const first = new Map<unknown, number>();
  for (const [index, id] of ids.entries()) {
    if (typeof id !== 'string') continue;
    const at = pathOf(index);
    checkReserved(id, what, at, 'value', report);
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else {
      report({
        code: 'duplicate-id',
        at,
        message: (lineOf) => `\`${id}\` is already the id of ${what} on line ${lineOf(pathOf(earlier))}`,
        help: 'give one of the two another id',
      });
    }
  }
}

function checkWaits(plan: unknown, report: Report): void {
  const waits = itemsOf(get(plan, 'waits'));
  const pathOf = (index: number): Path =>
    typeof get(waits[index], 'id') === 'string' ? ['waits', index, 'id'] : ['waits', index];
  const first = new Map<string, number>();
  for (const [index, id] of rawWaitIds(plan).entries()) {
    const at = pathOf(index);
    checkReserved(id, 'a wait', at, 'value', report);
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else {
      report({
        code: 'duplicate-id',
        at,
        message: (lineOf) =>
          `two waits have the id \`${id}\`: on line ${lineOf(pathOf(earlier))} and on line ${lineOf(at)}`,
        help: `give one of them an id of its own: \`id: ${id}-later\``,
      });
    }
  }
}
