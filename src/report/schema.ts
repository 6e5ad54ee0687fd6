import * as z from 'zod/mini';
import { described } from '../plan/schema/described';
import { gap } from './gap-schema';
import { headings, sections } from './section-schemas';
import { growth, picture, timeInequality } from './schema-parts';
import { amount, share } from './schema-units';
import { base, changes, comparison } from './comparison-schema';
import { waits } from './waits-schema';

const line = z.int().check(z.minimum(1));
const severity = z.enum(['error', 'warning', 'info']);
const impressionName = z.enum(['extremely-responsive', 'same-day', 'next-day', 'slower']);

const finding = z.object({
  rule: described(z.string(), 'Id of the rule: topic/flaw'),
  principles: z.array(z.string()),
  severity,
  message: described(z.string(), 'One sentence: the thing, the number and the limit'),
  because: described(
    z.array(z.object({ at: z.string(), message: z.string(), line })),
    'What this follows from',
  ),
  help: described(z.string(), 'What to do, or to write instead'),
  at: described(z.string(), 'The element, by ids: waits.email-deep.within'),
  file: described(z.string(), 'Relative to the folder of the run'),
  line,
  column: described(line, 'From 1, in UTF-16 units'),
  endLine: line,
  endColumn: described(line, 'Exclusive'),
  fingerprint: described(
    z.string().check(z.regex(/^[0-9a-f]{12}$/u)),
    'The same for as long as rule and element stay, whatever their text and line',
  ),
  snippet: described(z.string(), 'Lines of the plan with the place marked'),
  waived: z.optional(z.object({ reason: z.string(), until: z.nullable(z.string()) })),
});

const promise = z.object({
  wait: z.string(),
  channel: z.string(),
  selects: described(z.string(), 'All that it selects besides the channel; empty for all contacts'),
  issue: z.optional(z.string()),
  tier: z.optional(z.string()),
  within: described(z.string(), 'As written in the plan: 5m, 8bh, best_effort'),
  reach: described(share, 'Share that must make it'),
  impression: described(
    z.nullable(
      z.object({
        typical: impressionName,
        worst: impressionName,
        typicalMinutes: z.number(),
        worstMinutes: z.number(),
      }),
    ),
    'How it feels to customers, by wall-clock time',
  ),
  expected: described(z.nullable(share), 'Share within the promise; null where not simulated'),
  low: described(z.nullable(share), 'Lower end of the 95 % interval'),
  high: described(z.nullable(share), 'Upper end of the 95 % interval'),
  n: described(z.nullable(z.number()), 'Contacts judged, over all runs'),
});

const channel = z.object({
  channel: z.string(),
  contacts: z.number(),
  answered: z.number(),
  abandoned: z.number(),
  turnedAway: z.number(),
  messages: described(z.number().check(z.minimum(0)), 'Left a message or voicemail'),
  calledBack: described(z.nullable(share), 'Of them, answered within callback'),
  meanWaitSeconds: z.nullable(z.number()),
  p50: described(z.nullable(z.number()), 'Median wait in seconds'),
  p90: described(z.nullable(z.number()), '90th percentile of the wait in seconds'),
  p95: described(z.nullable(z.number()), '95th percentile of the wait in seconds'),
  longest: described(
    z.nullable(z.number()),
    'Longest wait of all runs in seconds, of those who were answered',
  ),
  occupancy: z.nullable(z.number()),
  backlogEnd: z.number(),
  costPerContact: z.nullable(z.number()),
});

const interval = z.optional(z.object({ low: z.number(), high: amount }));
const heads = z.object({ planned: amount, needed: amount, limit: amount });

const coverage = z.object({
  time: described(
    z.array(z.object({ segment: z.string(), channel: z.string(), share })),
    'Share of the hours of use that is covered',
  ),
  people: described(
    z.array(z.object({ team: z.string(), needed: z.number(), onDuty: z.number(), at: z.string() })),
    'By hour of the week, such as Mo 09:00',
  ),
  promises: z.array(promise),
  further: described(
    z.array(
      z.object({
        wait: z.string(),
        channel: z.string(),
        selects: z.string(),
        window: z.enum(['next_within', 'resolve_within']),
        within: z.string(),
        reach: share,
        expected: share,
        low: share,
        high: share,
        n: z.number(),
      }),
    ),
    'Promises beyond the first answer: each further reply, the solution',
  ),
  channels: z.array(channel),
  waits,
  budget: z.object({
    cash: described(z.object({ planned: amount, limit: amount, interval }), 'A month'),
    headcount: heads,
    owner: described(heads, 'Hours a week'),
  }),
  runs: z.number(),
  weeks: z.array(
    z.object({ start: z.string(), plain: z.boolean(), why: z.array(z.string()), kept: z.nullable(share) }),
  ),
  formulas: z.array(z.object({ channel: z.string(), model: z.string(), share, note: z.string() })),
  timeInequality,
  growth: described(z.nullable(growth), 'Null where the plan declares no growth'),
});

const plan = z.object({
  file: z.string(),
  name: z.string(),
  config: described(z.optional(z.string()), 'The file that set the rules; absent where there was none'),
  currency: described(z.nullable(z.string()), 'ISO 4217'),
  findings: z.array(finding),
  headings,
  gaps: z.array(gap),
  changes,
  base: described(z.optional(base), 'The plan that this one is held against'),
  coverage: described(z.nullable(coverage), 'Null where nothing was simulated'),
  notSimulated: described(z.nullable(z.string()), 'Why nothing was, and what to do about it'),
  promises: described(z.array(promise), 'What is promised, simulated or not'),
  assumptions: z.array(z.object({ at: z.string(), value: z.string(), source: z.string() })),
  notDeclared: z.array(z.string()),
  waivers: z.array(
    z.object({
      rule: z.string(),
      at: z.string(),
      reason: z.string(),
      until: z.nullable(z.string()),
      state: z.enum(['used', 'unused', 'lapsed', 'unknown-rule', 'not-judged']),
    }),
  ),
  picture: described(z.optional(picture), 'Given by simulate alone'),
  ...sections,
});

const count = z.int().check(z.minimum(0));

/** The report as a schema; that it is the `Report` of types.ts, key by key, is held by its test. */
export const reportSchema = z.object({
  format: z.literal('svcplan-report/1'),
  tool: z.object({ name: z.literal('svcplan'), version: z.string() }),
  command: z.string(),
  today: described(z.string(), 'The only date the run knows: YYYY-MM-DD'),
  seed: z.number(),
  plans: z.array(plan),
  comparison: described(z.optional(comparison), 'Given by compare alone'),
  summary: z.object({ errors: count, warnings: count, infos: count, waived: count, notDeclared: count }),
});

/**
 * The JSON Schema of the JSON format. Keys may be added within a version, so unknown ones are allowed;
 * `strict` refuses them, to find what the schema forgot.
 */
export function reportJsonSchema({ strict = false } = {}): object {
  return { title: 'svcplan report', ...z.toJSONSchema(reportSchema, { io: strict ? 'output' : 'input' }) };
}
