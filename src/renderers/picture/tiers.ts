import type { PictureReport } from '../../report/types';
import { formatDuration, formatNumber, formatPercent } from '../../support/format';
import type { Paint } from '../paint';
import { drawTable } from '../table';
import { orDash } from '../words/amounts';

/** How each tier is served: what those who pay more get for it. */
export function renderTiers({ tiers }: Pick<PictureReport, 'tiers'>, width: number, paint: Paint): string[] {
  if (tiers.length < 2) return [];
  const heads = ['Contacts a week', 'In time', '95% by voice or chat', '95% in writing'];
  const columns = [{ head: 'Tier' }, ...heads.map((head) => ({ head, align: 'right' as const }))];
  const wait = (seconds: number): string => formatDuration(seconds / 60);
  const rows = tiers.map(({ tier, contacts, kept, liveP95, writtenP95 }) => [
    { text: tier },
    ...[
      formatNumber(contacts),
      orDash(kept, formatPercent),
      orDash(liveP95, wait),
      orDash(writtenP95, wait),
    ].map((text) => ({ text })),
  ]);
  return drawTable(columns, rows, width, paint);
}
