import type { PictureReport, PlanReport, PromiseReport } from '../../../report/types';
import { opinionTable } from '../../tables/outlook';
import { describeReasons, describeSolvers } from '../../words/outlook';
import type { Markup } from '../markup';
import { listOf, paragraph, type Section, section } from '../section';
import { tableOf } from '../table';

/** How numbers come about in every plan, and what they cannot tell; a picture has opinions of its own besides. */
export function methodSection({ coverage, picture }: PlanReport): Section | undefined {
  if (coverage === null) return undefined;
  return section(
    'method',
    'How this was worked out',
    listOf(method),
    ...(picture === undefined ? [] : opinionsOf(picture, coverage.promises)),
    paragraph('What it cannot tell:', 'lead'),
    listOf(limits),
  );
}

/** The method of several plans, told once. */
export function sharedMethod(plans: readonly PlanReport[]): Section | undefined {
  const [first, ...others] = plans.flatMap((plan) => methodSection(plan) ?? []);
  const isAlike = plans.every(({ picture }) => picture === undefined);
  return others.length > 0 && isAlike ? first : undefined;
}

/** Which solver spoke for which number, and formulas beside the simulation. */
const opinionsOf = (picture: PictureReport, promises: readonly PromiseReport[]): readonly Markup[] => [
  ...picture.opinions.flatMap((opinion) => {
    const [opening = '', ...reasons] = describeReasons(opinion);
    return [tableOf(opinionTable(opinion, promises)), paragraph(opening), listOf(reasons)];
  }),
  listOf(describeSolvers(picture)),
];

const method = [
  'Contacts come by chance, as often as the plan says; each waits for somebody who is on duty and able to answer, gives up when its patience ends, and takes as long as such contacts take. Each run plays these weeks through once.',
  'The true share of contacts in time lies within the interval behind ± in 19 cases of 20. A promise counts as kept when all of that interval is at or above the share that is asked for, as missed when all of it is below, and as not decided at this length otherwise.',
  'The people needed in an hour are those of a formula that looks at each hour by itself. Where it and the simulation differ, the simulation decides.',
];

const limits = [
  'It is as good as the plan: how many contacts come, how long they take and how patient customers are is not checked against the world.',
  'It counts answers in time, not good answers.',
  'It knows no surprise that the plan does not name; name those that worry you as scenarios.',
];
