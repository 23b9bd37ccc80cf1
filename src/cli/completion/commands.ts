/** What a shell can complete, derived from the commands. */
import type { Argument, Command, Option } from 'commander';
import { takesPath } from '../options.ts';

/** The values of an option or argument: paths, a few words, others that cannot be listed, or none. */
export type Values = 'path' | 'other' | 'none' | readonly string[];

export interface CompletedOption {
  readonly long: string;
  readonly short: string | null;
  readonly about: string;
  readonly values: Values;
}

export interface CompletedCommand {
  readonly name: string;
  readonly about: string;
  readonly options: readonly CompletedOption[];
  readonly argument: Values;
  readonly commands: readonly CompletedCommand[];
}

function valuesOf(option: Option): Values {
  if (option.argChoices) return option.argChoices;
  if (option.isBoolean() || option.negate) return 'none';
  return takesPath(option) ? 'path' : 'other';
}

const toOption = (option: Option): CompletedOption => ({
  long: option.long ?? `--${option.name()}`,
  short: option.short ?? null,
  about: option.description,
  values: valuesOf(option),
});

const valuesOfArgument = ([argument]: readonly Argument[]): Values =>
  argument === undefined ? 'none' : (argument.argChoices ?? 'path');

export function completedCommand(command: Command): CompletedCommand {
  const help = command.createHelp();
  const commands = help.visibleCommands(command);
  const names = commands.map((one) => one.name()).filter((name) => name !== 'help');
  return {
    name: command.name(),
    about: command.summary() || command.description(),
    options: help.visibleOptions(command).map(toOption),
    argument: valuesOfArgument(command.registeredArguments),
    commands: commands.map((one) => {
      const completed = completedCommand(one);
      return one.name() === 'help' ? { ...completed, options: [], argument: names } : completed;
    }),
  };
}
