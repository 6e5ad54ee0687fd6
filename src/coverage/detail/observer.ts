import { weekdayOf } from '../../model/calendar/dates';
import type { ServiceModel } from '../../model/types';
import { Outcome, type Observer } from '../../simulation/system';
import { goesToOther } from '../counters';
import { menuMinutes } from '../due';
import { ROUNDING_MINUTES, RunWeeks } from '../run-weeks';
import type { PlanClass, PlanSystem } from '../system';
import type {
  DetailTally,
  PriorityTally,
  PromiseDetail,
  ReopeningTally,
  SegmentDetail,
  TierTally,
} from './tally';

const WEEK_MINUTES = 10_080;
const DAY_MINUTES = 1440;

interface Counters {
  readonly planClass: PlanClass;
  readonly menuMinutes: number;
  readonly promises: ReadonlyMap<PromiseDetail['promise'], PromiseDetail>;
  readonly priority: PriorityTally | undefined;
  readonly reopening: Reopening | undefined;
  readonly tier: TierTally | undefined;
  /** Place of its segment in the model. */
  readonly segment: number;
}

interface Reopening {
  readonly tally: ReopeningTally;
  /** In minutes of the run. */
  readonly moments: readonly number[];
}

/** Adds one run after the other to a tally of details: the same contacts, judged as the verdict judges them. */
export class DetailObserver implements Observer {
  private readonly weeks: RunWeeks;
  private readonly reopenings: readonly Reopening[];
  /** By class index. */
  private readonly counters: readonly Counters[];
  private readonly days: number;
  private run = -1;

  constructor(
    model: ServiceModel,
    plan: PlanSystem,
    private readonly tally: DetailTally,
  ) {
    const { weeks, reopenings, counters } = prepared(model, plan, tally);
    this.weeks = weeks;
    this.reopenings = reopenings;
    this.counters = counters;
    this.days = model.period.weeks * 7;
  }

  /** Another run begins. */
  begin(): void {
    this.run = this.tally.runs++;
    for (const each of this.tally.promises) {
      for (let day = 0; day < this.days; day++) {
        each.dayKept.push(0);
        each.dayJudged.push(0);
      }
      for (const { kept, judged } of each.segments) {
        kept.push(0);
        judged.push(0);
      }
    }
    for (const { tally: of, moments } of this.reopenings) {
      for (let moment = 0; moment < moments.length; moment++) {
        of.waiting.push(0);
        of.clearedAfter.push(0);
      }
    }
  }

  outcome(classIndex: number, arrival: number, end: number, outcome: Outcome): void {
    const counters = this.counters[classIndex];
    if (counters?.planClass.variant !== 'arriving') return;
    const { planClass, reopening, priority, tier } = counters;
    const isOpen = outcome === Outcome.open;
    if (reopening && outcome !== Outcome.moved) {
      countReopening(reopening, this.run, arrival, isOpen ? Infinity : end);
    }
    const week = this.weeks.weekOf(arrival);
    if (week === -1 || !this.weeks.isJudged(week)) return;
    const due = planClass.promiseAt(arrival);
    const dueMinute = due?.dueAt(arrival) ?? Infinity;
    // Whoever leaves a message, or is passed on to a team, has come too.
    const goesOn = outcome === Outcome.moved && goesToOther(planClass, end <= arrival);
    if (tier && !goesOn) tier.contacts++;
    if (tier && outcome === Outcome.answered) {
      const isLive = planClass.demand.type.channel.nature === 'live';
      (isLive ? tier.live : tier.written).add(end - arrival + counters.menuMinutes);
    }
    if (priority && outcome === Outcome.answered) priority.waits.add(end - arrival);
    if (priority && isOpen && (dueMinute <= end || end - arrival > WEEK_MINUTES)) priority.neverAnswered++;
    const isClosed = (outcome === Outcome.turnedAway || outcome === Outcome.moved) && end <= arrival;
    const promise = due ? counters.promises.get(due.promise) : undefined;
    if (!promise || isClosed || (isOpen && dueMinute > end)) return;
    const patience = planClass.demand.patienceMinutes ?? Infinity;
    const isInTime = end <= dueMinute + ROUNDING_MINUTES;
    if (tier) {
      tier.judged++;
      tier.kept += Number(isInTime && outcome === Outcome.answered);
    }
    const ofSegment = promise.segments[counters.segment];
    if (ofSegment) countSegment(ofSegment, this.run, isInTime && outcome === Outcome.answered);
    this.judge(promise, week, arrival, end, outcome, isInTime, patience);
  }

  resolved(): void {
    // Details are about first answers.
  }

  work(): void {
    // How busy people are is counted for the verdict.
  }

  duty(): void {
    // Who is scheduled, less shrinkage, is known without counting.
  }

  private judge(
    promise: PromiseDetail,
    week: number,
    arrival: number,
    end: number,
    outcome: Outcome,
    isInTime: boolean,
    patienceMinutes: number,
  ): void {
    const { weeks } = this;
    const dayOfWeek = Math.min(6, Math.floor((arrival - weeks.startOf(week)) / DAY_MINUTES));
    const day = this.run * this.days + 7 * week + dayOfWeek;
    const hour = weeks.hourOf(arrival, week);
    promise.judged++;
    promise.dayJudged[day] = (promise.dayJudged[day] ?? 0) + 1;
    promise.hourJudged[hour] = (promise.hourJudged[hour] ?? 0) + 1;
    if (outcome === Outcome.abandoned && isInTime) promise.gaveUpEarly++;
    if (outcome !== Outcome.answered) return;
    promise.answered++;
    if (!isInTime) return;
    promise.kept++;
    promise.dayKept[day] = (promise.dayKept[day] ?? 0) + 1;
    promise.hourKept[hour] = (promise.hourKept[hour] ?? 0) + 1;
    promise.patient += Math.exp((end - arrival) / patienceMinutes);
  }
}

interface Prepared {
  readonly weeks: RunWeeks;
  readonly reopenings: readonly Reopening[];
  /** By class index. */
  readonly counters: readonly Counters[];
}

function prepared(model: ServiceModel, plan: PlanSystem, tally: DetailTally): Prepared {
  const weeks = new RunWeeks(model, plan.startMinute);
  const reopenings = tally.reopenings.map((each) => ({
    tally: each,
    moments: momentsOf(model, weeks, each),
  }));
  const counters = plan.classes.map((planClass) => {
    const { type } = planClass.demand;
    const own = tally.promises.filter(
      (each) => each.channel === type.channel && type.promises.includes(each.promise),
    );
    return {
      planClass,
      menuMinutes: menuMinutes(type),
      promises: new Map(own.map((each) => [each.promise, each])),
      priority: type.channel.nature === 'written' ? tally.priorities[type.priority] : undefined,
      reopening: reopenings.find((each) => each.tally.channel === type.channel),
      tier: tally.tiers[type.tier.index],
      segment: model.segments.indexOf(type.segment),
    };
  });
  return { weeks, reopenings, counters };
}

function countSegment({ kept, judged }: SegmentDetail, run: number, isKept: boolean): void {
  judged[run] = (judged[run] ?? 0) + 1;
  if (isKept) kept[run] = (kept[run] ?? 0) + 1;
}

/** The moment of the plain week in each judged week. */
function momentsOf(
  { period }: ServiceModel,
  weeks: RunWeeks,
  { opensAt }: ReopeningTally,
): readonly number[] {
  const offset = (opensAt - weekdayOf(period.startDate) * DAY_MINUTES + WEEK_MINUTES) % WEEK_MINUTES;
  return period.weekList.flatMap((_, week) => (weeks.isJudged(week) ? [weeks.startOf(week) + offset] : []));
}

function countReopening({ tally, moments }: Reopening, run: number, arrival: number, end: number): void {
  moments.forEach((moment, index) => {
    if (arrival >= moment || end <= moment) return;
    const at = run * moments.length + index;
    tally.waiting[at] = (tally.waiting[at] ?? 0) + 1;
    tally.clearedAfter[at] = Math.max(tally.clearedAfter[at] ?? 0, end - moment);
  });
}
