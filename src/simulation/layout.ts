import type { Contacts } from './contacts';
import { OpenSpans } from './spans';
import type { ContactClass, System } from './system';
import { WaitingLine } from './waiting-line';

/** A line of contacts that the same groups may take. */
export interface Line {
  readonly waiting: WaitingLine;
  readonly kind: ContactClass['kind'];
  readonly groups: readonly number[];
  /** Written contacts are taken only while their channel is open; live ones in line are served after closing. */
  readonly open: OpenSpans;
  readonly spans: Float64Array | null;
}

/** Which class waits in which line, and which lines a group serves. */
export interface Layout {
  readonly lines: readonly Line[];
  readonly ownLine: readonly Line[];
  /** Where a contact of the class waits in addition once it overflows; null where it never does. */
  readonly overflowLine: readonly (Line | null)[];
  readonly liveLines: readonly (readonly Line[])[];
  readonly chatLines: readonly (readonly Line[])[];
  readonly writtenLines: readonly (readonly Line[])[];
}

/** Classes of one kind that the same groups may take share a line; written ones if they also share their hours. */
export function layOut(system: System, contacts: Contacts): Layout {
  const lines = new Map<string, Line>();
  const spanNumbers = new Map<Float64Array | null, number>([[null, 0]]);

  const lineFor = ({ kind, openSpans }: ContactClass, groups: readonly number[]): Line => {
    const spans = kind === 'written' ? openSpans : null;
    const hours = spanNumbers.get(spans) ?? spanNumbers.size;
    spanNumbers.set(spans, hours);
    const key = [kind, hours, ...[...new Set(groups)].sort((a, b) => a - b)].join(' ');
    const known = lines.get(key);
    if (known !== undefined) return known;
    const line = { waiting: new WaitingLine(contacts), kind, groups, open: new OpenSpans(spans), spans };
    lines.set(key, line);
    return line;
  };

  const ownLine = system.classes.map((contactClass) => lineFor(contactClass, contactClass.groups));
  const overflowLine = system.classes.map((contactClass) => {
    const groups = overflowGroups(contactClass);
    return groups.length === 0 ? null : lineFor(contactClass, groups);
  });
  const served = (accepts: (line: Line) => boolean): Line[][] =>
    system.groups.map((_, group) =>
      [...lines.values()].filter((line) => accepts(line) && line.groups.includes(group)),
    );
  return {
    lines: [...lines.values()],
    ownLine,
    overflowLine,
    liveLines: served(({ kind }) => kind !== 'written'),
    chatLines: served(({ kind }) => kind === 'chat'),
    writtenLines: served(({ kind }) => kind === 'written'),
  };
}

/** The groups that overflow adds to a class's own. */
export function overflowGroups({ overflow, groups }: ContactClass): readonly number[] {
  return overflow?.groups.filter((group) => !groups.includes(group)) ?? [];
}
