import { windowOf } from '../../model/wall-clock';
import { formatDuration } from '../../support/format';
import { besideCompetitors } from '../competitors';
import { groupBy } from '../contacts';
import { defineRule } from '../../rule-engine';

export const slowerThanCompetitors = defineRule({
  id: 'waits/slower-than-competitors',
  principles: ['P84'],
  severity: 'warning',
  docs: {
    principle: 'Customers wait no longer than at the others they could go to.',
    why: 'They compare you with those who are one click away. 82 % had left a firm over bad service, as reported in "The No-BS Formula for Customer Service That Doubles as Marketing" (2010).',
    fix: 'Promise what they do (`within`), or say in `waivers` why your customers do not mind.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 24h }]
      competitors: { acme: { email: 4h }, bolt: { email: 8h } }`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 1h }]
      competitors: { acme: { email: 4h }, bolt: { email: 8h } }`,
  },

  *check({ model }) {
    const slower = besideCompetitors(model).filter(
      ({ wait, medianMinutes }) => windowOf(wait.typicalMinutes) > windowOf(medianMinutes),
    );
    for (const same of groupBy(slower, ({ wait }) => `${wait.promise.id} ${wait.type.channel.id}`)) {
      const [worst] = same.toSorted((a, b) => b.wait.typicalMinutes - a.wait.typicalMinutes);
      if (!worst) continue;
      const { wait, medianMinutes, theirs } = worst;
      const competitors = theirs.length;
      yield {
        at: [...wait.promise.path, 'within'],
        discriminator: wait.type.channel.id,
        message:
          `by ${wait.type.channel.id} customers typically wait up to ${formatDuration(wait.typicalMinutes)}; ` +
          `${competitors === 1 ? 'a competitor promises' : `${String(competitors)} competitors promise, in the middle,`} ${formatDuration(medianMinutes)}`,
      };
    }
  },
});
