import type { TeamModel } from '../model/types';
import type { TeamTally } from './tally';
import type { TeamCoverage } from './types';
import { meanOnDuty } from './who';

const HOURS = 168;

/** People needed and there, by hour of week, and how busy they are. */
export function teamCoverage(
  team: TeamModel,
  tally: TeamTally | undefined,
  needed: readonly number[] | undefined,
): TeamCoverage {
  const { busy, duty } = tally ?? { busy: new Float64Array(HOURS), duty: new Float64Array(HOURS) };
  const total = (minutes: Float64Array): number => minutes.reduce((sum, each) => sum + each, 0);
  return {
    team,
    needed: needed ?? Array.from(busy, () => 0),
    // Known exactly, so that no hour stands out by chance.
    onDuty: team.unlimited ? Array.from(duty, () => 0) : meanOnDuty(team),
    // What is finished after the end of a shift is work of an hour without anybody on duty.
    occupancy: Array.from(busy, (minutes, hour) => shareOf(minutes, duty[hour] ?? 0)),
    occupancyOverall: shareOf(total(busy), total(duty)),
  };
}

const shareOf = (busy: number, duty: number): number => (duty > 0 ? Math.min(1, busy / duty) : NaN);
