import type { Intake } from './intake';
import { Roll } from './people';
import { OpenSpans } from './spans';
import type { ContactClass, EndOfShift, System } from './system';
import { WaitingLine } from './waiting-line';

/** A class of contacts, with what a run keeps at hand for it. */
export interface ClassAtWork {
  readonly index: number;
  readonly isLive: boolean;
  readonly isChat: boolean;
  readonly priority: number;
  readonly due: ContactClass['due'];
  /** For replies after the first. */
  readonly nextDue: ContactClass['due'];
  readonly intake: Intake;
  /** Whether the channel takes contacts. */
  readonly open: OpenSpans;
  readonly whenClosed: ContactClass['whenClosed'];
  /** Whether those still in line at closing time are turned away. */
  readonly turnsAway: boolean;
  readonly line: Line;
  /** Where a contact waits in addition once it overflows, for these groups; null where it never does. */
  readonly overflowLine: Line | null;
  readonly overflowAfterMinutes: number;
  readonly callback: ContactClass['callback'];
  readonly messageClass: number | null;
  /** The class that those who come again come as. */
  readonly repeatClass: number;
}

/** A team or a service, with what a run keeps at hand for it. */
export interface GroupAtWork {
  readonly index: number;
  readonly resolves: boolean;
  /** When a service answers; null for a team. */
  readonly service: OpenSpans | null;
  readonly chatPaces: readonly number[] | null;
  readonly endOfShift: EndOfShift;
  /** Who has been idle, has had room for a chat, or has been writing, the longest comes first. */
  readonly idle: Roll;
  readonly withRoom: Roll;
  readonly writing: Roll;
  /** The lines that it serves. */
  readonly liveLines: Line[];
  readonly chatLines: Line[];
  readonly writtenLines: Line[];
}

/** A line of contacts that the same groups may take. */
export interface Line {
  readonly waiting: WaitingLine;
  readonly groups: readonly GroupAtWork[];
  /** Written contacts are taken only while their channel is open; live ones in line are served after closing. */
  readonly open: OpenSpans;
  readonly spans: Float64Array | null;
}

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

  const lineFor = ({ kind, openSpans }: ContactClass, indices: readonly number[]): Line => {
    const spans = kind === 'written' ? openSpans : null;
    const hours = spanNumbers.get(spans) ?? spanNumbers.size;
    spanNumbers.set(spans, hours);
    const key = [kind, hours, ...[...new Set(indices)].sort((a, b) => a - b)].join(' ');
    const known = lines.get(key);
    if (known !== undefined) return known;
    const serving = indices.map((index) => groups[index] as GroupAtWork);
    const line = { waiting: new WaitingLine(), groups: serving, open: new OpenSpans(spans), spans };
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
      line: own[index] as Line,
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
