import type { ServiceModel } from '../../model';
import { selectsOf } from '../../model/selects';
import { windowOf } from '../../model/wall-clock';
import { besideCompetitors } from '../../rules/competitors';
import { groupBy } from '../../rules/contacts';
import { rounded } from '../coverage-report';
import type { RivalReport } from '../section-types';

/** Every promise beside what competitors promise on the same channel (principle 84): of its customers, those who wait longest. */
export function rivalReports(model: ServiceModel): readonly RivalReport[] {
  const groups = groupBy(
    besideCompetitors(model),
    ({ wait }) => `${wait.promise.id} ${wait.type.channel.id}`,
  );
  return groups.flatMap((same) => {
    const [slowest] = same.toSorted((a, b) => b.wait.typicalMinutes - a.wait.typicalMinutes);
    if (!slowest) return [];
    const { wait, medianMinutes, theirs } = slowest;
    const difference = windowOf(wait.typicalMinutes) - windowOf(medianMinutes);
    return [
      {
        wait: wait.promise.id,
        channel: wait.type.channel.id,
        selects: selectsOf(wait.promise.plan),
        typicalMinutes: rounded(wait.typicalMinutes),
        medianMinutes: rounded(medianMinutes),
        verdict: difference > 0 ? 'slower' : difference < 0 ? 'faster' : 'alike',
        competitors: theirs.map(({ competitor, minutes }) => ({
          competitor,
          typicalMinutes: rounded(minutes),
        })),
      },
    ];
  });
}
