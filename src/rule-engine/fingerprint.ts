import { createHash } from 'node:crypto';

/**
 * What stays the same of a finding while its wording and its line change: 12 hex digits made of the rule, the
 * element by ids, and the discriminator of a rule that reports twice on one element.
 */
export function fingerprint(rule: string, element: string, discriminator = ''): string {
  return createHash('sha256')
    .update([rule, element, discriminator].join('\n'), 'utf8')
    .digest('hex')
    .slice(0, 12);
}
