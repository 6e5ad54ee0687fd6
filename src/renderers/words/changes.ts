import type { ChangeReport, Finding, PlanReport } from '../../report/types';
import { formatCount, formatList, formatMoney } from '../../support/format';
import { saysInvalid } from '../findings';
import { type Verdict, verdictOf } from './verdict';

/** What a change comes to, in one sentence for somebody who reads nothing else. */
export function changeVerdict(plan: PlanReport): Verdict {
  const { base, changes, findings } = plan;
  if (findings.some(saysInvalid) || base === undefined) return verdictOf(plan);
  if (base.state === 'new')
    return {
      mood: 'unsure',
      sentence: `New: there is no ${base.file}, so nothing can be weaker than before.`,
    };
  if (base.state === 'invalid')
    return { mood: 'unsure', sentence: `Not compared: ${base.file} is no valid plan.` };
  const live = findings.filter(({ waived }) => waived === undefined);
  const worse = worsePhrases(changes);
  const better = changes.filter(({ direction }) => direction === 'stronger');
  const things = better.filter(isTold).length;
  const rising = better.length - things;
  const parts = [
    worse.length > 0 ? `Worse for customers: ${formatList(worse)}` : 'Nothing gets worse for customers',
    ...(things > 0 ? [`${formatCount(things, 'thing gets', 'things get')} better`] : []),
    ...(rising > 0 ? [formatCount(rising, 'figure of coverage rises', 'figures of coverage rise')] : []),
    ...(base.state === 'deleted' ? [] : costPhrase(changes, plan.currency)),
  ];
  const deleted = base.state === 'deleted' ? 'The plan is deleted. ' : '';
  const sentence =
    changes.length === 0
      ? 'Nothing that customers, people or money would notice has changed.'
      : `${deleted}${parts.join('; ')}.`;
  const isBad = live.some(({ severity }) => severity === 'error');
  return { mood: isBad ? 'bad' : worse.length > 0 || live.length > 0 ? 'unsure' : 'good', sentence };
}

function worsePhrases(changes: readonly ChangeReport[]): string[] {
  const worse = changes.filter(({ direction }) => direction === 'weaker');
  const of = (kind: ChangeReport['kind']): readonly ChangeReport[] =>
    worse.filter((change) => change.kind === kind);
  const gone = of('promise').filter(({ after }) => after === null).length;
  const weaker = of('promise').length - gone;
  const goneTiers = of('tier').filter(({ after }) => after === null).length;
  const channels = [...new Set(of('hours').flatMap(({ channel }) => channel ?? []))];
  const counted = (count: number, one: string, many: string): string[] =>
    count === 0 ? [] : [count === 1 ? one : `${String(count)} ${many}`];
  return [
    ...counted(gone, 'a promise is gone', 'promises are gone'),
    ...counted(weaker, 'a promise is weaker', 'promises are weaker'),
    ...(of('hours').length === 0
      ? []
      : [`hours${channels.length === 0 ? '' : ` on ${formatList(channels)}`} are fewer`]),
    ...counted(of('channel').length, 'a way in is gone', 'ways in are gone'),
    ...(of('language').length === 0 ? [] : ['fewer languages are spoken']),
    ...counted(goneTiers, 'a tier is gone', 'tiers are gone'),
    ...counted(of('tier').length - goneTiers, 'a tier gets less', 'tiers get less'),
    ...counted(of('scope').length, 'help with an issue is withdrawn', 'issues lose help'),
    ...counted(of('fee').length, 'a price goes up', 'prices go up'),
    ...counted(of('coverage').length, 'a figure of coverage drops', 'figures of coverage drop'),
  ];
}

function costPhrase(changes: readonly ChangeReport[], currency: string | null): string[] {
  const cost = changes.find(({ kind }) => kind === 'cost');
  if (cost?.amount === undefined) return cost === undefined ? [] : [cost.message];
  return [
    `it costs ${formatMoney(Math.abs(cost.amount), currency ?? '')} a month ${cost.amount > 0 ? 'more' : 'less'}`,
  ];
}

/** The finding that a guard made of a change, if one did. */
export const findingOf = (change: ChangeReport, findings: readonly Finding[]): Finding | undefined =>
  findings.find(({ at, message }) => at === change.at && message.startsWith(change.message));

/** What is told one by one; shares and money stand in the table. */
export const isTold = ({ kind, direction }: ChangeReport): boolean =>
  direction === 'weaker' || (kind !== 'coverage' && kind !== 'cost');
