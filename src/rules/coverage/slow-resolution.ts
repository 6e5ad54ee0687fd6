import { deepSolutionMinutes } from '../../coverage/deep-solution';
import { isPromised } from '../../coverage/due';
import { decimal, defineRule } from '../../rule-engine';
import type { ChannelModel, ServiceModel } from '../../model/types';
import { formatDuration, formatNumber } from '../../support/format';
import { assumedOfTeam, declaredNot, restsOn } from './evidence';

const PLAN = (handle: string): string => `
      timezone: America/New_York
      hours: { daily: { open: "Mo-Su 08:00-20:00", holidays: none } }
      channels: { email: { hours: daily, handle: ${handle}, handle_cv: 1.0 }, help: { kind: self_service } }
      issues: { setup: { depth: deep, breadth: broad, scope: in, share: 95%, replies: 2 }, windows-setup: { depth: shallow, breadth: narrow, scope: out, share: 5%, refer_to: the shop that sold it } }
      waits: [{ channel: email, within: 24h, reach: 50%, resolve_within: 5d, pauses: [waiting_on_customer] }]
      demand: { contacts: 25/week }
      team: { desk: { count: 4, week: 42h, shrinkage: 10%, absence: 0%, max_occupancy: 100%, shifts: [{ hours: "Mo-Su 08:00-20:00", count: 2 }] } }`;

export const slowResolution = defineRule({
  id: 'coverage/slow-resolution',
  principles: ['P63'],
  severity: 'warning',
  isSimulated: true,
  docs: {
    principle: 'What undermines the value of the product is solved within hours, not days.',
    why: 'A first answer is soon forgotten where the problem stays. Twelve hours is what firms took on average, as reported in "10 principles of great customer service" (the study behind it measured responses): a mark to look up at, and no law.',
    fix: 'Keep time free for open cases, let deep issues go first, solve more with the first reply, or have somebody there in the evening and at weekends.',
    bad: PLAN('150m'),
    good: PLAN('10m'),
  },
  options: {
    medianHours: decimal(12, 0, 'Hours in which half of the deep issues have to be solved'),
  },

  *check({ model, coverage }, { medianHours }) {
    if (!model.demand) return;
    for (const each of coverage?.channels ?? []) {
      const { channel } = each;
      const median = deepSolutionMinutes(model.demand, each);
      // As far as it is told: less than a minute is rounding.
      if (median === null || Math.round(median) <= medianHours * 60) continue;
      const promise = model.promises.find(
        ({ channels, plan }) => channels.includes(channel) && isPromised(plan, 'resolve_within'),
      );
      yield {
        at: promise ? [...promise.path, 'resolve_within'] : channel.path,
        discriminator: channel.id,
        message:
          `half of the deep issues on ${channel.id} take more than ` +
          (median === Infinity
            ? 'the simulated weeks to be solved'
            : `${formatDuration(median)} to be solved, nights and weekends included`) +
          ` (limit ${formatNumber(medianHours, 2)} h)${restsOn(assumedFor(model, channel))}`,
      };
    }
  },
});

/** The keys to set so that it rests on the plan's own numbers. */
const assumedFor = (model: ServiceModel, channel: ChannelModel): readonly string[] => [
  ...declaredNot(model, [`channels.${channel.id}.handle`, `channels.${channel.id}.hours`]),
  ...model.teams.filter((team) => team.isRegularOn(channel)).flatMap((team) => assumedOfTeam(model, team)),
];
