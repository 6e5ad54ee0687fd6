import { LIVE_KINDS, WRITTEN_KINDS } from '../plan/schema/channel-kinds';
import type { Plan } from '../plan/schema';

/** Keys of the plan that many principles hang on. */
const TOP = [
  'customers',
  'hours',
  'channels',
  'issues',
  'waits',
  'demand',
  'team',
  'budget',
  'targets',
  'contingencies',
] as const;

/** Practices that every service has in one form or another; the others only matter to some. */
const PRACTICES = [
  'goals',
  'records',
  'follow_up',
  'voice_of_customer',
  'reviews',
  'values',
  'sponsor',
  'training',
  'tools',
  'empowerment',
  'recognition',
  'kpis',
  'mood',
  'tone',
  'complaints',
  'recovery',
  'gestures',
  'proactive',
  'review',
] as const;

/**
 * What the plan says nothing about although principles ask for it, by path: a question, never a fault. `none` is an
 * answer. A key that several entries lack is named once (`waits.*.published`).
 */
export function notDeclared(plan: Plan): readonly string[] {
  const paths = TOP.filter((key) => plan[key] === undefined && !(key === 'demand' && hasVolumes(plan))).map(
    String,
  );
  paths.push(...lacking('hours', plan.hours, 'holidays', () => true));
  paths.push(...lacking('customers', plan.customers, 'uses', () => true));
  paths.push(
    ...lacking('channels', plan.channels, 'after_hours', ([id, { kind }]) => isOneOf(LIVE_KINDS, kind ?? id)),
  );
  paths.push(
    ...lacking('channels', plan.channels, 'acknowledge', ([id, { kind }]) =>
      isOneOf(WRITTEN_KINDS, kind ?? id),
    ),
  );
  paths.push(...lacking('issues', plan.issues, 'eliminate', ([, { breadth }]) => breadth === 'broad'));
  paths.push(...lacking('issues', plan.issues, 'interim', ([, { eliminate }]) => Boolean(eliminate)));
  if (plan.waits?.some(({ published }) => published === undefined)) paths.push('waits.*.published');
  const { practices } = plan;
  if (practices === undefined) return [...paths, 'practices'];
  return [
    ...paths,
    ...PRACTICES.filter((key) => practices[key] === undefined).map((key) => `practices.${key}`),
  ];
}

/** Volumes may stand with the customers or the issues instead. */
const hasVolumes = ({ customers, issues }: Plan): boolean =>
  [...Object.values(customers ?? {}), ...Object.values(issues ?? {})].some(({ contacts }) =>
    Boolean(contacts),
  );

/** The path of a key that entries of a map lack: that of the entry where only one does. */
function lacking<Entry extends object>(
  group: string,
  entries: Readonly<Record<string, Entry>> | null | undefined,
  key: string & keyof Entry,
  matters: (entry: readonly [string, Entry]) => boolean,
): readonly string[] {
  const found = Object.entries(entries ?? {}).filter(
    (entry) => matters(entry) && entry[1][key] === undefined,
  );
  if (found.length === 0) return [];
  return [`${group}.${found.length === 1 ? (found[0]?.[0] ?? '*') : '*'}.${key}`];
}

const isOneOf = (kinds: readonly string[], kind: string): boolean => kinds.includes(kind);
