import type { PictureReport } from '../../report/types';
import { formatDuration } from '../../support/format';

/** In what time half of the deep issues that come in writing are solved, a sentence a channel. */
export const describeSolutions = ({ solutions }: Pick<PictureReport, 'solutions'>): readonly string[] =>
  solutions.map(({ channel, median }) =>
    median === null
      ? `Fewer than half of the deep issues on ${channel} are solved by the end of the simulated weeks.`
      : `Half of the deep issues on ${channel} are solved within ${formatDuration(median / 60)}, nights and weekends included; what customers take to write back is not.`,
  );
