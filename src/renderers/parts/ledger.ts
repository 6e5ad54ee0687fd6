import type { PlanReport } from '../../report/types';
import { formatPercent } from '../../support/format';
import { nameOf } from '../tables/promises';
import { text } from '../tables/types';
import { describeShare } from '../words/promises';
import type { Part } from './types';

/** Every promise with the customers who get least of it; nothing where all customers are of one kind. */
export function ledgerPart({ picture, coverage }: PlanReport): Part | undefined {
  const ledger = (picture?.ledger ?? []).filter(({ segments }) => segments.length > 1);
  if (ledger.length === 0) return undefined;
  const inTime = (wait: string, channel: string): string => {
    const own = coverage?.promises.find((each) => each.wait === wait && each.channel === channel);
    return own === undefined ? '–' : describeShare(own);
  };
  return {
    name: 'ledger',
    title: 'Who gets what of each promise',
    texts: [],
    table: {
      caption: 'Share in time of all contacts, and of the customers who get least',
      columns: [
        { head: 'Promise' },
        { head: 'Asked', isNumber: true },
        { head: 'In time', isNumber: true },
        { head: 'Least served' },
        { head: 'They get', isNumber: true },
      ],
      rows: ledger.map((entry) => {
        const [least] = entry.segments;
        const own = [nameOf(entry), formatPercent(entry.reach), inTime(entry.wait, entry.channel)].map(text);
        return entry.worst === null || least === undefined
          ? [...own, { text: 'all alike', mood: 'faint' as const }, text('–')]
          : [
              ...own,
              text(entry.worst),
              {
                text: describeShare(least),
                mood: least.high < entry.reach ? ('bad' as const) : ('good' as const),
              },
            ];
      }),
      note: 'All alike: no measurable difference between segments.',
    },
  };
}
