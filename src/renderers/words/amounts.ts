import { formatNumber } from '../../support/format';

/** Small numbers to a tenth, larger ones whole. */
export const formatAmount = (count: number): string => formatNumber(count, Math.abs(count) < 10 ? 1 : 0);

/** What is not known is a dash. */
export const orDash = <T>(value: T | null, format: (value: T) => string): string =>
  value === null ? '–' : format(value);
