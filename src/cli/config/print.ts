/** Prints the values that apply to a command, and where each comes from. */
import type { Command } from 'commander';
import { jsonText } from '../../write/lines.ts';
import { printable } from '../../write/printable.ts';
import { writeResult } from '../terminal.ts';
import type { Configuration } from './file.ts';
import { argumentOf, settingsOf } from './settings.ts';

interface Applied {
  readonly name: string;
  readonly value: unknown;
  readonly source: string;
}

function sourceOf(command: Command, name: string, configuration: Configuration | null): string {
  if (name === argumentOf(command)?.name()) {
    if (command.args.length > 0) return 'cli';
    return configuration?.values.get(name)?.source ?? 'default';
  }
  return command.getOptionValueSource(name) ?? 'default';
}

function appliedTo(command: Command, configuration: Configuration | null): readonly Applied[] {
  return Array.from(settingsOf(command).keys(), (name) => {
    const value = name === argumentOf(command)?.name() ? command.processedArgs[0] : command.getOptionValue(name);
    return { name, value: isEmpty(value) ? null : value, source: sourceOf(command, name, configuration) };
  });
}

const isEmpty = (value: unknown) => value === undefined || (Array.isArray(value) && value.length === 0);

const WORDS: Readonly<Record<string, string>> = { cli: 'command line', default: 'default', top: 'file, top level' };

function lines(command: string, configuration: Configuration | null, applied: readonly Applied[]): string {
  const rows = applied.map(({ name, value, source }) => [
    name,
    value === null ? '–' : jsonText(value),
    WORDS[source] ?? `file, ${command}`,
  ]);
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [names, values] = [width(0), width(1)];
  return [
    configuration ? `file: ${printable(configuration.file)}` : 'no configuration file',
    ...rows.map(([name = '', value = '', source = '']) => `${name.padEnd(names)}  ${value.padEnd(values)}  ${source}`),
  ].join('\n');
}

export async function printConfiguration(command: Command, configuration: Configuration | null): Promise<void> {
  const applied = appliedTo(command, configuration);
  const { json } = command.opts<{ json?: boolean }>();
  await writeResult(
    json ? { json } : {},
    () => {
      const settings = Object.fromEntries(applied.map(({ name, value, source }) => [name, { value, source }]));
      return `${JSON.stringify({ command: command.name(), file: configuration?.file ?? null, settings }, null, 2)}\n`;
    },
    () => lines(command.name(), configuration, applied),
  );
}
