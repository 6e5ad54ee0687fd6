import * as z from 'zod';

const nullable = <T extends z.ZodType>(inner: T): z.ZodNullable<T> => z.nullable(inner);
const share = z.number().min(0).max(1);
const line = z.int().min(1);
const severity = z.enum(['error', 'warning', 'info']);
const impressionName = z.enum(['extremely-responsive', 'same-day', 'next-day', 'slower']);

const finding = z.object({
  rule: z.string().describe('Id of the rule: topic/flaw'),
  principles: z.array(z.string()),
  severity,
  message: z.string().describe('One sentence: the thing, the number and the limit'),
  because: z
    .array(z.object({ at: z.string(), message: z.string(), line }))
    .describe('What this follows from'),
  help: z.string().describe('What to do, or to write instead'),
  at: z.string().describe('The element, by ids: waits.email-deep.within'),
  file: z.string().describe('Relative to the folder of the run'),
  line,
  column: line.describe('From 1, in UTF-16 units'),
  endLine: line,
  endColumn: line.describe('Exclusive'),
  fingerprint: z
    .string()
    .regex(/^[0-9a-f]{12}$/u)
    .describe('The same for as long as rule and element stay, whatever their text and line'),
  snippet: z.string().describe('Lines of the plan with the place marked'),
  waived: z.object({ reason: z.string(), until: nullable(z.string()) }).optional(),
});

const gap = z.object({
  level: z.enum(['time', 'people', 'promise', 'budget']),
  at: z.string(),
  message: z.string(),
  amount: z.number(),
  unit: z.enum(['share', 'people', 'hours/week', 'money/month', 'heads']),
  when: z.string().describe('When in the week; all where it is always'),
  evidence: z.string().describe('What the number rests on: simulated, formula, counted'),
  closes: z.array(
    z.object({
      change: z.string(),
      effect: z.string(),
      costPerMonth: nullable(z.number()).describe('Negative saves; null where the plan gives no price'),
    }),
  ),
  finding: z.string().describe('Fingerprint of the finding that the gap belongs to'),
});

const promise = z.object({
  wait: z.string(),
  channel: z.string(),
  selects: z.string().describe('All that it selects besides the channel; empty for all contacts'),
  issue: z.string().optional(),
  tier: z.string().optional(),
  within: z.string().describe('As written in the plan: 5m, 8bh, best_effort'),
  reach: share.describe('Share that must make it'),
  impression: nullable(
    z.object({
      typical: impressionName,
      worst: impressionName,
      typicalMinutes: z.number(),
      worstMinutes: z.number(),
    }),
  ).describe('How it feels to customers, by wall-clock time'),
  expected: nullable(share).describe('Share within the promise; null where not simulated'),
  low: nullable(share).describe('Lower end of the 95 % interval'),
  high: nullable(share).describe('Upper end of the 95 % interval'),
  n: nullable(z.number()).describe('Contacts judged, over all runs'),
});

const channel = z.object({
  channel: z.string(),
  contacts: z.number(),
  answered: z.number(),
  abandoned: z.number(),
  turnedAway: z.number(),
  messages: z.number().min(0).describe('Left a message or voicemail'),
  calledBack: nullable(share).describe('Of them, answered within callback'),
  meanWaitSeconds: nullable(z.number()),
  p50: nullable(z.number()).describe('Median wait in seconds'),
  p95: nullable(z.number()).describe('95th percentile of the wait in seconds'),
  occupancy: nullable(z.number()),
  backlogEnd: z.number(),
  costPerContact: nullable(z.number()),
});

const amount = nullable(z.number());
const heads = z.object({ planned: amount, needed: amount, limit: amount });

const coverage = z.object({
  time: z
    .array(z.object({ segment: z.string(), channel: z.string(), share }))
    .describe('Share of the hours of use that is covered'),
  people: z
    .array(z.object({ team: z.string(), needed: z.number(), onDuty: z.number(), at: z.string() }))
    .describe('By hour of the week, such as Mo 09:00'),
  promises: z.array(promise),
  channels: z.array(channel),
  budget: z.object({
    cash: z.object({ planned: amount, limit: amount }).describe('A month'),
    headcount: heads,
    owner: heads.describe('Hours a week'),
  }),
  runs: z.number(),
  weeks: z.array(
    z.object({ start: z.string(), plain: z.boolean(), why: z.array(z.string()), kept: nullable(share) }),
  ),
  formulas: z.array(z.object({ channel: z.string(), model: z.string(), share, note: z.string() })),
});

const scenario = z.object({
  id: z.string(),
  volume: z.number().describe('Contacts times'),
  absent: z.array(z.object({ team: z.string(), people: z.number() })),
  channel: nullable(z.string()).describe('The channel that is down'),
  days: nullable(z.number()).describe('Null: all the time'),
  start: nullable(z.string()).describe('The first of the days'),
  weeks: z.number().describe('Weeks that it falls in and is judged with'),
  runs: z.number(),
  promises: z.array(
    z.object({
      wait: z.string(),
      channel: z.string(),
      selects: z.string(),
      reach: share,
      expected: nullable(share).describe('Share in time under stress; null where nobody was to be judged'),
      low: nullable(share),
      high: nullable(share),
      difference: nullable(z.object({ expected: z.number(), low: z.number(), high: z.number() })).describe(
        'Less the share in the same weeks without the stress, with its 95 % interval',
      ),
    }),
  ),
  channels: z
    .array(
      z.object({
        channel: z.string(),
        contacts: z.number(),
        answered: z.number(),
        abandoned: z.number(),
        turnedAway: z.number(),
        turnedAwayUsually: z.number().describe('In the same weeks without the stress'),
      }),
    )
    .describe('Contacts per week'),
});

const picture = z.object({
  teams: z.array(
    z.object({
      team: z.string(),
      paidHours: amount.describe('Per week'),
      onDutyHours: amount,
      neededHours: amount,
      busy: nullable(share),
      costPerMonth: amount,
      hours: z.array(z.object({ at: z.string(), busy: share })),
    }),
  ),
  issues: z
    .array(z.object({ issue: z.string(), contacts: z.number(), workHours: z.number() }))
    .describe('Per week, as the plan says'),
  missed: z
    .array(z.object({ wait: z.string(), channel: z.string(), at: z.string(), perWeek: z.number() }))
    .describe('Contacts per week, by hour of the week in which they came'),
  scenarios: z.array(scenario),
});

const plan = z.object({
  file: z.string(),
  name: z.string(),
  currency: nullable(z.string()).describe('ISO 4217'),
  findings: z.array(finding),
  gaps: z.array(gap),
  changes: z.array(z.unknown()),
  coverage: nullable(coverage).describe('Null where nothing was simulated'),
  notSimulated: nullable(z.string()).describe('Why nothing was, and what to do about it'),
  promises: z.array(promise).describe('What is promised, simulated or not'),
  assumptions: z.array(z.object({ at: z.string(), value: z.string(), source: z.string() })),
  notDeclared: z.array(z.string()),
  waivers: z.array(
    z.object({
      rule: z.string(),
      at: z.string(),
      reason: z.string(),
      until: nullable(z.string()),
      state: z.enum(['used', 'unused', 'lapsed', 'unknown-rule', 'not-judged']),
    }),
  ),
  picture: picture.optional().describe('Given by simulate alone'),
});

const count = z.int().min(0);

/** The report as a schema; that it is the `Report` of types.ts, key by key, is held by its test. */
export const reportSchema = z.object({
  format: z.literal('svcplan-report/1'),
  tool: z.object({ name: z.literal('svcplan'), version: z.string() }),
  command: z.string(),
  today: z.string().describe('The only date the run knows: YYYY-MM-DD'),
  seed: z.number(),
  plans: z.array(plan),
  summary: z.object({ errors: count, warnings: count, infos: count, waived: count, notDeclared: count }),
});

/**
 * The JSON Schema of the JSON format. Keys may be added within a version, so unknown ones are allowed;
 * `strict` refuses them, to find what the schema forgot.
 */
export function reportJsonSchema({ strict = false } = {}): object {
  return { title: 'svcplan report', ...z.toJSONSchema(reportSchema, { io: strict ? 'output' : 'input' }) };
}
