import { Roll, type ClassAtWork, type Contact, type GroupAtWork, type Line } from './at-work';
import type { Intake } from './intake';
import { OpenSpans } from './spans';
import type { ContactClass, System } from './system';
import { WaitingLine } from './waiting-line';

export interface Layout {
  readonly classes: readonly ClassAtWork[];
  readonly groups: readonly GroupAtWork[];
  readonly lines: readonly Line[];
}

/**
 * Which class waits in which line, and which lines a group serves. Classes of one kind that the same groups may take
 * share a line; written ones if they also share their hours.
 */
export function layOut(system: System, intakes: readonly Intake[]): Layout {
  const groups = system.groups.map(groupAtWork);
  const lines = new Map<string, Line>();
  const spanNumbers = new Map<Float64Array | null, number>([[null, 0]]);

  const groupsOf = (indices: readonly number[]): GroupAtWork[] =>
    indices.map((index) => groups[index] as GroupAtWork);
  const lineFor = ({ kind, openSpans }: ContactClass, indices: readonly number[]): Line => {
    const spans = kind === 'written' ? openSpans : null;
    const hours = spanNumbers.get(spans) ?? spanNumbers.size;
    spanNumbers.set(spans, hours);
    const key = [kind, hours, ...[...new Set(indices)].sort((a, b) => a - b)].join(' ');
    const known = lines.get(key);
    if (known !== undefined) return known;
    const serving = groupsOf(indices);
    const line = { waiting: new WaitingLine<Contact>(), groups: serving, open: new OpenSpans(spans), spans };
    lines.set(key, line);
    for (const group of new Set(serving)) {
      (kind === 'written' ? group.writtenLines : group.liveLines).push(line);
      if (kind === 'chat') group.chatLines.push(line);
    }
    return line;
  };

  const own = system.classes.map((contactClass) => lineFor(contactClass, contactClass.groups));
  const classes = system.classes.map((contactClass, index): ClassAtWork => {
    const { kind, priority, due, nextDue, openSpans, whenClosed, atClosing, overflow } = contactClass;
    const further = overflow?.groups.filter((group) => !contactClass.groups.includes(group)) ?? [];
    return {
      index,
      isLive: kind !== 'written',
      isChat: kind === 'chat',
      priority,
      due,
      nextDue: nextDue ?? due,
      intake: intakes[index] as Intake,
      open: new OpenSpans(openSpans),
      whenClosed,
      turnsAway: atClosing === 'turn-away',
      groups: groupsOf(contactClass.groups),
      line: own[index] as Line,
      overflowGroups: groupsOf(further),
      overflowLine: further.length === 0 ? null : lineFor(contactClass, further),
      overflowAfterMinutes: overflow?.afterMinutes ?? Infinity,
      callback: contactClass.callback,
      messageClass: contactClass.messageClass,
      repeatClass: contactClass.repeats?.classIndex ?? index,
    };
  });
  return { classes, groups, lines: [...lines.values()] };
}

const groupAtWork = (group: System['groups'][number], index: number): GroupAtWork => ({
  index,
  resolves: group.resolves,
  service: group.kind === 'service' ? new OpenSpans(group.openSpans) : null,
  chatPaces: group.kind === 'team' ? group.chatPaces : null,
  endOfShift: group.kind === 'team' ? (group.endOfShift ?? 'finish') : 'finish',
  idle: new Roll(),
  withRoom: new Roll(),
  writing: new Roll(),
  liveLines: [],
  chatLines: [],
  writtenLines: [],
});
