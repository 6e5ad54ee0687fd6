import type { PlanReport } from '../../../report/types';
import { onePersonTable } from '../../tables/one-person';
import { type Section, section } from '../section';
import { tableOf } from '../table';

/** What each person buys. */
export function onePersonSection(plan: PlanReport): Section | undefined {
  if ((plan.picture?.onePerson ?? []).length === 0) return undefined;
  return section('one-person', 'One person more, one fewer', tableOf(onePersonTable(plan)));
}
