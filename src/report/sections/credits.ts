import { WEEKS_PER_MONTH, perMonth, typesUnder, type PromiseModel, type ServiceModel } from '../../model';
import type { Coverage } from '../../coverage';
import { isPromised } from '../../coverage/due';
import type { SegmentModel, TierModel } from '../../model/types';
import { rounded } from '../coverage-report';
import type { CreditReport } from '../section-types';

/**
 * What broken promises cost by the credits that the plan declares (principle 72). Money once or per contact is owed for
 * each time that a contact is late, in each window of the wait anew; money per day to year, and a share of what customers
 * pay, for each month in which the promise is not kept to its `reach`.
 */
export const creditReports = (model: ServiceModel, coverage: Coverage | null): readonly CreditReport[] =>
  model.promises.flatMap((promise) => {
    const { credit } = promise.plan;
    return credit === undefined || credit === null ? [] : [creditReport(model, promise, credit, coverage)];
  });

type Credit = NonNullable<PromiseModel['plan']['credit']>;

function creditReport(
  model: ServiceModel,
  promise: PromiseModel,
  credit: Credit,
  coverage: Coverage | null,
): CreditReport {
  const { state, latePerMonth } = outcomeOf(promise, coverage);
  const named = { wait: promise.id, state, windows: windowsOf(promise) };
  if (typeof credit !== 'number') {
    const { amount, per } = credit;
    if (per === 'once' || per === 'contact') {
      const owedPerMonth = latePerMonth === null ? null : rounded(latePerMonth * amount);
      const late = latePerMonth === null ? null : rounded(latePerMonth);
      return {
        ...named,
        of: 'contact',
        amount,
        share: null,
        latePerMonth: late,
        owedPerMonth,
        missing: null,
      };
    }
    const missing = per === 'hour' || per === 'minute' ? 'period' : null;
    return { ...named, ...byMonth(state, missing ? null : perMonth(credit, 1, 0)), share: null, missing };
  }
  const fees = feesOf(model, promise);
  const amount = typeof fees === 'number' ? credit * fees : null;
  return {
    ...named,
    ...byMonth(state, amount),
    share: credit,
    missing: typeof fees === 'number' ? null : fees,
  };
}

/** Owed for a month that misses it. */
const byMonth = (
  state: CreditReport['state'],
  amount: number | null,
): Pick<CreditReport, 'of' | 'amount' | 'latePerMonth' | 'owedPerMonth'> => ({
  of: 'month',
  amount: amount === null ? null : rounded(amount),
  latePerMonth: null,
  owedPerMonth:
    amount === null || state === null || state === 'undecided'
      ? null
      : state === 'missed'
        ? rounded(amount)
        : 0,
});

/** The windows that are judged; on live channels nobody is answered a second time. */
const windowsOf = ({ plan, channels }: PromiseModel): CreditReport['windows'] =>
  (['within', 'next_within', 'resolve_within'] as const).filter(
    (window) =>
      isPromised(plan, window) &&
      (window !== 'next_within' || channels.some(({ nature }) => nature === 'written')),
  );

/** What the simulation makes of all windows of a promise on all its channels. */
function outcomeOf(
  promise: PromiseModel,
  coverage: Coverage | null,
): Pick<CreditReport, 'state' | 'latePerMonth'> {
  const own = [...(coverage?.promises ?? []), ...(coverage?.further ?? [])].filter(
    (each) => each.promise === promise,
  );
  if (own.length === 0) return { state: null, latePerMonth: null };
  const verdicts = own.map(({ verdict }) => verdict);
  const state = (['missed', 'undecided'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'kept';
  const perWeek = own.reduce((sum, each) => {
    const contacts = 'perWeek' in each ? each.perWeek : each.contactsPerWeek;
    return sum + contacts * (1 - each.kept.expected);
  }, 0);
  return { state, latePerMonth: perWeek * WEEKS_PER_MONTH };
}

/** What the customers whom it is promised to pay a month, all together; else what the plan does not say. */
function feesOf(model: ServiceModel, promise: PromiseModel): number | 'price' | 'customers' {
  const parties = new Map<string, { readonly segment: SegmentModel; readonly tier: TierModel }>();
  for (const channel of promise.channels)
    for (const type of typesUnder(model, promise, channel))
      parties.set(`${type.segment.id} ${type.tier.id}`, type);
  let fees = 0;
  for (const { segment, tier } of parties.values()) {
    const price = tier.plan?.price;
    const { count } = segment.plan;
    if (!price) return 'price';
    if (count === undefined || count === null) return 'customers';
    fees += count * (segment.tierShares[tier.index] ?? 0) * perMonth(price, 1, 0);
  }
  return parties.size === 0 ? 'customers' : fees;
}
