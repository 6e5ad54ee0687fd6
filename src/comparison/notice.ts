import type { Change, Side } from './types';

/** Notice that is given of the end of a promise, taken back, or moved: that the end comes sooner was not said. */
export function noticeChanges({ model: before }: Side, { model: after }: Side): readonly Change[] {
  return after.promises.flatMap(({ id, at, path, plan }): Change[] => {
    const own = before.promises.find((promise) => promise.id === id);
    const [was, is] = [own?.plan.ends ?? null, plan.ends ?? null];
    if (!own || was === is) return [];
    const told = is === null ? 'no longer ends' : `is promised until ${is} only`;
    return [
      {
        kind: 'promise',
        at: `${at}.ends`,
        path: is === null ? path : [...path, 'ends'],
        direction: was === null ? 'neutral' : is !== null && is < was ? 'weaker' : 'stronger',
        message: `\`${id}\` ${told}${was === null ? '' : `; it was to end on ${was}`}`,
        before: was,
        after: is,
      },
    ];
  });
}
