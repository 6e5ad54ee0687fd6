import { defineRule, share } from '../../rule-engine';
import { formatPercent } from '../../support/format';
import { declaredNot, restsOn } from '../coverage/evidence';

const PLAN = (people: number): string => `
      timezone: America/New_York
      hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
      channels: { phone: { hours: office, handle: 6m, handle_cv: 1.0, patience: 2m, after_hours: message, callback: { within: 4d } }, help: { kind: self_service } }
      targets: { answered: 100% }
      demand: { contacts: 250/week }
      team: { desk: { count: ${String(people)}, week: 40h, shrinkage: 10%, absence: 2%, max_occupancy: 100%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: ${String(people)} }] } }`;

export const answeredOutOfReach = defineRule({
  id: 'measures/answered-out-of-reach',
  principles: ['P61'],
  severity: 'warning',
  docs: {
    principle: 'As many callers are answered as you aim to answer.',
    why: 'Whoever hangs up has asked and got nothing, and is in no count of those who waited.',
    fix: 'Put more people on duty when most of them call, offer to call back (`hold: { callback_offer: true }`), or aim for fewer.',
    bad: PLAN(1),
    good: PLAN(4),
  },
  options: { maxGivenUp: share(0.05, 'Most of the callers who may give up where all are to be answered') },

  *check({ plan, model, coverage }, { maxGivenUp }) {
    const target = plan.targets?.answered;
    if (!target || !coverage) return;
    const wanted = target === 1 ? 1 - maxGivenUp : target;
    for (const { channel, contacts, abandoned, turnedAway, messages } of coverage.channels) {
      const reached = contacts - turnedAway - messages;
      if (channel.nature !== 'live' || reached <= 0) continue;
      const answered = 1 - abandoned / reached;
      const simulated = reached * coverage.runs * coverage.weeks.length;
      const high = answered + 1.96 * Math.sqrt((answered * (1 - answered)) / simulated);
      if (high >= wanted - 1e-9) continue;
      yield {
        at: ['targets', 'answered'],
        discriminator: channel.id,
        message:
          `${formatPercent(1 - answered)} of those who reach ${channel.id} in its hours give up before anybody answers ` +
          `(limit ${formatPercent(1 - wanted)}), and ${formatPercent(target)} are to be answered` +
          restsOn(declaredNot(model, [`channels.${channel.id}.patience`, `channels.${channel.id}.handle`])),
      };
    }
  },
});
