import { furtherHours, hoursText } from '../../coverage';
import { decimal, defineRule } from '../../rule-engine';
import { formatCount, formatNumber } from '../../support/format';
import { assumedOfTeam, hangingOn, restsOn } from './evidence';

const PLAN = (people: number): string => `
      timezone: America/New_York
      hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
      channels: { phone: { hours: office, handle: 6m, handle_cv: 1.0, patience: 4m, after_hours: message, callback: { within: 4h } }, email: { hours: office, handle: 5m }, help: { kind: self_service } }
      waits: [{ channel: phone, within: 20s, reach: 80% }, { channel: email, within: 24h, reach: 10% }]
      demand: { contacts: 250/week }
      team: { desk: { count: ${String(people)}, week: 40h, shrinkage: 10%, absence: 2%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: ${String(people)} }] } }`;

export const shortStaffedHours = defineRule({
  id: 'coverage/short-staffed-hours',
  principles: ['P55', 'P03'],
  severity: 'warning',
  docs: {
    principle: 'When the contacts come, the people are there.',
    why: 'Most misses happen in few hours of the week. Moving a shift over them often costs nothing.',
    fix: 'Move a shift over these hours, add one, or move work that can wait out of them.',
    bad: PLAN(1),
    good: PLAN(4),
    badAlso: ['coverage/missed-promise'],
  },
  options: {
    minMissing: decimal(0.5, 0, 'People missing in an hour before it counts'),
  },

  *check({ model, coverage }, { minMissing }) {
    // Where every promise is kept the formula's wish for more people is no gap.
    const unhappy = coverage?.promises.filter(({ verdict }) => verdict === 'missed') ?? [];
    const drowning = coverage?.channels.some(({ backlogGrowth }) => backlogGrowth !== null) ?? false;
    for (const { team, needed, onDuty } of coverage?.people ?? []) {
      if (team.unlimited) continue;
      const concerned = unhappy.some(({ types }) =>
        types.some((type) => type.issues.some((issue) => team.takes(type, issue))),
      );
      if (!concerned && !drowning) continue;
      const missing = needed.map((count, hour) => Math.max(0, count - (onDuty[hour] ?? 0)));
      const short = missing.map((count) => count >= minMissing);
      const hours = short.filter(Boolean).length;
      if (hours === 0) continue;
      const most = missing.reduce((worst, count) => Math.max(worst, count), 0);
      const people = missing.reduce((sum, count, hour) => sum + (short[hour] ? count : 0), 0);
      const { text, ...price } = furtherHours(team, people / (1 - team.shrinkage));
      const keys = assumedOfTeam(model, team);
      yield {
        at: [...team.path, ...(team.plan.shifts ? ['shifts'] : [])],
        message:
          `${team.id} is short of people in ${formatCount(hours, 'hour')} of the week (${hoursText(short)}), ` +
          `by up to ${formatNumber(most, 1)} on duty${restsOn(keys)}`,
        gap: {
          ...hangingOn(keys),
          level: 'people',
          amount: people,
          unit: 'hours/week',
          when: hoursText(short),
          evidence:
            'formula: Erlang A for live contacts, at most the agreed share of the time busy; on duty as simulated',
          closes: [
            {
              change: `more people in these hours: ${text}`,
              effect: 'as many people on duty as the formula wants, shrinkage included',
              ...price,
            },
          ],
        },
      };
    }
  },
});
