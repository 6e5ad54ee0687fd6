import { defineRule } from '../../rule-engine';

export const speedWithoutEmpathy = defineRule({
  id: 'measures/speed-without-empathy',
  principles: ['P64', 'P89'],
  severity: 'info',
  docs: {
    principle: 'A fast answer is a kind one as well.',
    why: 'Speed with indifference is felt as being processed. To see the trouble and to say sorry costs nothing.',
    fix: 'Say what every answer has: `standards: { empathy: name the trouble and say sorry before the steps }`.',
    bad: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h }]
      practices: { standards: { empathy: none } }`,
    good: `
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h }]
      practices: { standards: { empathy: name the trouble first } }`,
  },

  *check({ plan, model }) {
    const { standards } = plan.practices ?? {};
    if (standards !== null && standards?.empathy !== null) return;
    const hasSpeed = model.promises.some(({ plan: { within } }) => within && within !== 'best_effort');
    yield {
      at: standards === null ? ['practices', 'standards'] : ['practices', 'standards', 'empathy'],
      message: `nothing says that an answer shows empathy${hasSpeed ? ', while its speed is promised' : ''}`,
    };
  },
});
