import type { Path } from '../../document';
import type { Report } from '../fault';
import type { Names } from '../names';
import { get, isSilent, itemsOf, mapOf, numberOf, oneOrMore } from '../raw';
import { isChannelKind, LIVE_KINDS } from '../schema/channel-kinds';
import { formatCount } from '../../support/format';
import { parseDecimal, parseShare, parseWhole } from '../units/number';
import { SELECTORS } from '../wait-ids';

const parsePace = parseDecimal(0.1, 20);
const parseMost = parseWhole(1, 20);

/** Values that are fine by themselves and cannot be meant where they stand. */
export function checkContradictions(plan: unknown, names: Names, report: Report): void {
  checkPlaces(plan, report);
  checkEmptySelectors(plan, report);
  checkChangeWaivers(plan, report);
  for (const [id, issue] of Object.entries(mapOf(get(plan, 'issues')))) {
    if (numberOf(get(issue, 'repeat'), parseShare) !== 1) continue;
    report({
      code: 'contradiction',
      at: ['issues', id, 'repeat'],
      message: 'if everybody gets in touch again, contacts about this never end',
      help: 'write less than 100%',
    });
  }
  for (const [id, channel] of Object.entries(mapOf(get(plan, 'channels')))) {
    checkPace(channel, ['channels', id], report);
    checkWithoutEffect(channel, id, report);
    checkTarget(id, get(channel, 'after_hours'), ['channels', id, 'after_hours'], names, report);
    checkTarget(id, get(channel, 'overflow', 'to'), ['channels', id, 'overflow', 'to'], names, report);
  }
}

/** A change is accepted once; a waiver of it that never ended would accept the next one too. */
function checkChangeWaivers(plan: unknown, report: Report): void {
  for (const [index, waiver] of itemsOf(get(plan, 'waivers')).entries()) {
    const rule = get(waiver, 'rule');
    if (typeof rule !== 'string' || !rule.startsWith('change/')) continue;
    if (get(waiver, 'until') !== undefined && get(waiver, 'until') !== 'none') continue;
    report({
      code: 'contradiction',
      at: ['waivers', index, 'rule'],
      message: `a waiver of ${rule} accepts one change, and without its last day it would accept the next one too`,
      help: 'add `until`, a few days after the change is made: `until: 2027-06-30`',
    });
  }
}

/** `customer` stands for each segment's own zone or holidays: of a segment itself, or of staff, it says nothing. */
function checkPlaces(plan: unknown, report: Report): void {
  const zones: Path[] = [['timezone']];
  for (const id of Object.keys(mapOf(get(plan, 'customers')))) zones.push(['customers', id, 'timezone']);
  for (const id of Object.keys(mapOf(get(plan, 'team')))) zones.push(['team', id, 'timezone']);
  for (const at of zones) {
    if (get(plan, ...at.map(String)) !== 'customer') continue;
    report({
      code: 'contradiction',
      at,
      message:
        '`customer` means the zone of each segment, which a calendar under `hours` may have and this may not',
      help: 'name a place: America/New_York',
    });
  }
  for (const [id, segment] of Object.entries(mapOf(get(plan, 'customers')))) {
    for (const { raw, at } of oneOrMore(get(segment, 'holidays'), ['customers', id, 'holidays'])) {
      if (raw !== 'customer') continue;
      report({
        code: 'contradiction',
        at,
        message: '`customer` means the holidays of each segment, and these are them',
        help: 'name a region: US, US-CA, DE-BY',
      });
    }
  }
}

/** A list of nothing would match no contact at all. */
function checkEmptySelectors(plan: unknown, report: Report): void {
  itemsOf(get(plan, 'waits')).forEach((wait, index) => {
    for (const selector of SELECTORS) {
      const raw = get(wait, selector);
      if (!Array.isArray(raw) || raw.length > 0) continue;
      const at = ['waits', index, selector];
      report({
        code: 'contradiction',
        at,
        message: 'an empty list selects no contact',
        help: `remove the key to select every ${selector}`,
      });
    }
  });
}

/** One chat alone is the measure, and the list ends with as many as may be open. */
function checkPace(channel: unknown, at: Path, report: Report): void {
  const paces = itemsOf(get(channel, 'pace')).map((raw) => numberOf(raw, parsePace));
  const [alone] = paces;
  if (alone !== undefined && alone !== 1) {
    report({
      code: 'contradiction',
      at: [...at, 'pace', 0],
      message: `a chat alone is done at the pace of 1, not ${alone}`,
      help: 'write how much more gets done with 1, 2, 3 … chats open: [1, 1.6, 1.9]',
    });
  }
  const most = numberOf(get(channel, 'concurrency'), parseMost);
  if (paces.length === 0 || most === undefined || most === paces.length) return;
  report({
    code: 'contradiction',
    at: [...at, 'pace'],
    message: (lineOf) =>
      `\`pace\` tells of up to ${formatCount(paces.length, 'chat')} at once, \`concurrency\` of ${most} (line ${lineOf([...at, 'concurrency'])})`,
    help: 'write one number for each chat that may be open',
  });
}

/** Nobody has several calls in hand, and nobody who writes gives up or is put on hold. */
const CHAT_KEYS = ['pace', 'concurrency'] as const;
const LIVE_KEYS = ['at_closing', 'patience', 'overflow', 'call_tree', 'hold'] as const;

/** Keys that say how people talk, on channels where they do not. */
function checkWithoutEffect(channel: unknown, id: string, report: Report): void {
  const declared = get(channel, 'kind');
  const kind = typeof declared === 'string' ? declared : id;
  const isLive = LIVE_KINDS.some((live) => live === kind);
  const needs = [
    ...CHAT_KEYS.map((key) => [key, kind === 'chat', 'chat'] as const),
    ...LIVE_KEYS.map((key) => [key, isLive, `live channels (${LIVE_KINDS.join(', ')})`] as const),
  ];
  for (const [key, isMeant, where] of needs) {
    if (isMeant || !isChannelKind(kind) || isSilent(get(channel, key))) continue;
    report({
      code: 'contradiction',
      at: ['channels', id, key],
      message: `\`${key}\` is about ${where}, and \`${id}\` is ${kind === id ? 'not one' : `of kind ${kind}`}`,
      help: `remove it, or give the channel another kind: \`kind: ${where === 'chat' ? 'chat' : 'phone'}\``,
    });
  }
}

/** Where contacts go on to: not back to where they come from, and to one place only. */
function checkTarget(id: string, raw: unknown, at: Path, names: Names, report: Report): void {
  if (typeof raw !== 'string') return;
  if (raw === id && !names.teams.has(raw)) {
    report({
      code: 'contradiction',
      at,
      message: `\`${id}\` hands its contacts to itself`,
      help: 'name another channel, or a team',
    });
  } else if (names.teams.has(raw) && names.channels.has(raw)) {
    report({
      code: 'contradiction',
      at,
      message: (lineOf) =>
        `\`${raw}\` is both a channel (line ${lineOf(['channels', raw])}) and a team (line ${lineOf(['team', raw])})`,
      help: 'give one of the two another id',
    });
  }
}
