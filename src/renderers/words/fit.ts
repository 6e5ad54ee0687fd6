import type { ComparisonReport, DesignFitReport, PlanReport, SegmentFitReport } from '../../report/types';
import { formatList } from '../../support/format';

/** A design by the name of its plan, and by its file where others share that name. */
export function designName(file: string, plans: readonly PlanReport[]): string {
  const name = plans.find((plan) => plan.file === file)?.name ?? file;
  return plans.filter((plan) => plan.name === name).length > 1 ? file : name;
}

const best = ({ designs }: SegmentFitReport): readonly DesignFitReport[] =>
  designs.filter(({ losesBy }) => losesBy === null);

/** Who is served best by which design: a sentence for all segments with the same answer. */
export function fitSentences({ fit }: ComparisonReport, plans: readonly PlanReport[]): readonly string[] {
  const answers = new Map<string, string[]>();
  for (const segment of fit) {
    const answer = answerOf(segment, plans);
    answers.set(answer, [...(answers.get(answer) ?? []), segment.segment]);
  }
  return Array.from(answers, ([answer, segments]) => `${formatList(segments)}: ${answer}.`);
}

function answerOf(segment: SegmentFitReport, plans: readonly PlanReport[]): string {
  const names = best(segment).map(({ file }) => designName(file, plans));
  const { designs } = segment;
  if (designs.length === 1) return `only ${formatList(names)} describes them`;
  const rivals = designs.length > names.length;
  if (names.length > 1)
    return `${formatList(names)} fit about equally well${rivals ? `, and better than ${others(segment, plans)}` : ''}`;
  return `${formatList(names)} fits best`;
}

const others = ({ designs }: SegmentFitReport, plans: readonly PlanReport[]): string =>
  formatList(designs.filter(({ losesBy }) => losesBy !== null).map(({ file }) => designName(file, plans)));

/** Why a design is where it is. */
export function placeOf({ losesBy }: DesignFitReport, { designs }: SegmentFitReport): string {
  if (designs.length === 1) return 'the only one';
  const isTied = designs.filter((each) => each.losesBy === null).length > 1;
  switch (losesBy) {
    case null:
      return isTied ? '✓ best, tied' : '✓ best';
    case 'misfits':
      return '✗ cannot use it';
    case 'use-hours':
      return '✗ covers less of their hours';
    case 'answered':
      return '✗ answers fewer as promised';
    case 'time-inequality':
      return '✗ takes more of their time for each minute of yours';
  }
}
