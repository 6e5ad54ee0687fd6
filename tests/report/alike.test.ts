import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkAgainst } from '../../src/report/check-against';
import { comparePlans, type ComparedPlan } from '../../src/report/compare-plans';
import type { PlanReport } from '../../src/report/types';
import { formatPercent } from '../../src/support/format';

const readFile: ComparedPlan['readFile'] = async () => ({ ok: false });
const side = (name: string): ComparedPlan & { readonly text: string } => ({
  file: `${name}.yaml`,
  text: readFileSync(new URL(`../../examples/pull-request/${name}.yaml`, import.meta.url), 'utf8'),
  readFile,
});
const [before, after] = [side('before'), side('after')];
const how = { seed: 1, today: '2027-01-15', now: new Date(0) };
const runsOf = (plan: PlanReport | undefined): number | undefined => plan?.coverage?.runs;

/** The shares after a change as the change tells them, and as the plan's own section does. */
function shares(plan: PlanReport | undefined): readonly (readonly [string | null, string | undefined])[] {
  const promises = plan?.coverage?.promises ?? [];
  return (plan?.changes ?? [])
    .filter(({ kind, at }) => kind === 'coverage' && at.startsWith('waits.'))
    .map(({ at, channel, after: told }) => {
      const own = promises.find(({ wait, channel: on }) => at === `waits.${wait}` && on === channel);
      return [told, formatPercent(own?.expected ?? NaN)];
    });
}

describe('plans that are held against each other', () => {
  it('are run equally often, so that a share is one number wherever it stands', async () => {
    const { plans } = await comparePlans({ ...how, base: before, others: [after] });
    // The plan after is the closer call: by itself it takes more runs than the plan before.
    const alone = await comparePlans({ ...how, base: before, others: [before] });
    expect(runsOf(plans[1])).toBeGreaterThan(runsOf(alone.plans[1]) ?? Infinity);
    expect(runsOf(plans[0])).toBe(runsOf(plans[1]));
    const pairs = shares(plans[1]);
    expect(pairs).toHaveLength(3);
    expect(pairs.map(([told]) => told)).toEqual(pairs.map(([, own]) => own));
  });

  it('are so whichever of them comes first', async () => {
    const { plans } = await comparePlans({ ...how, base: after, others: [before, before] });
    expect(new Set(plans.map(runsOf)).size).toBe(1);
  });

  it('are so in a check against the version before', async () => {
    const { plan } = await checkAgainst({ ...how, ...after, simulate: true }, before);
    const pairs = shares(plan);
    expect(pairs).toHaveLength(3);
    expect(pairs.map(([told]) => told)).toEqual(pairs.map(([, own]) => own));
  });

  it('are run as often as is asked for', async () => {
    const { plans } = await comparePlans({ ...how, runs: 2, base: before, others: [after] });
    expect(plans.map(runsOf)).toEqual([2, 2]);
  });
});
