import type { DemandClass } from '../model/types';
import type { Setting } from './more-people';
import type { PromiseCoverage } from './types';
import { canTake, contactsWhileOpen, personMinutes } from './who';

/** People stay for the last contact of a shift: a little more is done than their hours say. */
const OVERTIME = 0.95;

/**
 * Fewer more people than this keep a promise by no chance, as there is more work than time (a fluid value: means alone).
 *
 * @param group who gets more people
 * @param open the hours of the week, 168, in which they would be there
 * @param most where it would be more than so many, the answer is one more than that
 */
export function fewestMorePeople(
  setting: Setting,
  missed: PromiseCoverage,
  group: number,
  open: readonly boolean[],
  most: number,
): number {
  const { team } = setting.people[group] ?? {};
  const onDuty = 1 - (team?.shrinkage ?? 0);
  for (let count = 1; count <= most; count++) {
    const isEnough =
      missed.channel.nature === 'written'
        ? endsGrowth(
            setting,
            missed,
            group,
            open.map((isOpen) => (isOpen ? count : 0)),
          )
        : couldAnswer(setting, missed, open, count * onDuty);
    if (isEnough) return count;
  }
  return most + 1;
}

/** Whether so many more people, by hour of week, have time for all that piles up; where they do not, no promise holds for long. */
export function endsGrowth(
  setting: Setting,
  missed: PromiseCoverage,
  group: number,
  more: readonly number[],
): boolean {
  const minutes = setting.growth.get(missed.channel)?.minutesPerWeek ?? 0;
  const hours =
    more.reduce((sum, count) => sum + count, 0) * (1 - (setting.people[group]?.team.shrinkage ?? 0));
  return minutes === 0 || hours * 60 > minutes;
}

/** Whether there is time for as many calls as are promised, with so many more people in the open hours. */
function couldAnswer(
  { model, demand, people }: Setting,
  { channel, types, reach }: PromiseCoverage,
  open: readonly boolean[],
  more: number,
): boolean {
  const own = demand.classes.filter(({ type }) => types.includes(type));
  const { overflow } = channel.plan;
  const isHelped = people.some(({ team }) => team.unlimited && own.some((each) => canTake(team, each)));
  if (overflow || isHelped) return true;
  const able = people.filter(({ team }) => own.some((each) => canTake(team, each)));
  const minutes = own.map((each: DemandClass) =>
    contactsWhileOpen(model, each).map((count) => count * personMinutes(each)),
  );
  let work = 0;
  let doable = 0;
  open.forEach((isOpen, hour) => {
    const wanted = minutes.reduce((sum, hours) => sum + (hours[hour] ?? 0), 0);
    const there = able.reduce((sum, { onDuty }) => sum + (onDuty[hour] ?? 0), isOpen ? more : 0);
    work += wanted;
    doable += Math.min(wanted, (there * 60) / OVERTIME);
  });
  return doable >= work * reach;
}
