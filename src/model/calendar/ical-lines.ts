/** The lines of an iCalendar file (RFC 5545), as far as a list of closed days needs them. */

/** One content line: `DTSTART;VALUE=DATE:20271224` has name `DTSTART`, params `VALUE=DATE`, value `20271224`. */
export interface ContentLine {
  readonly name: string;
  readonly params: readonly string[];
  readonly value: string;
}

/** One event: the line on which it begins (from 1) and its content lines, those of alarms inside it left out. */
export interface EventBlock {
  readonly line: number;
  readonly lines: readonly ContentLine[];
}

/** The events of a calendar; undefined for text that is none. An event that is never closed ends with the file. */
export function readEvents(text: string): EventBlock[] | undefined {
  const events: { line: number; lines: ContentLine[] }[] = [];
  let inCalendar = false;
  /** The components that are open, outermost first. */
  const open: string[] = [];
  for (const { line, content } of unfold(text)) {
    const { name, params, value } = content;
    const component = value.trim().toUpperCase();
    if (name === 'BEGIN') {
      inCalendar ||= component === 'VCALENDAR';
      open.push(component);
      if (component === 'VEVENT') events.push({ line, lines: [] });
    } else if (name === 'END') {
      open.pop();
    } else if (open.at(-1) === 'VEVENT') {
      events.at(-1)?.lines.push({ name, params, value });
    }
  }
  return inCalendar ? events : undefined;
}

/** Long lines are folded: a line break and a blank in front of the rest (RFC 5545, 3.1). */
function unfold(text: string): { readonly line: number; readonly content: ContentLine }[] {
  const physical = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const logical: { line: number; parts: string[] }[] = [];
  physical.forEach((part, index) => {
    const last = logical.at(-1);
    if (last !== undefined && /^[ \t]/.test(part)) last.parts.push(part.slice(1));
    else logical.push({ line: index + 1, parts: [part] });
  });
  return logical.flatMap(({ line, parts }) => {
    const content = parseLine(parts.join(''));
    return content === undefined ? [] : [{ line, content }];
  });
}

/** Name, parameters and value; a colon or semicolon in quotes belongs to a parameter. */
function parseLine(text: string): ContentLine | undefined {
  const breaks: number[] = [];
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === ';') breaks.push(index);
    else if (!quoted && character === ':') {
      const [name = '', ...params] = [...breaks, index].map((end, at) =>
        text.slice((breaks[at - 1] ?? -1) + 1, end),
      );
      return {
        name: name.toUpperCase(),
        params: params.map((param) => param.toUpperCase()),
        value: text.slice(index + 1),
      };
    }
  }
  return undefined;
}
