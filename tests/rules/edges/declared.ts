import type { Edge } from './edge';
import { clock, dateIn, days, hours, minutes, onDutyUntil, percent } from './values';

/** Limits of what a plan says. */
export const declared: readonly Edge[] = [
  {
    of: ['channels/long-call-tree', 'maxMinutes'],
    limit: 2,
    moved: 5,
    step: 1 / 60,
    flawed: 'above',
    plan: (value) => `channels: { phone: { call_tree: ${minutes(value)} } }`,
  },
  {
    of: ['channels/slow-callback-for-prospects', 'maxMinutes'],
    limit: 60,
    moved: 240,
    step: 1 / 60,
    flawed: 'above',
    plan: (value) =>
      `customers: { visitors: { prospects: true } }\nchannels: { phone: { callback: { within: ${minutes(value)} } } }`,
  },
  {
    of: ['hours/idle-hours', 'marginMinutes'],
    limit: 60,
    moved: 120,
    step: 15,
    flawed: 'above',
    beside: { tolerance: 0 },
    plan: (value) => onDutyUntil('Mo 09:00-12:00', 12 * 60 + value),
  },
  {
    // One shift of twenty hours; the product is not used in the last of them.
    of: ['hours/idle-hours', 'tolerance'],
    limit: 0.05,
    moved: 0.1,
    step: 0.0125,
    flawed: 'above',
    beside: { marginMinutes: 0 },
    plan: (value) => onDutyUntil(`Mo 00:00-${clock(1200 * (1 - value))}`, 1200),
  },
  {
    of: ['issues/drowning-in-simple', 'maxShare'],
    limit: 0.3,
    moved: 0.5,
    step: 0.01,
    flawed: 'above',
    plan: (value) =>
      `channels: { email: { handle: 6m } }\ndemand: { contacts: 100/week }\nissues: { opening: { share: ${percent(value)}, simple: true }, how-to: { share: ${percent(1 - value)} } }`,
  },
  {
    of: ['issues/no-article', 'minShare'],
    limit: 0.2,
    moved: 0.5,
    step: 0.001,
    flawed: 'from',
    plan: (value) => `issues: { how-to: { share: ${percent(value)}, self_service: none } }`,
  },
  {
    // The issue without a playbook comes after those that make up the share.
    of: ['issues/no-playbook', 'topShare'],
    limit: 0.8,
    moved: 0.6,
    step: 0.001,
    flawed: 'below',
    plan: (value) => `issues: { first: { share: ${percent(value)} }, next: { share: 10%, playbook: none } }`,
  },
  {
    of: ['issues/no-time-to-listen', 'talkMinutes'],
    limit: 1,
    moved: 3,
    step: 1 / 60,
    flawed: 'below',
    plan: (value) => `issues: { how-to: { handle: ${minutes(4 + value)}, discovery: 4m } }`,
  },
  {
    of: ['issues/routine-by-hand', 'minShare'],
    limit: 0.1,
    moved: 0.5,
    step: 0.001,
    flawed: 'from',
    plan: (value) => `issues: { copy: { share: ${percent(value)}, simple: true, automation: none } }`,
  },
  ...[(value: number) => `last: ${dateIn(-value)}`, (value: number) => `every: ${days(value)}`].map(
    (review): Edge => ({
      of: ['practices/overdue-review', 'maxDays'],
      limit: 366,
      moved: 100,
      step: 1,
      flawed: 'above',
      plan: (value) => `practices: { review: { ${review(value)} } }`,
    }),
  ),
  {
    of: ['priorities/everything-urgent', 'maxShare'],
    limit: 0.2,
    moved: 0.5,
    step: 0.001,
    flawed: 'above',
    plan: (value) => `issues: { outage: { share: ${percent(value)}, priority: urgent } }`,
  },
  {
    of: ['records/forgotten-history', 'contactsPerMonth'],
    limit: 0.5,
    moved: 2,
    step: 0.01,
    flawed: 'from',
    plan: (value) =>
      `customers: { shops: { contacts: ${String(value)}/month } }\npractices: { records: { shared: false } }`,
  },
  {
    of: ['recovery/slow-repair', 'maxHours'],
    limit: 24,
    moved: 48,
    step: 1 / 3600,
    flawed: 'above',
    plan: (value) => `practices: { recovery: { within: ${hours(value)} } }`,
  },
  {
    of: ['team/rare-refresh', 'maxDays'],
    limit: 366,
    moved: 100,
    step: 1 / 86_400,
    flawed: 'above',
    plan: (value) => `practices: { training: { refresh_every: ${days(value)} } }`,
  },
  {
    of: ['tiers/fastest-level-overused', 'maxShare'],
    limit: 0.15,
    moved: 0.5,
    step: 0.001,
    flawed: 'above',
    plan: (value) =>
      `channels: { email: { hours: 24/7 } }\nissues: { deep: { depth: deep, share: ${percent(value)} }, rest: { depth: shallow, share: ${percent(1 - value)} } }\nwaits: [{ depth: deep, within: 1h }, { within: 8h }]\ndemand: { contacts: 50/week }`,
  },
  {
    // How far a promise in business hours ends before eight hours by the clock on the wall.
    of: ['waits/pointless-window', 'tolerance'],
    limit: 0.1,
    moved: 0.3,
    step: 0.01,
    flawed: 'above',
    plan: (value) =>
      `channels: { email: { hours: 24/7 } }\nwaits: [{ channel: email, within: ${String(Math.round(800 * (1 - value)) / 100)}bh }]`,
  },
  {
    of: ['waiver/ends-soon', 'days'],
    limit: 14,
    moved: 30,
    step: 1,
    flawed: 'up to',
    after: 'channels/single-way-in',
    plan: (value) =>
      `channels: { phone: {} }\nwaivers: [{ rule: channels/single-way-in, at: channels, reason: a trial, until: ${dateIn(value)} }]`,
  },
  {
    of: ['feedback/slow-review-reply', 'maxHours'],
    limit: 24,
    moved: 48,
    step: 1 / 3600,
    flawed: 'above',
    plan: (value) => `practices: { reviews: { within: ${hours(value)} } }`,
  },
  ...(['narrow', 'broad'] as const).map((breadth): Edge => ({
    of: ['scope/breadth-against-share', 'broadFrom'],
    limit: 0.1,
    moved: 0.3,
    step: 0.001,
    flawed: breadth === 'narrow' ? 'from' : 'below',
    plan: (value) => `issues: { how-to: { breadth: ${breadth}, share: ${percent(value)} } }`,
  })),
];
