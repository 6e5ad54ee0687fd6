import type { TeamModel } from '../model/types';
import { total } from '../support/total';
import type { TeamTally } from './tally';
import type { TeamCoverage } from './types';
import { meanOnDuty } from './who';

const HOURS = 168;

/** People needed and there, by hour of week, and how busy they are. Who is there is known exactly, so that no hour stands out by chance. */
export function teamCoverage(
  team: TeamModel,
  tally: TeamTally | undefined,
  judgedWeeks: number,
  needed: readonly number[] | undefined,
): TeamCoverage {
  const busy = tally?.busy ?? new Float64Array(HOURS);
  const onDuty = team.unlimited ? Array.from(busy, () => 0) : meanOnDuty(team);
  const dutyMinutes = onDuty.map((count) => count * 60 * judgedWeeks);
  return {
    team,
    needed: needed ?? Array.from(busy, () => 0),
    onDuty,
    // What is finished after the end of a shift is work of an hour without anybody on duty.
    occupancy: Array.from(busy, (minutes, hour) => shareOf(minutes, dutyMinutes[hour] ?? 0)),
    occupancyOverall: shareOf(total(busy), total(dutyMinutes)),
    contactsPerWeek: total(tally?.contacts ?? []) / judgedWeeks,
  };
}

const shareOf = (busy: number, duty: number): number => (duty > 0 ? Math.min(1, busy / duty) : NaN);
