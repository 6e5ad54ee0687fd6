import type { CoverageReport, PictureReport } from '../../report/types';
import type { Paint } from '../paint';
import { nameOf } from '../tables/promises';
import { missingPeople, outcomeOf } from '../words/verdict';
import { wrap } from '../text';
import { countSign, drawStrips, type Strip } from './strips';

/** From here on people are busier than most can be for long, and from there on waits grow fast. */
const busy = 0.85;
const veryBusy = 0.95;

/** The week of each team: people needed, people on duty, and how busy they are. */
export function renderTeamWeeks(
  { people }: Pick<CoverageReport, 'people'>,
  { teams }: Pick<PictureReport, 'teams'>,
  width: number,
  paint: Paint,
): string[] {
  const drawn = teams.flatMap(({ team, hours }) => {
    const own = people.filter((hour) => hour.team === team);
    if (own.length === 0) return [];
    const strips: Strip[] = [
      {
        head: 'needed',
        signs: new Map(
          own.map((hour) => [
            hour.at,
            { text: countSign(hour.needed), style: missingPeople(hour) > 0 ? paint.bad : plain },
          ]),
        ),
      },
      {
        head: 'on duty',
        signs: new Map(own.map(({ at, onDuty }) => [at, { text: countSign(onDuty), style: plain }])),
      },
      {
        head: 'busy',
        signs: new Map(
          hours.map((hour) => [hour.at, { text: tenths(hour.busy), style: busyStyle(hour.busy, paint) }]),
        ),
      },
    ];
    return [...wrap(team, width).map(paint.strong), ...drawStrips(strips, width, paint)];
  });
  if (drawn.length === 0) return [];
  const legend =
    'Needed and on duty (less shrinkage): people, + more than nine, · less than half of one. Busy: tenths of the time, + all of it';
  return [...drawn, ...wrap(legend, width).map(paint.faint)];
}

const plain = (text: string): string => text;

/** 9 from 90 % on; only who has no time at all between contacts is busy all of it. */
function tenths(share: number): string {
  return share > 0.995 ? '+' : String(Math.min(9, Math.floor(share * 10 + 1e-9)));
}

function busyStyle(share: number, paint: Paint): (text: string) => string {
  if (share > veryBusy) return paint.bad;
  return share > busy ? paint.unsure : plain;
}

/** When the contacts come whose promise is missed; one line where no promise is. */
export function renderMissed(
  { promises }: Pick<CoverageReport, 'promises'>,
  { missed }: Pick<PictureReport, 'missed'>,
  width: number,
  paint: Paint,
): string[] {
  const failing = promises.filter((promise) => outcomeOf(promise) === 'missed');
  if (promises.length === 0) return [];
  if (failing.length === 0) return wrap('No promise is missed, so no hour stands out.', width);
  const strips = failing.map(({ wait, channel, selects }) => ({
    head: nameOf({ channel, selects }),
    signs: new Map(
      missed
        .filter((hour) => hour.wait === wait && hour.channel === channel)
        .map(({ at, perWeek }) => [at, { text: countSign(perWeek), style: missedStyle(perWeek, paint) }]),
    ),
  }));
  const legend =
    'Contacts too late or never answered in a usual week, by the hour in which they came: + more than nine, · less than one in two weeks';
  return [...drawStrips(strips, width, paint), ...wrap(legend, width).map(paint.faint)];
}

function missedStyle(perWeek: number, paint: Paint): (text: string) => string {
  if (perWeek >= 1.5) return paint.bad;
  return perWeek >= 0.5 ? paint.unsure : paint.faint;
}
