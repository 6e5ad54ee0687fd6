import { WEEKS_PER_MONTH } from '../model/teams';
import type { TeamModel } from '../model/types';
import { formatCount } from '../support/format';
import type { Closing } from './closing';

/** Paid minutes a week of the people of a team that none of its shifts uses. */
function unusedMinutes({ count, weekMinutes, plainPeople, rosterAssumed }: TeamModel): number {
  // An assumed roster uses all that is paid, as far as there is anything to be there for.
  if (rosterAssumed) return 0;
  const used = plainPeople.reduce((sum, people) => sum + people * 15, 0);
  return Math.max(0, count * weekMinutes - used);
}

/**
 * So many further hours a week, rounded up to whole ones, in the shifts of a team, in words, and their money per month: people are paid for their
 * week, so what of it is in no shift yet costs nothing more. Null where the plan gives no price.
 */
export function furtherHours(
  team: TeamModel,
  hours: number,
): Pick<Closing, 'costPerMonth' | 'paid'> & { readonly text: string } {
  const unused = unusedMinutes(team) / 60;
  const whole = Math.ceil(hours - 1e-9);
  const alreadyPaid = unused >= hours - 1e-9 ? whole : Math.floor(unused + 1e-9);
  const { costPerHour } = team;
  return {
    text: textOf(whole, alreadyPaid),
    costPerMonth: costPerHour === null ? null : (whole - alreadyPaid) * costPerHour * WEEKS_PER_MONTH,
    ...(whole > alreadyPaid ? { paid: { team: team.id, hours: whole - alreadyPaid } } : {}),
  };
}

function textOf(hours: number, alreadyPaid: number): string {
  if (alreadyPaid >= hours) return `${formatCount(hours, 'hour')} a week, paid already and in no shift`;
  const ofThem = alreadyPaid > 0 ? `, ${String(alreadyPaid)} of them paid already and in no shift` : '';
  return `${formatCount(hours, 'paid hour')} a week${ofThem}`;
}
