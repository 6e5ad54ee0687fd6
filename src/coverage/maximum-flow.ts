/**
 * The most that flows from node 0 to the sink, by paths of fewest steps (Edmonds & Karp 1972), and the nodes that could
 * still be reached then.
 *
 * @param room how much may flow from each node to each other; used up
 */
export function maximumFlow(
  room: readonly Float64Array[],
  sink: number,
): { readonly flow: number; readonly reached: ReadonlySet<number> } {
  let flow = 0;
  for (;;) {
    const cameFrom = shortestPaths(room, sink);
    const path = pathTo(sink, cameFrom);
    if (path === null) return { flow, reached: new Set(cameFrom.keys()) };
    const least = path.reduce((lowest, [from, to]) => Math.min(lowest, room[from]?.[to] ?? 0), Infinity);
    for (const [from, to] of path) {
      const ahead = room[from];
      const back = room[to];
      if (ahead) ahead[to] = (ahead[to] ?? 0) - least;
      if (back) back[from] = (back[from] ?? 0) + least;
    }
    flow += least;
  }
}

/** From where each node is reached first, until the sink is. */
function shortestPaths(room: readonly Float64Array[], sink: number): ReadonlyMap<number, number> {
  const cameFrom = new Map<number, number>([[0, -1]]);
  const queue = [0];
  for (const node of queue) {
    if (node === sink) break;
    room[node]?.forEach((minutes, next) => {
      if (minutes <= 1e-9 || cameFrom.has(next)) return;
      cameFrom.set(next, node);
      queue.push(next);
    });
  }
  return cameFrom;
}

function pathTo(
  sink: number,
  cameFrom: ReadonlyMap<number, number>,
): readonly (readonly [number, number])[] | null {
  if (!cameFrom.has(sink)) return null;
  const path: [number, number][] = [];
  for (let node = sink; node !== 0;) {
    const before = cameFrom.get(node) ?? 0;
    path.push([before, node]);
    node = before;
  }
  return path;
}
