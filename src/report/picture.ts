import type { Coverage } from '../coverage';
import type { DetailCoverage } from '../coverage/detail';
import { deepSolutionMinutes } from '../coverage/deep-solution';
import { contactsByIssue } from '../coverage/issues';
import type { LeastPeople } from '../coverage/least-people';
import type { OnePerson } from '../coverage/one-person';
import type { ScenarioCoverage, ScenarioPromise } from '../coverage/scenarios';
import type { DemandModel, ServiceModel } from '../model';
import { selectsOf } from '../model/selects';
import { detailReport } from './detail';
import { hourText, rounded } from './coverage-report';
import { leastPeopleReport } from './least-people-report';
import type {
  IssuePicture,
  OnePersonReport,
  PictureReport,
  ScenarioPromiseReport,
  ScenarioReport,
  TeamPicture,
} from './types';

/** What the simulation shows besides what is judged, in the units of the report. */
export function pictureReport(
  model: ServiceModel,
  demand: DemandModel,
  coverage: Coverage,
  detail: DetailCoverage,
  scenarios: readonly ScenarioCoverage[],
  people: readonly OnePerson[] | null,
  least: LeastPeople | null,
): PictureReport {
  return {
    teams: coverage.people.map((each) => teamPicture(each, coverage)),
    issues: issuePictures(model, demand),
    missed: coverage.promises.flatMap(({ promise, channel, worstHours }) =>
      worstHours
        .toSorted((a, b) => a.hour - b.hour)
        .map(({ hour, missedPerWeek }) => ({
          wait: promise.id,
          channel: channel.id,
          at: hourText(hour),
          perWeek: rounded(missedPerWeek),
        })),
    ),
    scenarios: scenarios.map((each) => scenarioReport(model, each)),
    leastPeople: least && leastPeopleReport(model, demand, least),
    solutions: coverage.channels.flatMap((each) => {
      const median = deepSolutionMinutes(demand, each);
      return median === null
        ? []
        : [{ channel: each.channel.id, median: median === Infinity ? null : rounded(median * 60) }];
    }),
    onePerson: people && people.map((each) => onePersonReport(model, each)),
    ...detailReport(coverage, detail),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function teamPicture(
  { team, needed, onDuty, occupancy, occupancyOverall }: Coverage['people'][number],
  { cost }: Coverage,
): TeamPicture {
  const { id, unlimited, count, weekMinutes } = team;
  const price = cost.byItem.find(({ at }) => at === `team.${id}`);
  return {
    team: id,
    paidHours: unlimited ? null : rounded((count * weekMinutes) / 60),
    onDutyHours: unlimited ? null : rounded(sum(onDuty)),
    neededHours: unlimited ? null : rounded(sum(needed)),
    busy: Number.isNaN(occupancyOverall) ? null : occupancyOverall,
    costPerMonth: price === undefined ? null : rounded(price.perMonth),
    hours: occupancy.flatMap((busy, hour) => (Number.isNaN(busy) ? [] : [{ at: hourText(hour), busy }])),
  };
}

/** The most work first. What a class of contacts stands for is told apart as it was put together. */
function issuePictures(model: ServiceModel, { classes }: DemandModel): readonly IssuePicture[] {
  const byIssue = new Map(model.issues.map(({ id }) => [id, { issue: id, contacts: 0, workHours: 0 }]));
  for (const each of classes) {
    const { issues, handleMinutes, replies } = each;
    const asked = contactsByIssue(model, each);
    issues.forEach(({ id }, index) => {
      const picture = byIssue.get(id);
      if (picture === undefined) return;
      const contacts = asked[index] ?? 0;
      picture.contacts += contacts;
      picture.workHours += (contacts * handleMinutes * replies) / 60;
    });
  }
  return [...byIssue.values()].toSorted((a, b) => b.workHours - a.workHours);
}

function scenarioReport(model: ServiceModel, each: ScenarioCoverage): ScenarioReport {
  const { id, volume, absent, channel, days } = each.scenario;
  return {
    id,
    volume,
    absent: Array.from(absent, ([team, people]) => ({ team, people })),
    channel,
    days,
    start: each.startDate,
    weeks: each.weeks,
    runs: each.runs,
    promises: each.promises.map((promise) => scenarioPromise(model, promise)),
    channels: each.channels.map(({ channel: { id: ofChannel }, ...counts }) => ({
      ...counts,
      channel: ofChannel,
    })),
  };
}

function onePersonReport(
  model: ServiceModel,
  { team, change, people, costPerMonth, runs, promises }: OnePerson,
): OnePersonReport {
  return {
    team: team.id,
    change,
    ...(people === 1 ? {} : { people: rounded(people) }),
    costPerMonth: costPerMonth === null ? null : rounded(costPerMonth),
    runs,
    promises: promises.map((promise) => scenarioPromise(model, promise)),
  };
}

function scenarioPromise(
  model: ServiceModel,
  { promise, channel, kept, difference }: ScenarioPromise,
): ScenarioPromiseReport {
  const isJudged = !Number.isNaN(kept.value);
  return {
    wait: promise.id,
    channel: channel.id,
    selects: selectsOf(promise.plan, model.tiers),
    reach: promise.reach,
    expected: isJudged ? kept.value : null,
    low: isJudged ? kept.low : null,
    high: isJudged ? kept.high : null,
    difference: difference && { expected: difference.value, low: difference.low, high: difference.high },
  };
}
