import { plannedCost } from '../coverage';
import type { CostCoverage } from '../coverage/types';
import { formatCount, formatMoney, formatNumber } from '../support/format';
import type { Change, Side } from './types';

/** People, segments and money: neither better nor worse for customers by themselves. */
export function resourceChanges(before: Side, after: Side): readonly Change[] {
  return [...customerChanges(before, after), ...teamChanges(before, after), ...costChanges(before, after)];
}

function customerChanges({ model: before }: Side, { model: after }: Side): readonly Change[] {
  const ids = (model: typeof before): readonly string[] =>
    model.segments.filter(({ declared }) => declared).map(({ id }) => id);
  const [were, are] = [ids(before), ids(after)];
  const entry = (id: string, isNew: boolean): Change => ({
    kind: 'customers',
    at: `customers.${id}`,
    path: ['customers', id],
    direction: 'neutral',
    message: isNew
      ? `the plan now describes the segment ${id}`
      : `the plan no longer describes the segment ${id}`,
    before: isNew ? null : id,
    after: isNew ? id : null,
    segments: [id],
  });
  return [
    ...were.filter((id) => !are.includes(id)).map((id) => entry(id, false)),
    ...are.filter((id) => !were.includes(id)).map((id) => entry(id, true)),
  ];
}

function teamChanges({ model: before }: Side, { model: after }: Side): readonly Change[] {
  const ids = [...new Set([...before.teams, ...after.teams].map(({ id }) => id))];
  return ids.flatMap((id): Change[] => {
    const [was, is] = [before, after].map(({ teams }) => teams.find((team) => team.id === id));
    const people = (team: typeof was): string | null => {
      if (!team) return null;
      if (team.unlimited) return 'an outside service';
      return `${formatCount(team.count, 'person', 'people')}, ${formatNumber(team.weekMinutes / 60, 1)} h a week`;
    };
    if (people(was) === people(is)) return [];
    return [
      {
        kind: 'people',
        at: `team.${id}`,
        path: ['team', id],
        direction: 'neutral',
        message: `team ${id}: ${people(is) ?? 'gone'}${was ? `, not ${people(was) ?? ''}` : ' (new)'}`,
        before: people(was),
        after: people(is),
        amount: countOf(is) - countOf(was),
        unit: 'people',
      },
    ];
  });
}

const countOf = (team: { readonly count: number; readonly unlimited: boolean } | undefined): number =>
  team && !team.unlimited ? team.count : 0;

/** What a plan costs, simulated or not. */
export const costOfSide = ({ coverage, model }: Side): CostCoverage => coverage?.cost ?? plannedCost(model);

function costChanges(before: Side, after: Side): readonly Change[] {
  const [was, is] = [costOfSide(before).cashPerMonth, costOfSide(after).cashPerMonth];
  if (was === null && is === null) return [];
  const [wasIn, isIn] = [before.model.currency, after.model.currency];
  const money = (amount: number | null, currency: string | null): string | null =>
    amount === null ? null : formatMoney(amount, currency ?? '');
  const amount = (is ?? 0) - (was ?? 0);
  const isComparable = was !== null && is !== null && wasIn === isIn;
  if (isComparable && Math.abs(amount) < leastDifference(before, after, was)) return [];
  const wasText = money(was, wasIn);
  const isText = money(is, isIn);
  return [
    {
      kind: 'cost',
      at: 'team',
      path: ['team'],
      direction: 'neutral',
      message: isComparable
        ? `service costs ${isText ?? ''} a month, ${formatMoney(Math.abs(amount), isIn ?? '')} ${amount > 0 ? 'more' : 'less'} than ${wasText ?? ''}`
        : isText === null
          ? `the plan no longer tells what service costs, ${wasText ?? ''} a month before`
          : `service costs ${isText} a month; ${wasText === null ? 'the plan did not tell before' : `it was ${wasText}`}`,
      before: wasText,
      after: isText,
      ...(isComparable ? { amount, unit: 'money/month' as const } : {}),
    },
  ];
}

/** Rounding; and where only the work done differs, which is paid by the minute or contact, what chance may do to it. */
function leastDifference(before: Side, after: Side, cost: number): number {
  const [was, is] = [before, after].map(({ model }) => plannedCost(model).cashPerMonth ?? 0);
  return was === is ? Math.max(0.005, 0.01 * cost) : 0.005;
}
