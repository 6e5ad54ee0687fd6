import type { PlanReport } from '../../../report/types';
import { describeLeastPeople } from '../../words/least-people';
import { listOf, type Section, section } from '../section';

/** The fewest people that keep every promise. */
export const leastPeopleSection = (plan: PlanReport): Section | undefined =>
  section('least-people', 'Fewest people', listOf(describeLeastPeople(plan)));
