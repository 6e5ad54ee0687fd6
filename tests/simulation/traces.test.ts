import { describe, expect, it } from 'vitest';
import { aClass, aSystem, aTeam, given, run } from './systems';

// Worked out by hand: first come first served within a priority, lower number first.
describe('traces', () => {
  it('first come, first served, two people', () => {
    const calls = aClass(given([0, 1, 2, 3, 10], [5, 5, 5, 5, 1]));
    const record = run(aSystem(100, { classes: [calls], groups: [aTeam(2)] }));
    expect(record.ends()).toEqual([0, 1, 5, 6, 10]);
  });

  it('two priorities, one person, nothing interrupted', () => {
    const later = aClass({ id: 'later', priority: 2, ...given([0, 1], [4, 3]) });
    const sooner = aClass({ id: 'sooner', priority: 1, ...given([2, 3], [2, 1]) });
    const record = run(aSystem(100, { classes: [later, sooner] }));
    expect(record.ends(0)).toEqual([0, 7]);
    expect(record.ends(1)).toEqual([4, 6]);
  });

  it('each class goes to whom it prefers, also where the same groups may take both', () => {
    const first = aClass({ id: 'first', groups: [0, 1], ...given([0], [5]) });
    const second = aClass({ id: 'second', groups: [1, 0], ...given([10], [5]) });
    const groups = [aTeam(1), aTeam(1, { id: 'other' })];
    const { told } = run(aSystem(100, { classes: [first, second], groups }));
    expect(told.map(({ group }) => group)).toEqual([0, 1]);
  });

  it('chats at once in two slots', () => {
    const chats = aClass({ kind: 'chat', ...given([0, 1, 2], [5, 5, 5]) });
    const record = run(aSystem(100, { classes: [chats], groups: [aTeam(1, { slots: 2 })] }));
    expect(record.ends()).toEqual([0, 1, 5]);
    // Busy from 0 until the third chat ends at 10, without a gap and never twice.
    expect(record.workMinutes()).toBe(10);
  });

  it('who has waited longer than patience is gone, who has waited as long is answered', () => {
    const patience = { law: 'given', values: Float64Array.of(9, 4, 4.5, 2) } as const;
    const calls = aClass({ ...given([0, 1, 2, 3], [5, 2, 1, 1]), patience });
    const record = run(aSystem(100, { classes: [calls] }));
    // Free at 5: the second has waited 4 of 4. Free at 7: the third left at 6.5, the fourth at 5.
    expect(record.ends()).toEqual([0, 5, 6.5, 5]);
    expect(record.outcomes()).toEqual(['answered', 'answered', 'abandoned', 'abandoned']);
  });

  it('the earliest due comes before first come, no promise comes last', () => {
    const promised = aClass({ id: 'promised', ...given([2, 3], [1, 1]), due: (minute) => 40 - 5 * minute });
    const unpromised = aClass({ id: 'unpromised', ...given([0, 1], [4, 1]) });
    const record = run(aSystem(100, { classes: [promised, unpromised] }));
    // Due at 30 and 25: the later one is due first.
    expect(record.ends(0)).toEqual([5, 4]);
    expect(record.ends(1)).toEqual([0, 6]);
  });

  it('two chats of which each slows the other', () => {
    const chats = aClass({ kind: 'chat', ...given([0, 2], [6, 6]) });
    const team = aTeam(1, { slots: 2, chatPaces: [1, 0.5] });
    const record = run(aSystem(100, { classes: [chats], groups: [team] }));
    // Alone until 2 (4 left), then at half pace: the first ends at 10 with 2 of the second left, which ends at 12.
    expect(record.resolutions.map(({ end }) => end)).toEqual([10, 12]);
    expect(record.workMinutes()).toBe(12);
  });
});
