/** A mistake that whoever runs svcplan can put right: exit code 2, no stack trace. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly hint: string | undefined;

  constructor(message: string, options: ErrorOptions & { hint?: string } = {}) {
    super(message, options);
    this.hint = options.hint;
  }
}

/** States what must hold here. Where it does not, svcplan itself is wrong: exit code 2, and how to report it. */
export function invariant(condition: boolean, claim: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${claim}`);
}
