/** The settings that a configuration file may have, derived from the options and arguments of the commands. */
import type { Argument, Command, Option } from 'commander';
import { groupBy } from '../../util/group-by.ts';
import { takesPath } from '../options.ts';

/** Commands with a section of their own in a configuration file. */
export const CONFIGURABLE: readonly string[] = ['build', 'extract', 'explain', 'audit', 'remove', 'export', 'serve'];

/** Options about the configuration itself, which only a command line has. */
const ABOUT_CONFIGURATION: ReadonlySet<string> = new Set(['config', 'printConfig']);

/** A `choice` may also be true, for an option whose value may be left out. */
export type SettingKind = 'boolean' | 'number' | 'text' | 'list' | 'choice';

export interface Setting {
  readonly name: string;
  readonly kind: SettingKind;
  /** Paths are relative to the configuration file. */
  readonly isPath: boolean;
  readonly about: string;
  readonly choices: readonly string[] | null;
  readonly default: unknown;
  /** Options of two commands with the same flags mean the same; null for an argument, which is of its command alone. */
  readonly flags: string | null;
  /** Why a text is not a value, as the command line would say; null if it is one. */
  problem(text: string): string | null;
}

function kindOf(option: Option): SettingKind {
  if (option.variadic) return 'list';
  if (option.optional) return 'choice';
  if (!option.required) return 'boolean';
  return typeof option.defaultValue === 'number' ? 'number' : 'text';
}

function problemWith({ parseArg }: Option, text: string): string | null {
  try {
    parseArg?.(text, undefined);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const fromOption = (option: Option): Setting => ({
  name: option.attributeName(),
  kind: kindOf(option),
  isPath: takesPath(option),
  about: option.negate ? `false: ${option.description}` : option.description,
  choices: option.argChoices ?? null,
  // A default that is described in words depends on the machine.
  default: option.defaultValueDescription === undefined ? option.defaultValue : undefined,
  flags: option.flags,
  problem: (text) => problemWith(option, text),
});

const fromArgument = (argument: Argument): Setting => ({
  name: argument.name(),
  kind: argument.variadic ? 'list' : 'text',
  isPath: true,
  about: argument.description,
  choices: null,
  default: undefined,
  flags: null,
  problem: () => null,
});

/** The argument of a command that has one; of several, none can be left out. */
export function argumentOf(command: Command): Argument | null {
  const [argument, ...others] = command.registeredArguments;
  return argument && others.length === 0 ? argument : null;
}

/** All settings of a command, by name, in the order of its help. */
export function settingsOf(command: Command): ReadonlyMap<string, Setting> {
  const argument = argumentOf(command);
  const all = [
    ...(argument ? [fromArgument(argument)] : []),
    ...command.options.filter((option) => !option.hidden).map(fromOption),
  ];
  return new Map(all.flatMap((one) => (ABOUT_CONFIGURATION.has(one.name) ? [] : [[one.name, one]])));
}

export const configurableCommands = (program: Command): readonly Command[] =>
  program.commands.filter((command) => CONFIGURABLE.includes(command.name()));

/** Options that several commands have in the same meaning, which may stand outside the sections. */
export function sharedSettings(program: Command): ReadonlyMap<string, Setting> {
  const all = configurableCommands(program).flatMap((command) => [...settingsOf(command).values()]);
  const shared = [...groupBy(all, ({ name }) => name)].flatMap(([name, [first, ...others]]) => {
    const isShared = first?.flags && others.length > 0 && others.every(({ flags }) => flags === first.flags);
    return isShared ? [[name, first] as const] : [];
  });
  return new Map(shared);
}

/** True for an option of a command whose value is from the top level of a file, so that it was not given for this command. */
export const isShared = (command: Command, name: string): boolean => command.getOptionValueSource(name) === 'top';
