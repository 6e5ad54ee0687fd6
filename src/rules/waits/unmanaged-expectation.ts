import type { ChannelModel, SegmentModel, ServiceModel } from '../../model';
import { defineRule } from '../../rule-engine';
import { promisedWaits, textOf, typicalIf, withTypical, type PromisedWait } from '../promised';

export const unmanagedExpectation = defineRule({
  id: 'waits/unmanaged-expectation',
  principles: ['P54', 'P58'],
  severity: 'warning',
  docs: {
    principle: 'Customers who expect an answer sooner than it comes are told so beforehand.',
    why: 'Expectations are met by managing them. Ten minutes of silence disappoint those who expected an answer, and nobody who was told to expect it tomorrow.',
    fix: 'Publish the promise (`published`), or state it in the note that a message arrived: `acknowledge: { states_wait: true }`.',
    bad: `
      customers: { all: { expects: { email: 10m } } }
      channels: { email: {}, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h }]`,
    good: `
      customers: { all: { expects: { email: 10m } } }
      channels: { email: { acknowledge: { within: 5m, states_wait: true } }, phone: {}, help: { kind: self_service } }
      waits: [{ channel: email, within: 8h }]`,
  },

  *check({ model }) {
    for (const segment of model.segments) {
      for (const channel of model.channels) {
        const expected = segment.plan.expects?.[channel.id];
        if (!expected || tellsTheWait(channel)) continue;
        const slow = slowestUnpublished(model, segment, channel);
        const expectedMinutes = slow ? typicalIf(model, slow.type, slow.promise, expected) : null;
        if (!slow || expectedMinutes === null || slow.typicalMinutes <= expectedMinutes + 1e-6) continue;
        const { promise, typicalMinutes } = slow;
        yield {
          at: [...segment.path, 'expects', channel.id],
          message:
            `segment ${segment.id} expects an answer by ${channel.id} within ${textOf(expected)}; it is promised within ` +
            `${withTypical(promise.plan.within, typicalMinutes)}, and nothing tells customers so`,
          because: [{ at: [...promise.path, 'within'], message: 'this is what they are promised' }],
        };
      }
    }
  },
});

/** Whether customers hear how long it takes when they get in touch. */
function tellsTheWait({ plan }: ChannelModel): boolean {
  return plan.acknowledge?.states_wait === true || plan.hold?.estimate === true;
}

/** The slowest promise to a segment on a channel that customers cannot read anywhere. */
function slowestUnpublished(
  model: ServiceModel,
  segment: SegmentModel,
  channel: ChannelModel,
): PromisedWait | undefined {
  return promisedWaits(model)
    .filter(
      ({ type, promise }) =>
        type.segment.id === segment.id && type.channel.id === channel.id && !promise.plan.published,
    )
    .toSorted((a, b) => b.typicalMinutes - a.typicalMinutes)[0];
}
