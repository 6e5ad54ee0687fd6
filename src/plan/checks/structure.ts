import * as z from 'zod/mini';
import { formatPath, type Path } from '../../document';
import type { Report } from '../fault';
import { planSchema } from '../schema';
import { schemasAt } from '../schema/walk';

/** A key without a value could mean anything: not declared, none, or everything by default. */
export function checkEmptyValues(plan: unknown, report: Report): void {
  const visit = (value: unknown, at: Path): void => {
    if (value === null)
      report({
        code: 'empty-value',
        at,
        part: 'key',
        message: () => `\`${formatPath(at)}\` has no value`,
        help: () => helpFor(at),
      });
    else if (Array.isArray(value)) value.forEach((item: unknown, index) => visit(item, [...at, index]));
    else if (typeof value === 'object')
      for (const [key, item] of Object.entries(value)) visit(item, [...at, key]);
  };
  visit(plan, []);
}

function helpFor(at: Path): string {
  const key = at.at(-1);
  if (typeof key === 'number') return 'write the item, or remove it from the list';
  if (key !== undefined && /^\d{3}(?!\d)/.test(key))
    return 'a comma ends a value: write large numbers without it, such as 1000';
  const isEntry = schemasAt(planSchema, at.slice(0, -1)).some((schema) => schema instanceof z.ZodMiniRecord);
  if (!isEntry) return `write its value, \`${key}: none\` if it was decided against, or remove the key`;
  const hasKeys = schemasAt(planSchema, at).some((schema) => schema instanceof z.ZodMiniObject);
  return hasKeys
    ? `write \`${key}: {}\` if there is nothing more to say, or remove the key`
    : 'write its value, or remove the key';
}
