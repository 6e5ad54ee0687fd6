import { type Command, Option } from 'commander';
import { FORMATS } from '../renderers';
import type { CompareOptions } from './compare';
import { helpAfter } from './help-texts';
import type { ExitCode, Io } from './io';
import { addChance, colorOption, failOnOption, outputOption } from './options';
import type { Parts } from './parts';

/** All of the command `compare` that only those need who run it or ask about it. */
export function completeCompare(
  command: Command,
  io: Io,
  parts: Parts,
  exit: (code: ExitCode) => void,
): void {
  command
    .description(
      'Holds plans against a base. Of one plan it tells what has changed for customers, in coverage and in cost, and fails on what a change should not do. More plans stand side by side, judged by how each fits every segment. All are simulated with the same contacts.',
    )
    .addOption(new Option('-f, --format <name>', 'what to print').choices([...FORMATS]).default('pretty'))
    .addOption(outputOption())
    .option('-q, --quiet', 'verdicts and errors only')
    .addOption(colorOption())
    .addOption(failOnOption())
    .option(
      '--config <file>',
      'how rules are set (default: the nearest svcplan.config.yaml from the plan up)',
    )
    .option('--no-config', 'every rule as it is')
    .option('--no-waivers', 'judge as if nobody had accepted anything')
    .option('--show-waived', 'list what is accepted as well')
    .addHelpText('after', () => helpAfter('compare'))
    .action(async (base: string, plans: string[], options: CompareOptions) => {
      const { compare } = await import('./compare');
      exit(await compare(io, parts, [base, ...plans], options));
    });
  addChance(command);
}
