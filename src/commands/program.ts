import { Command, CommanderError, Option } from 'commander';
import { FORMATS, PICTURE_FORMATS } from '../renderers';
import { cleanLines } from '../renderers/clean';
import { gather } from './arguments';
import type { CheckOptions } from './check';
import type { ExplainOptions } from './explain';
import { helpAfter } from './help-texts';
import { type ExitCode, exitCodes, type Io } from './io';
import { lookOf } from './look';
import { addChance, addShared, colorOption, failOnOption, outputOption } from './options';
import type { Parts } from './parts';
import { SCHEMA_NAMES, type SchemaName } from './schema';
import type { SimulateOptions } from './simulate';

type Exit = (code: ExitCode) => void;

/**
 * Runs the command line without the names of node and script. Never rejects: whatever fails is told on
 * stderr and becomes an exit code. What a command needs is loaded when that command runs.
 */
export async function run(args: readonly string[], io: Io, parts: Parts): Promise<ExitCode> {
  let code: ExitCode = exitCodes.ok;
  const exit: Exit = (exitCode) => {
    code = exitCode;
  };
  const program = createProgram(io, parts, exit);
  try {
    const compare = program.commands.find((command) => command.name() === 'compare');
    if (compare && args.includes('compare'))
      (await import('./compare-command')).completeCompare(compare, io, parts, exit);
    if (compare) addShared(compare, io);
    await program.parseAsync(askedFor(args, program), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.fixTheCommand;
    const { reportFailure } = await import('./failure');
    return reportFailure(error, io);
  }
}

/** The help of a command that does not exist is that command, so that its name is told to be unknown. */
function askedFor(args: readonly string[], program: Command): string[] {
  const [first, name = '-'] = args;
  const isKnown = name.startsWith('-') || program.commands.some((command) => command.name() === name);
  return first === 'help' && !isKnown ? [name] : [...args];
}

function createProgram(io: Io, parts: Parts, exit: Exit): Command {
  const program = new Command('svcplan')
    .description(
      'Checks a customer-service plan: is the promise good, and can the people and the money at hand keep it?',
    )
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout.write,
      // What was typed comes back in messages, and may come from a script that nobody has read.
      writeErr: (text) => io.stderr.write(cleanLines(text).join('\n')),
      getOutHelpWidth: () => lookOf(io.stdout, 'never', io.env).width,
      getErrHelpWidth: () => lookOf(io.stderr, 'never', io.env).width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', () => helpAfter('svcplan'));
  addShared(program, io);
  addCheck(program, io, parts, exit);
  addSimulate(program, io, parts, exit);
  program
    .command('compare')
    .summary('what a change does to promises, coverage and cost; designs side by side')
    .argument('<base>', 'YAML file, or REF:file for a version in git')
    .argument('<plan...>', 'the same, one or more');
  addExplain(program, io, parts, exit);
  addSchema(program, io, parts, exit);
  return program;
}

function addCheck(program: Command, io: Io, parts: Parts, exit: Exit): void {
  const command = program
    .command('check')
    .summary('check plans: what is promised, what is kept, what is missing')
    .description(
      'Checks plans against every rule and simulates whether the team keeps what is promised, within the budget.',
    )
    .argument('[plan...]', 'YAML files; - is standard input (default: "plan.yaml")')
    .addOption(new Option('-f, --format <name>', 'what to print').choices([...FORMATS]).default('pretty'))
    .addOption(outputOption())
    .option('-q, --quiet', 'verdicts and errors only')
    .addOption(colorOption())
    .addOption(failOnOption())
    .option('--rule <id>', 'run this rule only (repeatable)', gather)
    .option(
      '--config <file>',
      'how rules are set (default: the nearest svcplan.config.yaml from the plan up)',
    )
    .option('--no-config', 'every rule as it is')
    .option('--base <ref>', 'only what is new since the branch left this name in git, and what it weakens')
    .option('--complete', 'ask for everything that the plan does not declare')
    .option('--no-waivers', 'judge as if nobody had accepted anything')
    .option('--show-waived', 'list what is accepted as well')
    .option('--no-simulation', 'judge what is written, simulate nothing')
    .option('--stdin-path <file>', 'where the plan on standard input comes from')
    .addHelpText('after', () => helpAfter('check'))
    .action(async (paths: string[], options: CheckOptions) => {
      const { check } = await import('./check');
      exit(await check(io, parts, paths.length > 0 ? paths : ['plan.yaml'], options));
    });
  addChance(command);
  addShared(command, io);
}

function addSimulate(program: Command, io: Io, parts: Parts, exit: Exit): void {
  const command = program
    .command('simulate')
    .summary('show the week: waits, people, channels, costs, scenarios')
    .description(
      'Simulates a plan and shows what becomes of its contacts: when promises are missed, who is busy, what waits and costs there are, what one person more or fewer changes, and every scenario of the plan. Nothing is judged.',
    )
    .argument('<plan>', 'YAML file; - is standard input')
    .addOption(
      new Option('-f, --format <name>', 'what to print').choices([...PICTURE_FORMATS]).default('pretty'),
    )
    .addOption(outputOption())
    .option('-q, --quiet', 'the first sentence only')
    .addOption(colorOption())
    .option('--stdin-path <file>', 'where the plan on standard input comes from')
    .addHelpText('after', () => helpAfter('simulate'))
    .action(async (path: string, options: SimulateOptions) => {
      const { simulate } = await import('./simulate');
      exit(await simulate(io, parts, path, options));
    });
  addChance(command);
  addShared(command, io);
}

function addExplain(program: Command, io: Io, parts: Parts, exit: Exit): void {
  const command = program
    .command('explain')
    .summary('explain a rule, with examples; without one: list them all')
    .description(
      'Says what a rule looks for, why it matters and what to do, with a flawed and a better plan.',
    )
    .argument('[rule]', 'id of the rule: topic/flaw; or a principle: P57')
    .addOption(colorOption())
    .addHelpText('after', () => helpAfter('explain'))
    .action(async (id: string | undefined, options: ExplainOptions) => {
      const { explain } = await import('./explain');
      exit(await explain(io, parts, id, options));
    });
  addShared(command, io);
}

function addSchema(program: Command, io: Io, parts: Parts, exit: Exit): void {
  const command = program
    .command('schema')
    .summary('print the JSON Schema of plans, configs or reports')
    .description(
      'Prints a JSON Schema: of plans and configs, for editors that complete and check them; of reports, for programs.',
    )
    .addArgument(
      program
        .createArgument('[what]', 'which schema')
        .choices([...SCHEMA_NAMES])
        .default('plan'),
    )
    .addHelpText('after', () => helpAfter('schema'))
    .action(async (name: SchemaName) => {
      const { schema } = await import('./schema');
      exit(await schema(io, parts, name));
    });
  addShared(command, io);
}
