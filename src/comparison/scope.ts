import type { IssueModel } from '../model/types';
import type { Money } from '../plan';
import { formatNumber } from '../support/format';
import type { Change, Direction, Side } from './types';

const SCOPES = ['in', 'premium', 'out'] as const;
const scopeWords: Readonly<Record<(typeof SCOPES)[number], string>> = {
  in: 'helped with',
  premium: 'helped with in paid tiers only',
  out: 'no longer helped with',
};

/** Issues that are helped with no more, again, or for money, and those that are no longer or newly told apart. */
export function scopeChanges(before: Side, after: Side): readonly Change[] {
  return [...namedChanges(before, after), ...changesOfNamed(before, after)];
}

/** A deep issue that is left out without another such in its place is one that nobody is promised anything for. */
function namedChanges({ model: before }: Side, { model: after }: Side): readonly Change[] {
  const [were, are] = [before, after].map(({ issues }) => issues.filter(({ declared }) => declared));
  // A plan that names no issues tells none apart.
  if (!were?.length || !are?.length) return [];
  const gone = were.filter(({ id }) => !are.some((issue) => issue.id === id));
  const added = are.filter(({ id }) => !were.some((issue) => issue.id === id));
  const isAlike = ({ plan }: IssueModel, other: IssueModel): boolean =>
    (plan.scope ?? 'in') === (other.plan.scope ?? 'in') && plan.depth === other.plan.depth;
  return [
    ...gone.map((issue): Change => {
      const isLost =
        issue.plan.depth === 'deep' &&
        issue.plan.scope !== 'out' &&
        !added.some((other) => isAlike(issue, other));
      return {
        kind: 'scope',
        at: `issues.${issue.id}`,
        path: ['issues', issue.id],
        direction: isLost ? 'weaker' : 'neutral',
        message: `the plan no longer names ${issue.id}${isLost ? ', a deep issue' : ''}`,
        before: issue.plan.scope ?? 'in',
        after: null,
      };
    }),
    ...added.map((issue): Change => ({
      kind: 'scope',
      at: `issues.${issue.id}`,
      path: ['issues', issue.id],
      direction: 'neutral',
      message: `the plan now names ${issue.id}`,
      before: null,
      after: issue.plan.scope ?? 'in',
    })),
  ];
}

function changesOfNamed({ model: before }: Side, { model: after }: Side): readonly Change[] {
  return before.issues.flatMap((issue) => {
    const other = after.issues.find(({ id, declared }) => declared && id === issue.id);
    return issue.declared && other
      ? [...scopeChange(issue, other), ...feeChange(issue, other, after.currency ?? '')]
      : [];
  });
}

function scopeChange(issue: IssueModel, other: IssueModel): readonly Change[] {
  const [was, is] = [issue.plan.scope ?? 'in', other.plan.scope ?? 'in'];
  if (was === is) return [];
  const isDeep = issue.plan.depth === 'deep' || other.plan.depth === 'deep';
  return [
    {
      kind: 'scope',
      at: `issues.${issue.id}.scope`,
      path: ['issues', issue.id, 'scope'],
      direction: directionOf(was, is, isDeep),
      message: `${issue.id}${isDeep ? ', a deep issue,' : ''} is ${is === 'in' ? 'now helped with' : scopeWords[is]}${was === 'premium' && is === 'in' ? ' in every tier' : ''}`,
      before: was,
      after: is,
    },
  ];
}

/** A shallow issue may go: to leave it out is how a service is tailored. Asking money for what was free is another matter. */
function directionOf(was: (typeof SCOPES)[number], is: (typeof SCOPES)[number], isDeep: boolean): Direction {
  if (SCOPES.indexOf(is) < SCOPES.indexOf(was)) return 'stronger';
  return is === 'premium' || isDeep ? 'weaker' : 'neutral';
}

function feeChange(issue: IssueModel, other: IssueModel, currency: string): readonly Change[] {
  const [was, is] = [issue.plan.fee, other.plan.fee];
  const amountOf = (fee: Money | null | undefined): number => fee?.amount ?? 0;
  if (amountOf(was) === amountOf(is) && (was?.per === is?.per || amountOf(is) === 0)) return [];
  const text = (fee: Money | null | undefined): string =>
    fee && fee.amount > 0
      ? `${formatNumber(fee.amount, 2)} ${currency}`.trimEnd() + (fee.per === 'once' ? '' : ` per ${fee.per}`)
      : 'nothing';
  return [
    {
      kind: 'fee',
      at: `issues.${issue.id}.fee`,
      path: ['issues', issue.id, 'fee'],
      // Prices per different things cannot be ranked, so the dearer number counts.
      direction: amountOf(is) >= amountOf(was) ? 'weaker' : 'stronger',
      message: `${issue.id}: customers pay ${text(is)} to be helped, not ${text(was)}`,
      before: text(was),
      after: text(is),
    },
  ];
}
