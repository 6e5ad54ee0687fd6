import { handoffsOf, type Handoff } from '../../model/handoffs';
import { defineRule } from '../../rule-engine';
import { formatList } from '../../support/format';

const PLAN = (phone: string): string => `
      channels: { phone: { hours: "Mo-Fr 09:00-17:00"${phone} }, help: { kind: self_service } }
      issues: { how-to: { depth: shallow, breadth: broad, scope: in, share: 85% }, outage: { depth: deep, breadth: narrow, scope: in, share: 8%, interim: we call back }, repairs: { depth: shallow, breadth: narrow, scope: out, share: 7%, refer_to: the shop } }
      team: { desk: { count: 2, issues: [how-to, repairs] }, engineers: { count: 1 } }
      practices: { routing: { max_handoffs: 0, owner: whoever took it first } }`;

export const unwantedHandoffs = defineRule({
  id: 'team/unwanted-handoffs',
  principles: ['P76'],
  severity: 'warning',
  docs: {
    principle: 'Who takes a case may solve it, where no case is to change hands.',
    why: 'A limit that the teams themselves cannot keep is broken every day: whoever picks up first has to pass it on, and the customer tells it again.',
    fix: 'Let the team solve it, find out what it is about before somebody answers (`call_tree`, `intake`), have answered by those who solve, or allow one: `max_handoffs: 1`.',
    bad: PLAN(''),
    good: PLAN(', call_tree: 20s'),
  },

  *check({ plan, model }) {
    // No way of a plan passes a case on more than once.
    if (plan.practices?.routing?.max_handoffs !== 0) return;
    const handoffs = handoffsOf(model);
    const [first] = handoffs;
    if (first === undefined) return;
    yield {
      at: ['practices', 'routing', 'max_handoffs'],
      message: `no case is to change hands, and ${formatList(handoffs.slice(0, SHOWN).map(describe))} have to${
        handoffs.length > SHOWN ? `, and ${String(handoffs.length - SHOWN)} more` : ''
      }`,
      because: handoffs.slice(0, SHOWN).map(({ from, issue, channel }) => ({
        at: from.path,
        message:
          issue === null
            ? `${from.id} takes messages only`
            : `${from.id} answers ${channel.id}, and does not take ${issue.id}`,
      })),
    };
  },
});

const SHOWN = 3;

const describe = ({ channel, issue, from, to }: Handoff): string => {
  const onward = formatList(to.map(({ id }) => id));
  return issue === null
    ? `messages that ${from.id} takes on ${channel.id} (to ${onward})`
    : `calls about ${issue.id} that ${from.id} picks up on ${channel.id} (to ${onward})`;
};
