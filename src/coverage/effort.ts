import type { DemandClass, DemandModel, IssueModel, ServiceModel } from '../model/types';
import { menuMinutes } from './due';
import { contactsByIssue } from './issues';
import { emptyQueue, type QueueTally, type Tally } from './tally';

/** Minutes of one contact in the mean: the customer's, part by part, against those of the staff. */
export interface Effort {
  /** Contacts per week, as the plan says, those who come again included. */
  readonly contacts: number;
  readonly selfHelp: number;
  readonly retelling: number;
  readonly callTree: number;
  readonly queue: number;
  readonly talk: number;
  /** The sum of the five above. */
  readonly customer: number;
  readonly staff: number;
  /** Customer ÷ staff; NaN where the staff do nothing. */
  readonly ratio: number;
}

export interface IssueEffort extends Effort {
  readonly issue: IssueModel;
  /** Whether the plan says what it takes outside queue and talk (`effort`); where not, the customer's part is a least value. */
  readonly declared: boolean;
}

/** Time inequality: of each issue, the most unequal first, and of all contacts together. */
export interface EffortCoverage {
  readonly issues: readonly IssueEffort[];
  readonly all: Effort;
}

/**
 * Customer minutes against staff minutes. The customer helps himself once per request and tells his story again as
 * often as the plan says, goes through the menu, waits in the simulated queue (those who give up in vain included) and
 * talks for as long as the staff do; who contacts again goes through all but the self-help once more. Waiting for a
 * written answer is nobody's time, and writing is in no plan, so a written contact costs the customer what `effort` says.
 * A chat counts in full on both sides, also where one person has several open.
 */
export function effortCoverage(model: ServiceModel, demand: DemandModel, tally: Tally): EffortCoverage {
  const issues = new Map<IssueModel, Sum>();
  for (const [place, each] of demand.classes.entries()) {
    const queue = tally.queues[place];
    contactsByIssue(model, each).forEach((contacts, index) => {
      const issue = each.issues[index];
      if (issue === undefined || contacts === 0) return;
      const sum = issues.get(issue) ?? nothing();
      issues.set(issue, sum);
      addContacts(sum, contacts, minutesOf(each, issue, queue));
    });
  }
  const all = nothing();
  for (const sum of issues.values()) addContacts(all, 1, sum);
  return {
    issues: Array.from(issues, ([issue, sum]) => ({
      issue,
      declared: Boolean(issue.plan.effort),
      ...perContact(sum),
    })).toSorted((a, b) => (Number.isNaN(b.ratio) ? -1 : b.ratio) - (Number.isNaN(a.ratio) ? -1 : a.ratio)),
    all: perContact(all),
  };
}

type Sum = { -readonly [Key in Exclude<keyof Effort, 'customer' | 'ratio'>]: number };

const nothing = (): Sum => ({
  contacts: 0,
  selfHelp: 0,
  retelling: 0,
  callTree: 0,
  queue: 0,
  talk: 0,
  staff: 0,
});

/** Minutes of one contact. */
function minutesOf(
  each: DemandClass,
  { plan: { effort, repeat } }: IssueModel,
  queue: QueueTally | undefined,
): Sum {
  const { type, handleMinutes, replies } = each;
  const firsts = 1 - Math.min(repeat ?? 0, 0.99);
  const own = { contacts: 1, selfHelp: (effort?.self_help ?? 0) * firsts, retelling: effort?.retelling ?? 0 };
  const written = { ...own, callTree: 0, queue: 0, talk: 0, staff: handleMinutes * replies };
  if (type.channel.nature !== 'live') return written;
  const { contacts, abandoned, turnedAway, minutes } = queue ?? emptyQueue();
  const share = (count: number): number => (contacts > 0 ? count / contacts : 0);
  const talk = handleMinutes * (1 - share(abandoned + turnedAway));
  return {
    ...own,
    callTree: menuMinutes(type) * (1 - share(turnedAway)),
    queue: share(minutes),
    talk,
    staff: talk,
  };
}

function addContacts(sum: Sum, contacts: number, minutes: Sum): void {
  for (const key of Object.keys(sum) as (keyof Sum)[]) sum[key] += contacts * minutes[key];
}

function perContact({ contacts, ...sum }: Sum): Effort {
  const per = (minutes: number): number => (contacts > 0 ? minutes / contacts : 0);
  const { selfHelp, retelling, callTree, queue, talk, staff } = sum;
  const customer = selfHelp + retelling + callTree + queue + talk;
  return {
    contacts,
    selfHelp: per(selfHelp),
    retelling: per(retelling),
    callTree: per(callTree),
    queue: per(queue),
    talk: per(talk),
    customer: per(customer),
    staff: per(staff),
    ratio: staff > 0 ? customer / staff : NaN,
  };
}
