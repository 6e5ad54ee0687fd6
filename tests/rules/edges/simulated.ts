import { contactTypes, type ServiceModel } from '../../../src/model';
import type { Edge } from './edge';
import { onDutyUntil } from './values';

const PHONE = 'channels: { phone: { after_hours: closed, callback: { within: 1h } } }';

const EMAIL = 'channels: { email: {} }\nwaits: [{ channel: email, within: 60m }]';

const DESK = 'team: { desk: { count: 1, week: 40h } }';

const WEEK = 168;

/** Limits of what a simulation, or the plan before a change, says. */
export const simulated: readonly Edge[] = [
  {
    of: ['change/cost-increase', 'maxIncrease'],
    limit: 0.05,
    moved: 0.1,
    step: 0.001,
    flawed: 'above',
    plan: () => 'currency: USD\nteam: { desk: { count: 1, week: 40h, cost: 1000/month } }',
    base: (value) => ({
      model: {},
      plan: {},
      coverage: { cost: { cashPerMonth: 1000 } },
      changes: [{ kind: 'cost', path: ['team'], at: 'team', message: 'it costs more', amount: 1000 * value }],
    }),
  },
  {
    of: ['change/coverage-drop', 'maxDrop'],
    limit: 0.01,
    moved: 0.1,
    step: 0.001,
    flawed: 'above',
    plan: () => EMAIL,
    base: (value) => ({
      changes: [
        {
          kind: 'coverage',
          direction: 'weaker',
          path: ['waits'],
          at: 'waits',
          message: 'less',
          amount: -value,
        },
      ],
    }),
  },
  {
    of: ['coverage/missed-callback', 'minShare'],
    limit: 0.95,
    moved: 0.5,
    step: 0.001,
    flawed: 'below',
    plan: () => PHONE,
    coverage: (value, { channels: [channel] }) => ({
      channels: [{ channel, messages: 10, callback: { expected: value, low: 0, high: value, n: 1000 } }],
    }),
  },
  {
    of: ['coverage/no-headroom', 'minHeadroom'],
    limit: 1.2,
    moved: 1.5,
    step: 0.01,
    flawed: 'below',
    plan: () => EMAIL,
    coverage: (value, model) => ({
      promises: [{ ...promised(model), reach: 0.95, verdict: 'kept', waitAtReachMinutes: 60 / value }],
    }),
  },
  {
    of: ['coverage/short-staffed-hours', 'minMissing'],
    limit: 0.5,
    moved: 2,
    step: 0.01,
    flawed: 'from',
    plan: () => `${EMAIL}\n${DESK}`,
    coverage: (value, model) => ({
      promises: [{ ...promised(model), verdict: 'missed' }],
      channels: [],
      people: [
        { team: model.teams[0], needed: new Array(WEEK).fill(5), onDuty: new Array(WEEK).fill(5 - value) },
      ],
    }),
  },
  {
    of: ['coverage/slow-resolution', 'medianHours'],
    limit: 12,
    moved: 30,
    step: 1 / 60,
    flawed: 'above',
    plan: () => `channels: { email: {} }
issues: { broken: { depth: deep, share: 100% } }
waits: [{ channel: email, within: 8h, resolve_within: 5d }]
demand: { contacts: 10/week }`,
    coverage: (value, { channels: [channel] }) => ({
      channels: [{ channel, deepCases: 10, solved: { count: 10, quantile: () => value * 60 } }],
    }),
  },
  {
    of: ['coverage/starved-low-priority', 'longestDays'],
    limit: 10,
    moved: 3,
    step: 0.01,
    flawed: 'above',
    plan: () => `${EMAIL}\nissues: { outage: { priority: urgent }, wording: { priority: low } }`,
    coverage: (value, model) => ({
      promises: [{ ...promised(model), types: [{ priority: 3 }], longestWaitMinutes: value * 1440 }],
    }),
  },
  {
    of: ['coverage/turned-away', 'maxShare'],
    limit: 0.05,
    moved: 0.2,
    step: 0.001,
    flawed: 'above',
    plan: () => PHONE,
    coverage: (value, { channels: [channel] }) => ({
      channels: [{ channel, contacts: 1000, turnedAway: 1000 * value }],
    }),
  },
  {
    of: ['coverage/uncovered-use-hours', 'minShare'],
    limit: 0.9,
    moved: 0.5,
    step: 0.001,
    flawed: 'below',
    plan: () => `customers: { all: { uses: 24/7 } }\n${PHONE}\n${DESK}`,
    coverage: (value, { segments: [segment], channels: [channel] }) => ({
      cost: { ownerHours: null },
      time: [{ segment, channel, share: value, uncovered: [{ start: 0, end: (1 - value) * 10_080 }] }],
    }),
  },
  ...(['infoAbove', 'warnAbove'] as const).map((name): Edge => ({
    of: ['effort/time-inequality', name],
    limit: name === 'infoAbove' ? 1 : 2,
    moved: 4,
    step: 0.1,
    flawed: 'above',
    severity: name === 'infoAbove' ? 'info' : 'warning',
    beside: name === 'infoAbove' ? { warnAbove: 9 } : { infoAbove: 0 },
    plan: () => 'channels: { email: { handle: 10m } }\nissues: { how-to: { effort: { self_help: 1m } } }',
    coverage: (value, { issues: [issue] }) => ({
      effort: {
        issues: [
          {
            issue,
            declared: true,
            ratio: value,
            customer: value,
            staff: 1,
            selfHelp: 1,
            retelling: 0,
            callTree: 0,
            queue: 0,
          },
        ],
      },
    }),
  })),
  {
    of: ['hours/idle-hours', 'busy'],
    limit: 0.1,
    moved: 0.5,
    step: 0.01,
    flawed: 'below',
    plan: () => onDutyUntil('Mo 00:00-01:00', 1200),
    coverage: (value, { teams: [team] }) => ({ people: [{ team, occupancy: new Array(WEEK).fill(value) }] }),
  },
  {
    // So many callers that chance has no part in it.
    of: ['measures/answered-out-of-reach', 'maxGivenUp'],
    limit: 0.05,
    moved: 0.2,
    step: 0.001,
    flawed: 'above',
    plan: () => 'channels: { phone: { handle: 6m, patience: 5m } }\ntargets: { answered: 100% }',
    coverage: (value, { channels: [channel] }) => ({
      runs: 1e6,
      weeks: new Array(4),
      channels: [{ channel, contacts: 1000, abandoned: 1000 * value, turnedAway: 0, messages: 0 }],
    }),
  },
  {
    of: ['tailoring/more-is-more', 'channels'],
    limit: 4,
    moved: 2,
    step: 1,
    flawed: 'from',
    plan: (value) =>
      `channels: { ${['phone', 'chat', 'email', 'form', 'sms'].slice(0, value).join(': {}, ')}: {} }`,
    coverage: () => busy(0.99),
  },
  {
    of: ['tailoring/more-is-more', 'maxOccupancy'],
    limit: 0.85,
    moved: 0.5,
    step: 0.001,
    flawed: 'above',
    plan: () => 'channels: { phone: {}, chat: {}, email: {}, form: {} }',
    coverage: busy,
  },
];

/** What a simulation tells of the first promise, as far as it is the plan's. */
function promised(model: ServiceModel): object {
  const [channel] = model.channels;
  return { promise: model.promises[0], channel, types: contactTypes(model) };
}

/** A team that is busy for a share of its time, in a service that costs nothing. */
function busy(value: number): object {
  return {
    people: [{ team: { id: 'desk', unlimited: false }, occupancyOverall: value }],
    cost: { cashPerMonth: null, heads: 0 },
  };
}
