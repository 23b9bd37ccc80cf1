/** The completion of fish. */
import type { CompletedCommand, CompletedOption, Values } from './commands.ts';

const quoted = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** Fish completes paths only where it is told to, since files are off for the whole program. */
function valueArguments(values: Values): string {
  if (values === 'none') return '';
  if (values === 'path') return ' -r -F';
  return values === 'other' ? ' -x' : ` -x -a ${quoted(values.join(' '))}`;
}

/** True after the commands of a path. */
const after = (path: readonly string[]) => path.map((name) => `__fish_seen_subcommand_from ${name}`).join('; and ');

/** True as long as none of the commands of a group is given. */
const before = (path: readonly string[], { commands }: CompletedCommand) => {
  const none = `not __fish_seen_subcommand_from ${commands.map(({ name }) => name).join(' ')}`;
  return path.length === 0 ? none : `${after(path)}; and ${none}`;
};

function optionLine(program: string, condition: string, { long, short, about, values }: CompletedOption): string {
  const names = `-l ${long.slice(2)}${short === null ? '' : ` -s ${short.slice(1)}`}`;
  return `complete -c ${program} -n ${quoted(condition)} ${names}${valueArguments(values)} -d ${quoted(about)}`;
}

function argumentLine(program: string, condition: string, values: Values): readonly string[] {
  if (values === 'none' || values === 'other') return [];
  const what = values === 'path' ? '-F' : `-a ${quoted(values.join(' '))}`;
  return [`complete -c ${program} -n ${quoted(condition)} ${what}`];
}

function lines(program: string, path: readonly string[], command: CompletedCommand): readonly string[] {
  const isGroup = command.commands.length > 0;
  const condition = isGroup ? before(path, command) : after(path);
  return [
    ...command.options.map((option) => optionLine(program, condition, option)),
    ...(isGroup ? [] : argumentLine(program, condition, command.argument)),
    ...command.commands.map(
      ({ name, about }) => `complete -c ${program} -n ${quoted(condition)} -a ${name} -d ${quoted(about)}`,
    ),
    ...command.commands.flatMap((inner) => lines(program, [...path, inner.name], inner)),
  ];
}

export const fishCompletion = (program: CompletedCommand): string =>
  [
    `# Fish completion of ${program.name}: ${program.name} completion fish | source`,
    `complete -c ${program.name} -f`,
    ...lines(program.name, [], program),
    '',
  ].join('\n');
