import { describe, expect, it } from 'vitest';
import { prepare } from '../../src/simulation/simulate';
import { deaf, type System } from '../../src/simulation/system';
import { aClass, aService, aSystem, aTeam, constantRate, duty, given, Record, run } from './systems';

const law = { law: 'lognormal', mean: 5, cv: 1.2 } as const;

/** Everything that leaves something behind: chats, written work, overflow, messages, hours, absence, a backlog. */
const mixed: System = aSystem(4 * 1440, {
  dayStarts: Float64Array.of(0, 1440, 2880, 4320),
  dayVariation: 0.4,
  classes: [
    aClass({
      arrivals: constantRate(0.3),
      handling: law,
      patience: { law: 'exponential', mean: 3 },
      overflow: { afterMinutes: 1, groups: [1] },
      messageClass: 2,
    }),
    aClass({ id: 'chats', kind: 'chat', arrivals: constantRate(0.2), handling: law, groups: [0, 1] }),
    aClass({ id: 'mail', kind: 'written', arrivals: constantRate(0.1), handling: law, followUps: 0.5 }),
    aClass({
      id: 'office',
      arrivals: constantRate(0.1),
      openSpans: Float64Array.of(500, 1000, 2000, 2500),
      whenClosed: { to: 'class', classIndex: 2 },
    }),
    aClass({ id: 'given', ...given([5, 6, 7, 5000], [3, 2, 1, 900]) }),
  ],
  groups: [
    aTeam(0, {
      slots: 3,
      chatPaces: [1, 0.8, 0.7],
      absence: 0.2,
      offShare: 0.1,
      duties: [0, 1, 2, 3].flatMap((day) =>
        [0, 1, 2].map((person) => duty(person, 1440 * day + 480, 1440 * (day + 1), [])),
      ),
    }),
    aService({ resolves: false, openSpans: Float64Array.of(0, 3000) }),
  ],
});

describe('a prepared system', () => {
  it('gives the replications that `simulate` gives, bit for bit, in any order and more than once', () => {
    const runner = prepare(mixed);
    for (const replication of [0, 3, 1, 0, 2]) {
      const record = new Record();
      runner.run({ seed: 5, replication }, record);
      const alone = run(mixed, 5, replication);
      expect(alone.told.length).toBeGreaterThan(500);
      expect(record).toEqual(alone);
    }
  });

  it('recovers from an observer that throws', () => {
    const runner = prepare(mixed);
    let told = 0;
    const broken = {
      ...deaf,
      outcome: () => {
        if (told++ === 300) throw new Error('enough');
      },
    };
    expect(() => {
      runner.run({ seed: 5, replication: 1 }, broken);
    }).toThrow('enough');
    const record = new Record();
    runner.run({ seed: 5, replication: 0 }, record);
    expect(record).toEqual(run(mixed, 5, 0));
  });
});
