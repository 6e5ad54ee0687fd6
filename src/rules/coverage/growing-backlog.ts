import { furtherHours } from '../../coverage';
import type { Closing } from '../../coverage/types';
import type { TeamModel } from '../../model/types';
import { defineRule } from '../../rule-engine';
import { formatCount, formatNumber } from '../../support/format';
import { assumedOfTeam, atMostWarning, declaredNot, hangingOn, restsOn } from './evidence';

const PLAN = (people: number): string => `
      timezone: America/New_York
      hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
      channels: { email: { hours: office, handle: 12m, handle_cv: 1.0 }, help: { kind: self_service } }
      demand: { contacts: 300/week }
      team: { desk: { count: ${String(people)}, week: 40h, shrinkage: 10%, absence: 2%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: ${String(people)} }] } }`;

export const growingBacklog = defineRule({
  id: 'coverage/growing-backlog',
  principles: ['P55', 'P03'],
  severity: 'error',
  docs: {
    principle: 'The people on duty have time for all the work that comes.',
    why: 'Where more work comes than can be done, no promise holds for long: the pile grows every week, whatever is promised.',
    fix: 'Add people (`shifts`), shorten the work (`handle`), or have less of it: `eliminate`, `self_service`, `scope: out`.',
    bad: PLAN(1),
    good: PLAN(3),
    badAlso: ['coverage/short-staffed-hours'],
  },

  *check({ model, coverage }) {
    for (const { channel, backlogGrowth } of coverage?.channels ?? []) {
      // Less would be printed as nothing.
      if (!backlogGrowth || backlogGrowth.contactsPerWeek < 0.05) continue;
      const { contactsPerWeek, ofContacts, minutesPerWeek, teams, by } = backlogGrowth;
      const team = cheapest(teams);
      const hours = minutesPerWeek / 60 / (1 - (team?.shrinkage ?? 0));
      const keys = [
        ...(team ? assumedOfTeam(model, team) : []),
        ...declaredNot(model, [`channels.${channel.id}.handle`]),
      ];
      yield {
        at: channel.path,
        message:
          `${channel.nature === 'live' ? `more messages are left on ${channel.id}` : `more work comes by ${channel.id}`} than people have time for: the backlog grows by ${by === 'simulated' ? 'about ' : ''}${formatNumber(contactsPerWeek, 1)} contacts a week ` +
          `(of ${formatNumber(ofContacts)} that come)${restsOn(keys)}`,
        ...atMostWarning(keys),
        gap: {
          ...hangingOn(keys),
          level: 'people',
          amount: hours,
          unit: 'hours/week',
          when: 'all week',
          evidence:
            by === 'formula'
              ? 'formula: work of a week less the time there is for it'
              : 'simulated from an empty start',
          closes: [moreTime(team, hours, channel.id)],
        },
      };
    }
  },
});

function moreTime(team: TeamModel | undefined, hours: number, channel: string): Closing {
  const effect = 'as much time as work, by formula; promises need some more';
  if (!team)
    return {
      change: `somebody who can answer ${channel}: ${formatCount(Math.ceil(hours), 'hour')} a week`,
      effect,
      costPerMonth: null,
    };
  const { text, ...price } = furtherHours(team, hours);
  const whose = team.kind === 'owner' ? `more time of ${team.id}` : `more people in ${team.id}`;
  return { change: `${whose}: about ${text}`, effect, ...price };
}

/** Of those whose time is short, the one whose hour costs least; first those whose price is known. */
const cheapest = (teams: readonly TeamModel[]): TeamModel | undefined =>
  teams.toSorted((a, b) => (a.costPerHour ?? Infinity) - (b.costPerHour ?? Infinity) || 0)[0];
