import { describe, expect, it } from 'vitest';
import { aClass, aService, aSystem, aTeam, duty, given, run } from './systems';

const fromTenToTwenty = Float64Array.of(10, 20);

describe('opening and closing', () => {
  it('a closed line turns away, up to and from its very minutes', () => {
    const calls = aClass({
      ...given([9, 10, 19.5, 20], [1, 1, 1, 1]),
      openSpans: fromTenToTwenty,
      whenClosed: { to: 'turn-away' },
    });
    const record = run(aSystem(100, { classes: [calls] }));
    expect(record.outcomes()).toEqual(['turnedAway', 'answered', 'answered', 'turnedAway']);
    expect(record.ends()).toEqual([9, 10, 19.5, 20]);
  });

  it('who waits at closing time is served while somebody is on duty', () => {
    const calls = aClass({
      ...given([18, 19, 19.5], [6, 6, 6]),
      openSpans: fromTenToTwenty,
      whenClosed: { to: 'turn-away' },
    });
    const team = aTeam(1, { duties: [duty(0, 0, 30)] });
    const record = run(aSystem(100, { classes: [calls], groups: [team] }));
    // The call of 24 ends as the duty does; the last one waits in vain.
    expect(record.ends()).toEqual([18, 24, 100]);
    expect(record.outcomes()).toEqual(['answered', 'answered', 'open']);
  });

  it('a talk outlasts the shift, and counts as work but not as duty', () => {
    const calls = aClass(given([8, 9], [5, 5]));
    const team = aTeam(1, { duties: [duty(0, 0, 10), duty(0, 30, 40)] });
    const record = run(aSystem(100, { classes: [calls], groups: [team] }));
    expect(record.ends()).toEqual([8, 30]);
    expect(record.stretches[0]).toEqual({ group: 0, classIndex: 0, start: 8, end: 13 });
    expect(record.dutyMinutes()).toBe(20);
  });

  it('breaks take people off, back to the minute', () => {
    const calls = aClass(given([4, 6], [1, 1]));
    const team = aTeam(1, { duties: [duty(0, 0, 20, [[5, 9]])] });
    const record = run(aSystem(100, { classes: [calls], groups: [team] }));
    expect(record.ends()).toEqual([4, 9]);
    expect(record.duties).toEqual([
      { group: 0, start: 0, end: 5 },
      { group: 0, start: 9, end: 20 },
    ]);
  });

  it('an open line with nobody on duty is a wait until patience ends', () => {
    const calls = aClass({ ...given([0, 5], [1, 1]), patience: { law: 'deterministic', mean: 8 } });
    const team = aTeam(1, { duties: [duty(0, 10, 20)] });
    const record = run(aSystem(100, { classes: [calls], groups: [team] }));
    expect(record.outcomes()).toEqual(['abandoned', 'answered']);
    expect(record.ends()).toEqual([8, 10]);
  });

  it('a voicemail counts as moved here and is answered there', () => {
    const calls = aClass({
      ...given([3], [7]),
      openSpans: fromTenToTwenty,
      whenClosed: { to: 'class', classIndex: 1 },
    });
    const mail = aClass({
      id: 'voicemail',
      kind: 'written',
      arrivals: { times: new Float64Array(0) },
      handling: { law: 'deterministic', mean: 2 },
      openSpans: fromTenToTwenty,
    });
    const record = run(aSystem(100, { classes: [calls, mail] }));
    expect(record.told).toEqual([
      { classIndex: 0, arrival: 3, end: 3, outcome: 3, group: -1 },
      { classIndex: 1, arrival: 3, end: 12, outcome: 0, group: 0 },
    ]);
  });
});

describe('a system that contradicts itself', () => {
  it('is refused where closed channels send contacts round in a circle', () => {
    const toTheOther = (id: string, classIndex: number) =>
      aClass({ id, openSpans: fromTenToTwenty, whenClosed: { to: 'class', classIndex } });
    expect(() => run(aSystem(100, { classes: [toTheOther('a', 1), toTheOther('b', 0)] }))).toThrow('circle');
  });
});

describe('overflow and outside services', () => {
  const overflowing = { afterMinutes: 2, groups: [1] };

  it('after its time another group takes the call, at once if it can', () => {
    const calls = aClass({ ...given([0, 1, 2], [10, 1, 1]), overflow: overflowing });
    const record = run(aSystem(100, { classes: [calls], groups: [aTeam(1), aTeam(1, { id: 'second' })] }));
    expect(record.ends()).toEqual([0, 3, 4]);
    expect(record.byArrival().map(({ group }) => group)).toEqual([0, 1, 1]);
  });

  it('the call keeps its place at home and is answered once only', () => {
    const calls = aClass({ ...given([0, 1, 2], [10, 9, 9]), overflow: overflowing });
    const busy = aClass({ id: 'busy', groups: [1], ...given([0, 30], [15, 1]) });
    const record = run(
      aSystem(100, { classes: [calls, busy], groups: [aTeam(1), aTeam(1, { id: 'second' })] }),
    );
    // Home is free at 10, the other group at 15: each takes one.
    expect(record.ends(0)).toEqual([0, 10, 15]);
    expect(record.byArrival(0).map(({ group }) => group)).toEqual([0, 0, 1]);
    expect(record.ends(1)).toEqual([0, 30]);
  });

  it('who gave up before does not overflow', () => {
    const calls = aClass({
      ...given([0, 1], [10, 1]),
      patience: { law: 'deterministic', mean: 1 },
      overflow: overflowing,
    });
    const record = run(aSystem(100, { classes: [calls], groups: [aTeam(1), aTeam(1, { id: 'second' })] }));
    expect(record.outcomes()).toEqual(['answered', 'abandoned']);
    expect(record.ends()).toEqual([0, 2]);
  });

  it('a message does not answer; it becomes a contact of its own when it has been taken', () => {
    const calls = aClass({ ...given([0, 1], [10, 4]), overflow: overflowing, messageClass: 1 });
    const callbacks = aClass({
      id: 'callbacks',
      kind: 'written',
      arrivals: { times: new Float64Array(0) },
      handling: { law: 'deterministic', mean: 2 },
    });
    const groups = [aTeam(1), aService({ resolves: false })];
    const record = run(aSystem(100, { classes: [calls, callbacks], groups }));
    expect(record.outcomes(0)).toEqual(['answered', 'message']);
    expect(record.ends(0)).toEqual([0, 3]);
    // Taken from 3 to 7; called back when the person at home is free at 10.
    expect(record.byArrival(1)).toEqual([{ classIndex: 1, arrival: 7, end: 12, outcome: 0, group: 0 }]);
    expect(record.resolutions.map(({ classIndex }) => classIndex)).toEqual([0, 1]);
  });

  it('a service takes any number at once while it is open, and whoever waited when it opens', () => {
    const calls = aClass(given([1, 2, 12, 13, 25], [50, 50, 50, 50, 50]));
    const groups = [aService({ openSpans: fromTenToTwenty })];
    const record = run(aSystem(30, { classes: [calls], groups }));
    expect(record.ends()).toEqual([10, 10, 12, 13, 30]);
    expect(record.outcomes()).toEqual(['answered', 'answered', 'answered', 'answered', 'open']);
    // Stretches are cut at the horizon.
    expect(record.workMinutes()).toBe(20 + 20 + 18 + 17);
  });

  it('the preferred group comes first, the next one when nobody there is free', () => {
    const calls = aClass({ ...given([0, 1, 2], [5, 5, 5]), groups: [1, 0] });
    const record = run(aSystem(100, { classes: [calls], groups: [aTeam(1), aTeam(1, { id: 'second' })] }));
    expect(record.byArrival().map(({ group }) => group)).toEqual([1, 0, 1]);
  });
});

describe('chats', () => {
  const chats = (arrivals: number[], services: number[]) =>
    aClass({ id: 'chats', kind: 'chat', ...given(arrivals, services) });

  it('a new chat goes to who chats already, so that somebody stays free to be called', () => {
    const classes = [chats([0, 1], [10, 10]), aClass(given([2], [5]))];
    const record = run(aSystem(100, { classes, groups: [aTeam(2, { slots: 2 })] }));
    expect(record.ends(1)).toEqual([2]);
    expect(record.workMinutes()).toBe(11 + 5);
  });

  it('a call never goes to who chats, a chat never to who talks', () => {
    const classes = [chats([0, 6], [5, 1]), aClass(given([1], [5]))];
    const record = run(aSystem(100, { classes, groups: [aTeam(1, { slots: 3 })] }));
    expect(record.ends(1)).toEqual([5]);
    expect(record.ends(0)).toEqual([0, 10]);
  });

  it('a chat interrupts written work; a freed person takes as many chats as there is room for', () => {
    const mail = aClass({ id: 'mail', kind: 'written', ...given([0], [10]) });
    const classes = [chats([2, 12, 12.5, 13], [3, 4, 4, 4]), mail, aClass(given([11.5], [2.5]))];
    const record = run(aSystem(100, { classes, groups: [aTeam(1, { slots: 2 })] }));
    // The mail stops from 2 to 5 and from 11.5 to 14 for the call, then for chats until 22.
    expect(record.ends(0)).toEqual([2, 14, 14, 18]);
    expect(record.ends(1)).toEqual([23.5]);
  });
});
