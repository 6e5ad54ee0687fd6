import type { Rule } from '../../rule-engine';
import { deepNotFaster } from './deep-not-faster';
import { hastyEmail } from './hasty-email';
import { levelNotKnownInTime } from './level-not-known-in-time';
import { noFastWayIn } from './no-fast-way-in';
import { noResolution } from './no-resolution';
import { oneLevelForAll } from './one-level-for-all';
import { pointlessWindow } from './pointless-window';
import { publishedFasterThanTarget } from './published-faster-than-target';
import { slowLiveChannel } from './slow-live-channel';
import { slowerThanNextDay } from './slower-than-next-day';
import { targetSlowerThanPromise } from './target-slower-than-promise';
import { unmanagedExpectation } from './unmanaged-expectation';
import { unpublished } from './unpublished';

export const waitsRules: readonly Rule[] = [
  deepNotFaster,
  hastyEmail,
  levelNotKnownInTime,
  noFastWayIn,
  oneLevelForAll,
  pointlessWindow,
  publishedFasterThanTarget,
  slowLiveChannel,
  slowerThanNextDay,
  targetSlowerThanPromise,
  unmanagedExpectation,
  unpublished,
  noResolution,
];
