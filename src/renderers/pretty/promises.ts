import type { CoverageReport, PromiseReport } from '../../report/types';
import { formatPercent } from '../../support/format';
import type { Paint } from '../paint';
import { type Cell, type Column, drawTable } from '../table';
import { wrap } from '../text';
import {
  describeClosed,
  describeFormula,
  describeFurther,
  describeImpression,
  describeShare,
  outcomeLegend,
  outcomeSigns,
} from '../words/promises';
import { type Outcome, outcomeOf } from '../words/verdict';

/** What customers are promised, how it feels to them, and the share that gets it. */
export function renderPromises(
  promises: readonly PromiseReport[],
  coverage: Pick<CoverageReport, 'channels' | 'formulas' | 'further'> | null,
  width: number,
  paint: Paint,
): string[] {
  const isSimulated = coverage !== null;
  const further = coverage?.further ?? [];
  if (promises.length === 0) return wrap('Nothing is promised: the plan names no waits.', width);
  const columns: Column[] = [
    { head: '' },
    { head: 'Channel' },
    { head: 'For' },
    { head: 'Within', align: 'right' },
    { head: 'Feels like' },
    ...(isSimulated ? ([{ head: 'In time', align: 'right' }] as const) : []),
    { head: 'Asked', align: 'right' },
  ];
  const rows = promises.map((promise) => promiseRow(promise, isSimulated, paint));
  return [
    ...drawTable(columns, rows, width, paint),
    ...further.flatMap((each) =>
      wrap(describeFurther(each), width).map(outcomeStyle(outcomeOf(each), paint)),
    ),
    ...wrap(outcomeLegend([...promises, ...further], isSimulated), width).map(paint.faint),
    ...(coverage?.formulas ?? []).flatMap((formula) =>
      wrap(describeFormula(formula), width).map(paint.faint),
    ),
    ...(coverage?.channels ?? []).flatMap(describeClosed).flatMap((line) => wrap(line, width)),
  ];
}

function promiseRow(promise: PromiseReport, isSimulated: boolean, paint: Paint): Cell[] {
  const outcome = outcomeOf(promise);
  const style = outcomeStyle(outcome, paint);
  const isPromise = outcome !== 'no-promise';
  return [
    { text: outcomeSigns[outcome], style },
    { text: promise.channel },
    { text: promise.selects === '' ? 'all' : promise.selects },
    { text: isPromise ? promise.within : '–' },
    { text: isPromise ? describeImpression(promise.impression) : 'best effort' },
    ...(isSimulated ? [{ text: describeShare(promise), style }] : []),
    { text: isPromise ? formatPercent(promise.reach) : '' },
  ];
}

/** The colour of an outcome. */
export function outcomeStyle(outcome: Outcome, paint: Paint): (text: string) => string {
  switch (outcome) {
    case 'kept':
      return paint.good;
    case 'missed':
      return paint.bad;
    case 'unsure':
      return paint.unsure;
    case 'no-promise':
      return paint.faint;
  }
}
