import { UserError } from '../errors';
import { cleanLines, cleanText } from '../renderers/clean';
import { type ExitCode, exitCodes, type Io } from './io';

const issues = 'the issue tracker of svcplan';

/** Tells on stderr what went wrong and what to run next, in at most a line each. */
export function reportFailure(error: unknown, io: Pick<Io, 'env' | 'stderr' | 'version'>): ExitCode {
  if (error instanceof UserError) {
    io.stderr.write(`error: ${cleanText(error.message)}\n`);
    for (const detail of error.details) io.stderr.write(`${cleanLines(detail).join(' ')}\n`);
    if (error.hint !== undefined) io.stderr.write(`next: ${cleanText(error.hint)}\n`);
  } else {
    const said = error instanceof Error ? error.message : String(error);
    io.stderr.write(`error: svcplan ${io.version} itself failed, not your plan: ${cleanText(said)}\n`);
    io.stderr.write(
      io.env['SVCPLAN_DEBUG'] === '1'
        ? `${error instanceof Error ? (error.stack ?? said) : said}\n`
        : `next: run it again with SVCPLAN_DEBUG=1 and report what it prints, with the plan, to ${issues}\n`,
    );
  }
  return exitCodes.fixTheCommand;
}
