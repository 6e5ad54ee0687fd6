import { cover, type Coverage } from '../../src/coverage';
import {
  contactTypes,
  resolveModel,
  type ContactType,
  type DemandModel,
  type ServiceModel,
} from '../../src/model';
import { lookUpHolidays } from '../../src/model/holiday-dates';
import { loadPlan, waitIds } from '../../src/plan';

/** The week after it, from Monday 11 January 2027, is without holidays or clock changes. */
export const TODAY = '2027-01-05';

export interface ModelOptions {
  readonly today?: string;
  readonly weeks?: number;
  /** Texts of the files that the plan names. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The model of a plan given as YAML; `svcplan` and `name` are added. A plan that is not valid throws its problems. */
export async function modelOf(
  yaml: string,
  { today = TODAY, weeks, files = {} }: ModelOptions = {},
): Promise<ServiceModel> {
  const loaded = loadPlan(`svcplan: 1\nname: Example\n${unindented(yaml)}`, {
    readFile: (name) => files[name],
  });
  if (!loaded.ok) {
    throw new Error(
      loaded.problems.map(({ position, message }) => `${String(position.line)}: ${message}`).join('\n'),
    );
  }
  const { plan, curve } = loaded;
  const holidays = await lookUpHolidays(plan, loaded.files, plan.start ?? today, weeks);
  return resolveModel({ plan, curve, waitIds: waitIds(plan), today, weeks, holidays });
}

/** The demand of a model whose plan declares volumes. */
export function demandOf({ demand }: ServiceModel): DemandModel {
  if (demand === null) throw new Error('the plan declares no volumes');
  return demand;
}

/** Simulates a plan given as YAML. */
export async function coverageOf(
  yaml: string,
  { seed = 1, runs, ...options }: ModelOptions & { readonly seed?: number; readonly runs?: number } = {},
): Promise<{ readonly model: ServiceModel; readonly coverage: Coverage }> {
  const model = await modelOf(yaml, options);
  return { model, coverage: await cover(model, demandOf(model), { seed, runs }) };
}

/** The item that must be there. */
export function only<T>(items: readonly T[], matches: (item: T) => boolean = () => true): T {
  const found = items.filter(matches);
  const [first] = found;
  if (first === undefined || found.length > 1)
    throw new Error(`${String(found.length)} items match, not one`);
  return first;
}

/** The contact type of a channel for an issue (any issue where none is named), in the first segment and tier that has it. */
export function typeOf(model: ServiceModel, channel: string, issue?: string): ContactType {
  const type = contactTypes(model).find(
    (each) =>
      each.channel.id === channel && (issue === undefined || each.issues.some(({ id }) => id === issue)),
  );
  if (!type) throw new Error(`no contacts come by ${channel}`);
  return type;
}

/** Minutes from Monday 00:00 of the plain week: `at(model, 4, 9)` is Friday 9:00 on the plan's clock. */
export const at = ({ period }: ServiceModel, day: number, hour: number, minute = 0): number =>
  period.plainStart + day * 1440 + hour * 60 + minute;

export const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

function unindented(yaml: string): string {
  const lines = yaml.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}
