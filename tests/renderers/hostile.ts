/** Clears the screen, renames the window, goes up a line, rings, turns the text, and breaks the line. */
export const terminalAttack = '\u001B[2J\u001B]0;owned\u0007\u009B1A\b\u202E\u2066\r\n\u0000';

/** Words that the program chose itself and compares; no plan can put anything else there. */
const ownWords = new Set([
  'severity',
  'level',
  'unit',
  'typical',
  'worst',
  'state',
  'format',
  'at',
  'fingerprint',
  'finding',
  'rule',
  'command',
  'heading',
  'verdict',
  'valuePer',
  'direction',
  'losesBy',
  'of',
  'missing',
  'window',
  'stoppedBy',
]);
const ownValues = new Set(['best_effort']);

/** The same value with the attack before, in the middle of and after every text that comes from a plan. */
export function infect<T>(value: T, attack: string): T {
  const visit = (each: unknown, key: string): unknown => {
    if (typeof each === 'string') {
      if (ownWords.has(key) || ownValues.has(each)) return each;
      const middle = Math.floor(each.length / 2);
      return attack + each.slice(0, middle) + attack + each.slice(middle) + attack;
    }
    if (Array.isArray(each)) return each.map((item) => visit(item, key));
    if (each === null || typeof each !== 'object') return each;
    return Object.fromEntries(Object.entries(each).map(([name, item]) => [name, visit(item, name)]));
  };
  return visit(value, '') as T; // Texts stay texts, and all else stays as it is.
}
