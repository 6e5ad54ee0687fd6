/** The largest file that is read, in bytes. */
export const MAX_BYTES = 512 * 1024;

/** Maps and lists within each other; more would overflow the stack of whoever walks the values. */
export const MAX_DEPTH = 100;

/** Values that aliases and merges may add to those written out; a bomb of ten lines adds billions. */
export const MAX_REPEATED_VALUES = 100_000;

/** Colons, commas and dashes that a text may have; the memory it takes grows with them. */
export const MAX_SEPARATORS = 150_000;

/** Problems reported of one text; those after the twentieth tell nobody anything new. */
export const MAX_PROBLEMS = 20;

/** Whether a file of this size is refused unread. */
export function isTooLarge(bytes: number): boolean {
  return bytes > MAX_BYTES;
}
