import { addDays } from '../model/calendar/dates';
import type { DemandModel, Period, ServiceModel } from '../model/types';
import { groupOf } from './groups';
import { writtenBalance } from './overload';
import { stretchOf } from './run';
import { underStress } from './stress';
import { planSystem, type PlanSystem } from './system';

/** A stress as the plan declares it. */
export interface Scenario {
  readonly id: string;
  readonly volume: number;
  /** Null: always. */
  readonly days: number | null;
  /** People missing, by team; fewer than none are people more. */
  readonly absent: ReadonlyMap<string, number>;
  readonly channel: string | null;
}

export interface ScenarioSetting {
  readonly model: ServiceModel;
  readonly demand: DemandModel;
  /** The same plan with so many people fewer: who is there of teams without shifts. */
  readonly withFewer: (absent: ReadonlyMap<string, number>) => ServiceModel;
}

/** A scenario's weeks, simulated as usual and under its stress. */
export interface ScenarioSystems {
  readonly model: ServiceModel;
  /** Its first day; null where it lasts all the time. */
  readonly firstDay: string | null;
  readonly usual: PlanSystem;
  readonly stressed: () => PlanSystem;
}

export function scenarioSystems(setting: ScenarioSetting, scenario: Scenario): ScenarioSystems {
  const { demand, withFewer } = setting;
  const { model, firstDay } = weeksOf(setting, scenario);
  const { zone } = model.period;
  const { volume, channel, absent, days } = scenario;
  const stretch = stretchOf(model, demand, writtenBalance(model, demand));
  const usual = planSystem(model, demand, stretch);
  const minuteOf = (date: string): number => zone.dayStart(date) - stretch.from;
  const stressed = (): PlanSystem =>
    underStress(usual, {
      from: firstDay === null ? -Infinity : minuteOf(firstDay),
      until: firstDay === null ? Infinity : minuteOf(addDays(firstDay, days ?? 0)),
      volume,
      channel,
      absent,
      dutiesOfRest: ({ id }) => {
        const fewer = withFewer(absent);
        const team = fewer.teams.find((each) => each.id === id);
        const group = team ? groupOf(fewer, team, stretch) : null;
        return group?.kind === 'team' ? group.duties : [];
      },
    });
  return { model, firstDay, usual, stressed };
}

/**
 * The weeks that a scenario is looked at in. A stress of some days begins on the first day with contacts of the first
 * plain week, and is judged with the weeks that it falls in; one that lasts always, with all weeks.
 */
function weeksOf(
  { model, demand }: ScenarioSetting,
  scenario: Scenario,
): { readonly model: ServiceModel; readonly firstDay: string | null } {
  const { period } = model;
  if (scenario.days === null) return { model, firstDay: null };
  const first = Math.max(
    0,
    period.weekList.findIndex(({ plain }) => plain),
  );
  const startDate = period.weekList[first]?.startDate ?? period.startDate;
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(startDate, day));
  const busy = days.findIndex((day) => isBusy(model, demand, day, scenario.channel));
  const offset = Math.max(0, busy);
  const weeks = Math.min(period.weeks - first, Math.ceil((offset + scenario.days) / 7));
  return { model: { ...model, period: within(period, first, weeks) }, firstDay: days[offset] ?? startDate };
}

function within(period: Period, first: number, weeks: number): Period {
  const startDate = addDays(period.startDate, 7 * first);
  return {
    ...period,
    startDate,
    weeks,
    start: period.zone.dayStart(startDate),
    end: period.zone.dayStart(addDays(startDate, 7 * weeks)),
    weekList: period.weekList.slice(first, first + weeks),
  };
}

/** Whether contacts come on a date while a channel (the one named, or any) is open. */
function isBusy(
  model: ServiceModel,
  { curves, classes }: DemandModel,
  date: string,
  channel: string | null,
): boolean {
  const { zone, earliest } = model.period;
  const from = zone.dayStart(date);
  const until = zone.dayStart(addDays(date, 1));
  return classes.some(({ type }) => {
    if (channel !== null && type.channel.id !== channel) return false;
    const curve = curves.get(type.segment.id);
    const opening = type.channel.openingFor(type.segment, type.tier);
    const spans = opening ? opening.clock.spans(from, until) : [{ start: from, end: until }];
    return spans.some(({ start, end }) => {
      const quarters = curve?.subarray(Math.floor((start - earliest) / 15), Math.ceil((end - earliest) / 15));
      return quarters?.some((rate) => rate > 0) ?? false;
    });
  });
}
