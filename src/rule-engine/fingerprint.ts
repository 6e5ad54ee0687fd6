import { sha256 } from '../support/sha256';

/**
 * What stays the same of a finding while its wording and its line change: 12 hex digits made of the rule, the
 * element by ids, and the discriminator of a rule that reports twice on one element.
 */
export function fingerprint(rule: string, element: string, discriminator = ''): string {
  return sha256([rule, element, discriminator].join('\n')).slice(0, 12);
}
