import { UserError } from '../errors';
import { closest } from '../support/closest';

/**
 * The error for a rule that does not exist, with the one that was probably meant: the nearest id, or the
 * one whose flaw was named without its topic. `write` puts an id into the next command.
 */
export function unknownRule(id: string, known: readonly string[], write: (id: string) => string): UserError {
  if (id.startsWith('plan/')) {
    return new UserError(
      `${id} is no rule: it says that a text is no valid plan, and each such finding says why`,
      {
        hint: 'svcplan schema plan (what a plan may hold)',
      },
    );
  }
  const nearest = known.find((name) => name.endsWith(`/${id}`)) ?? closest(id, known);
  const question = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  return new UserError(`there is no rule "${id}"${question}`, {
    hint: nearest === undefined ? 'svcplan explain (lists all rules)' : write(nearest),
  });
}
