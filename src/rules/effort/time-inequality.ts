import type { Coverage } from '../../coverage/types';
import type { DemandClass, Path, ServiceModel } from '../../model/types';
import { decimal, defineRule } from '../../rule-engine';
import { formatNumber } from '../../support/format';
import { assumedOfTeam, declaredNot, restsOn } from '../coverage/evidence';

type IssueEffort = Coverage['effort']['issues'][number];

const PLAN = (alone: string): string => `
      timezone: America/New_York
      hours: { office: { open: "Mo-Fr 09:00-17:00", holidays: none } }
      channels: { phone: { hours: office, handle: 6m, handle_cv: 1.0, patience: 4m, after_hours: message, callback: { within: 4h } }, email: { hours: office, handle: 10m }, help: { kind: self_service } }
      issues: { cannot-log-in: { depth: deep, breadth: broad, scope: in, share: 100%, channels: { email: 100% }, effort: { self_help: ${alone} } }, repairs: { scope: out, depth: shallow, breadth: narrow, refer_to: the shop } }
      demand: { contacts: 100/week }
      team: { desk: { count: 2, week: 40h, shrinkage: 10%, absence: 2%, shifts: [{ hours: "Mo-Fr 09:00-17:00", count: 2 }] } }`;

export const timeInequality = defineRule({
  id: 'effort/time-inequality',
  principles: ['P80'],
  severity: 'warning',
  isSimulated: true,
  docs: {
    principle: 'You spend more time on an issue than the customer does.',
    why: 'Who has searched, sat in the menu and waited has paid for the answer twice: with six minutes for each of the staff’s, as told in "The No-BS Formula for Customer Service That Doubles as Marketing".',
    fix: 'Cut the largest part: ask for help sooner than after a long search, a shorter menu, more people when the queue is long, the story told once.',
    bad: PLAN('35m'),
    good: PLAN('5m'),
  },
  options: {
    infoAbove: decimal(1, 0, 'Customer minutes for each staff minute above which it is worth a note'),
    warnAbove: decimal(2, 0, 'Customer minutes for each staff minute above which it is a warning'),
  },

  *check({ model, coverage }, { infoAbove, warnAbove }) {
    for (const each of coverage?.effort.issues ?? []) {
      const { issue, declared, callTree, customer, staff } = each;
      // Where the plan tells nothing of the customer's time, nothing is known but the talk.
      if (Number.isNaN(each.ratio) || !(declared || callTree > 0)) continue;
      // As far as it is printed: less than that is chance.
      const ratio = tenths(each.ratio);
      if (ratio <= Math.min(infoAbove, warnAbove)) continue;
      const isFar = ratio > warnAbove;
      const keys = assumedFor(model, each, isFar ? warnAbove : infoAbove);
      yield {
        at: declared ? [...issue.path, 'effort'] : menuOf(model, each),
        discriminator: issue.id,
        severity: isFar ? 'warning' : 'info',
        message:
          `${nameOf(model, each)} takes customers ${minutes(customer)} minutes and the staff ${minutes(staff)}, ` +
          `${formatNumber(ratio, 1)} to 1 (limit ${formatNumber(isFar ? warnAbove : infoAbove, 2)})${largest(each)}${restsOn(keys)}`,
      };
    }
  },
});

const tenths = (ratio: number): number => Math.round(ratio * 10) / 10;
const minutes = (value: number): string => formatNumber(value, value < 10 ? 1 : 0);

/** What contacts are about that no declared issue accounts for has no name in the plan. */
function nameOf({ issues }: ServiceModel, { issue }: IssueEffort): string {
  if (issue.declared) return issue.id;
  return issues.length === 1 ? 'a contact' : 'any other issue';
}

/** The largest part that is not the talk itself. */
function largest({ selfHelp, retelling, callTree, queue }: IssueEffort): string {
  const parts = [
    ['searching alone', selfHelp],
    ['telling it again', retelling],
    ['the menu', callTree],
    ['the queue', queue],
  ] as const;
  const [name, length] = parts.reduce((most, part) => (part[1] > most[1] ? part : most));
  return `; besides talking, most goes into ${name}: ${minutes(length)} minutes`;
}

/** The menu of a channel that an issue comes in by: all that is known of the customer's time. */
function menuOf(model: ServiceModel, each: IssueEffort): Path {
  const channel = classesOf(model, each)
    .map(({ type }) => type.channel)
    .find(({ plan }) => plan.call_tree);
  return channel ? [...channel.path, 'call_tree'] : each.issue.path;
}

const classesOf = ({ demand }: ServiceModel, { issue }: IssueEffort): readonly DemandClass[] =>
  (demand?.classes ?? []).filter(({ issues }) => issues.includes(issue));

/** Assumed numbers that it hangs on: the work of a contact, and who is there where only the queue makes the difference. */
function assumedFor(model: ServiceModel, each: IssueEffort, limit: number): readonly string[] {
  const { issue, customer, queue, staff } = each;
  const classes = classesOf(model, each);
  const handles = new Set(classes.map(({ type }) => `channels.${type.channel.id}.handle`));
  const isQueue = tenths((customer - queue) / staff) <= limit;
  const able = isQueue
    ? model.teams.filter((team) => classes.some(({ type }) => team.takes(type, issue)))
    : [];
  return [...declaredNot(model, [...handles]), ...able.flatMap((team) => assumedOfTeam(model, team))];
}
