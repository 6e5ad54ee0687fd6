/** A character that no plan may contain, and where it stands. */
export interface ForbiddenCharacter {
  readonly offset: number;
  readonly kind: 'control' | 'carriage-return' | 'surrogate' | 'byte-order-mark';
  /** As Unicode writes it: `U+001B`. */
  readonly name: string;
}

// The characters that YAML 1.2.2, 5.1, calls printable, without U+FEFF (invisible inside a text) and
// without a CR that no LF follows (most editors show no line break there). A `u` expression matches
// only those surrogates that have lost their partner.
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uD800-\uDFFF\uFEFF\uFFFE\uFFFF]|\r(?!\n)/gu;

/** The forbidden characters of a text in their order, up to a limit. */
export function findForbiddenCharacters(text: string, limit: number): ForbiddenCharacter[] {
  const found: ForbiddenCharacter[] = [];
  for (const match of text.matchAll(forbidden)) {
    found.push(describe(match[0], match.index));
    if (found.length === limit) break;
  }
  return found;
}

function describe(character: string, offset: number): ForbiddenCharacter {
  const unit = character.charCodeAt(0);
  const name = `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
  if (unit === 0x0d) return { offset, name, kind: 'carriage-return' };
  if (unit === 0xfeff) return { offset, name, kind: 'byte-order-mark' };
  return { offset, name, kind: unit >= 0xd800 && unit <= 0xdfff ? 'surrogate' : 'control' };
}
