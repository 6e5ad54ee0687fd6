import type { ServiceModel } from '../../model';
import { formatCount } from '../../support/format';
import { waysIn } from '../contacts';

/** "3 people", or "2 channels", where a case may meet more than one of them; null where it cannot. */
export function severalAnswer(model: ServiceModel): string | null {
  const people = model.teams.reduce((sum, { unlimited, count }) => sum + (unlimited ? 2 : count), 0);
  const channels = waysIn(model).length;
  if (people > 1) return formatCount(people, 'person', 'people');
  return channels > 1 ? formatCount(channels, 'channel') : null;
}
