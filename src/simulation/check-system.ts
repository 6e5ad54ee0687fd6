import { invariant } from '../errors';
import type { ContactClass, System } from './system';

/** Throws where a system contradicts itself: a mistake of the program that built it, not of a user. */
export function checkSystem({ horizonMinutes, classes, groups, dayStarts }: System): void {
  invariant(horizonMinutes > 0 && Number.isFinite(horizonMinutes), 'a run ends');
  invariant(new Set(classes.map(({ id }) => id)).size === classes.length, 'every class has an id of its own');
  invariant(new Set(groups.map(({ id }) => id)).size === groups.length, 'every group has an id of its own');
  invariant(
    dayStarts.every((minute, index) => index === 0 || minute > (dayStarts[index - 1] as number)),
    'days ascend',
  );
  for (const contactClass of classes) checkClass(contactClass, classes.length, groups.length);
  checkNoCircle(classes);
}

function checkClass(contactClass: ContactClass, classCount: number, groupCount: number): void {
  const { kind, groups, overflow, followUps, priority } = contactClass;
  const named = [...groups, ...(overflow?.groups ?? [])];
  invariant(
    named.every((group) => isIndex(group, groupCount)),
    'classes name groups that exist',
  );
  invariant(
    [...successors(contactClass), contactClass.repeats?.classIndex ?? 0].every((next) =>
      isIndex(next, classCount),
    ),
    'classes lead to classes that exist',
  );
  invariant(followUps >= 0 && Number.isFinite(followUps), 'a number of replies is not negative');
  invariant(kind === 'written' || followUps === 0, 'only written contacts have further replies');
  invariant(kind !== 'written' || overflow === null, 'only live contacts overflow');
  invariant(overflow === null || overflow.afterMinutes >= 0, 'a wait before overflow is not negative');
  invariant(Number.isFinite(priority), 'a priority is a number');
  checkOptions(contactClass);
}

function checkOptions({ kind, overflow, atClosing, repeats, callback }: ContactClass): void {
  invariant(kind !== 'written' || atClosing !== 'turn-away', 'only live contacts are turned away at closing');
  invariant(repeats === undefined || (repeats.share >= 0 && repeats.share < 1), 'not everybody comes back');
  if (callback === undefined) return;
  invariant(kind !== 'written' && overflow === null, 'only live contacts without overflow are called back');
  invariant(callback.share >= 0 && callback.share <= 1, 'a share is within 0 and 1');
  invariant(callback.afterMinutes >= 0, 'a wait before a callback is not negative');
}

/** A contact that is moved from class to class arrives somewhere. */
function checkNoCircle(classes: readonly ContactClass[]): void {
  const settled = new Set<number>();
  const visit = (index: number, path: ReadonlySet<number>): void => {
    invariant(!path.has(index), 'closed channels, callbacks and messages do not lead in a circle');
    if (settled.has(index)) return;
    const contactClass = classes[index];
    if (contactClass === undefined) return;
    for (const next of successors(contactClass)) visit(next, new Set([...path, index]));
    settled.add(index);
  };
  for (const index of classes.keys()) visit(index, new Set());
}

function successors({ whenClosed, messageClass, callback }: ContactClass): number[] {
  const moved = whenClosed.to === 'class' ? [whenClosed.classIndex] : [];
  const called = callback === undefined ? [] : [callback.classIndex];
  return messageClass === null ? [...moved, ...called] : [...moved, ...called, messageClass];
}

const isIndex = (value: number, count: number): boolean =>
  Number.isInteger(value) && value >= 0 && value < count;
