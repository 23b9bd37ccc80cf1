/** Gives a command the values of a configuration file before it reads its command line, which wins. */
import { relative } from 'node:path';
import { Command, Option } from 'commander';
import { printable } from '../../write/printable.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { writeStderr } from '../terminal.ts';
import type { Configuration } from './file.ts';
import { findConfigFile } from './find.ts';
import { argumentOf, CONFIGURABLE } from './settings.ts';

const HEADING = 'Configuration:';

const configurationOptions = (): readonly Option[] =>
  [
    new Option(
      '--config <file>',
      'read options from this file (default: quotegraph.config.json in this folder or above)',
    ),
    new Option('--no-config', 'read no options from a file'),
    new Option('--print-config', 'print the options that apply, and where each value comes from; do nothing else'),
  ].map((option) => option.helpGroup(HEADING));

/** The opposite of each option without a value, so that the command line can undo what a file sets. */
function opposites(command: Command): readonly Option[] {
  return command.options
    .filter((option) => option.isBoolean() || option.negate)
    .map((option) => {
      const name = option.name();
      return new Option(option.negate ? `--${name.replace(/^no-/, '')}` : `--no-${name}`).hideHelp();
    });
}

export function addConfiguration(program: Command, finish: (code: ExitCode) => void): void {
  for (const command of program.commands) {
    if (!CONFIGURABLE.includes(command.name())) continue;
    for (const option of [...opposites(command), ...configurationOptions()]) command.addOption(option);
  }
  program.hook('preSubcommand', async (_, command) => {
    if (CONFIGURABLE.includes(command.name())) await configure(program, command, finish);
  });
}

interface Asked {
  readonly config?: string | boolean;
  readonly printConfig?: true;
  readonly help?: true;
}

/** The options about the configuration, which decide how the others are read. */
function askedIn(args: readonly string[]): Asked {
  const scan = new Command().exitOverride().helpOption(false).option('-h, --help');
  for (const option of configurationOptions()) scan.addOption(option);
  scan.parseOptions([...args]);
  return scan.opts<Asked>();
}

async function configurationOf(
  program: Command,
  command: Command,
  config: Asked['config'],
): Promise<Configuration | null> {
  if (config === false) return null;
  const file = typeof config === 'string' ? config : await findConfigFile(process.cwd());
  if (file === null) return null;
  const { readConfiguration } = await import('./file.ts');
  return readConfiguration({ file, isTrusted: typeof config === 'string' }, program, command.name());
}

async function configure(program: Command, command: Command, finish: (code: ExitCode) => void): Promise<void> {
  const { config, printConfig, help } = askedIn(program.args.slice(1));
  if (help) return;
  const found = await configurationOf(program, command, config);
  if (found) applyTo(command, found);
  if (printConfig) {
    for (const option of command.options) option.makeOptionMandatory(false);
    argumentOf(command)?.argOptional();
    command.action(async () => {
      const { printConfiguration } = await import('./print.ts');
      await printConfiguration(command, found);
      finish(EXIT.done);
    });
  } else if (found) {
    command.hook('preAction', () => {
      if (!command.opts<{ quiet?: boolean }>().quiet)
        writeStderr(`options from ${printable(relative(process.cwd(), found.file))}`);
    });
  }
}

function applyTo(command: Command, { values }: Configuration): void {
  for (const option of command.options) {
    const given = values.get(option.attributeName());
    if (given === undefined || option.hidden) continue;
    // A list on the command line replaces the default, and is added to any other value.
    if (option.variadic) option.default(given.value);
    command.setOptionValueWithSource(option.attributeName(), given.value, given.source);
  }
  const argument = argumentOf(command);
  const given = argument ? values.get(argument.name()) : undefined;
  if (given) argument?.argOptional().default(given.value);
}
