/** A mistake that whoever runs svcplan can put right: exit code 2, no stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string | undefined;
  /** Lines to print below the message, such as the place in a file. */
  readonly details: readonly string[];

  constructor(message: string, options: ErrorOptions & { hint?: string; details?: readonly string[] } = {}) {
    super(message, options);
    this.hint = options.hint;
    this.details = options.details ?? [];
  }
}

/** States what must hold here. Where it does not, svcplan itself is wrong: exit code 2, and how to report it. */
export function invariant(condition: boolean, claim: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${claim}`);
}
