import { type Command, Option } from 'commander';
import { gather, parseDate, parseWhole } from './arguments';
import type { Io } from './io';
import { COLOR_CHOICES } from './look';

/** The flags that every command has, and where to look after a wrong one. */
export function addShared(command: Command, io: Io): Command {
  const path = command.parent === null ? 'svcplan' : `svcplan ${command.name()}`;
  return command
    .version(io.version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError(`next: ${path} --help`);
}

/** Whether the text is painted. */
export const colorOption = (): Option =>
  new Option('--color <when>', 'color the text').choices([...COLOR_CHOICES]).default('auto');

/** Files to write besides. */
export const outputOption = (): Option =>
  new Option(
    '-o, --output <file>',
    'also write a file, in the format of its extension or as json:file (repeatable)',
  ).argParser(gather);

/** What ends with exit code 1. */
export const failOnOption = (): Option =>
  new Option('--fail-on <severity>', 'the least finding that ends with exit code 1')
    .choices(['error', 'warning', 'info', 'never'])
    .default('error');

/** The options of every command that simulates. */
export function addChance(command: Command): void {
  command
    .option('--today <date>', 'the date of the run (default: today in the time zone of the plan)', parseDate)
    .option('--seed <number>', 'where chance starts', parseWhole(0, Number.MAX_SAFE_INTEGER), 1)
    .option(
      '--runs <number>',
      'runs of the simulation (default: until its interval is narrow)',
      parseWhole(1, 10_000),
    )
    .option('--weeks <number>', 'weeks judged in each run', parseWhole(1, 104));
}
