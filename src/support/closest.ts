/** Nobody mistypes a longer name; a bound keeps hostile input cheap. */
const longestName = 64;

/**
 * The candidate that `name` was most likely meant to be, or undefined where none is near enough.
 * Near is one slip (a letter added, lost, changed, or swapped with its neighbour) for every three
 * letters, at least one. Capitals do not count; of equally near candidates the first one wins.
 */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  if (name === '' || name.length > longestName) return undefined;
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let limit = Math.max(1, Math.floor(wanted.length / 3));

  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const distance = slipsBetween(wanted, candidate.toLowerCase(), limit);
    if (distance > limit || distance >= Math.max(wanted.length, candidate.length)) continue;
    best = candidate;
    if (distance === 0) return best;
    limit = distance - 1; // From here on only a nearer one is of interest.
  }
  return best;
}

/**
 * Slips that turn `left` into `right`: Damerau–Levenshtein distance in its restricted form (Boytsov 2011,
 * "optimal string alignment": no letter is touched twice). Above `limit` only "more than limit" is
 * promised: cells farther than `limit` from the diagonal stay out, and hopeless rows end the search.
 */
function slipsBetween(left: string, right: string, limit: number): number {
  const width = right.length + 1;
  const tooMany = limit + 1;
  let beforeLast = new Array<number>(width).fill(tooMany);
  let last = Array.from({ length: width }, (_, column) => Math.min(column, tooMany));
  let current = new Array<number>(width).fill(tooMany);

  for (let row = 1; row <= left.length; row++) {
    current.fill(tooMany);
    if (row <= limit) current[0] = row;
    let fewest = current[0] ?? tooMany;
    const end = Math.min(right.length, row + limit);
    for (let column = Math.max(1, row - limit); column <= end; column++) {
      const same = left[row - 1] === right[column - 1];
      let slips = Math.min(
        (last[column] ?? tooMany) + 1,
        (current[column - 1] ?? tooMany) + 1,
        (last[column - 1] ?? tooMany) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) slips = Math.min(slips, (beforeLast[column - 2] ?? tooMany) + 1);
      current[column] = slips;
      fewest = Math.min(fewest, slips);
    }
    if (fewest > limit) return tooMany;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[right.length] ?? tooMany;
}
