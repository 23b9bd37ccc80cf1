/** The completion of zsh. */
import type { CompletedCommand, CompletedOption, Values } from './commands.ts';

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Escapes the characters that end a part of a specification. */
const part = (text: string) => text.replace(/[\\[\]:]/g, '\\$&');

function action(values: Values): string {
  if (values === 'path') return ':path:_files';
  if (values === 'none') return '';
  return values === 'other' ? ':value: ' : `:value:(${values.join(' ')})`;
}

function optionSpecs({ long, short, about, values }: CompletedOption): readonly string[] {
  return [long, ...(short === null ? [] : [short])].map((name) => quoted(`${name}[${part(about)}]${action(values)}`));
}

const argumentSpec = (values: Values) => (values === 'none' ? [] : [quoted(`*${action(values)}`)]);

const functionOf = (path: readonly string[]) => `_${path.join('_')}`;

function leaf(path: readonly string[], { options, argument }: CompletedCommand): string {
  const specs = [...options.flatMap(optionSpecs), ...argumentSpec(argument)];
  return `${functionOf(path)}() {\n  _arguments -s -S \\\n    ${specs.join(' \\\n    ')}\n}\n`;
}

function group(path: readonly string[], { options, commands }: CompletedCommand): string {
  const names = commands.map(({ name, about }) => quoted(`${part(name)}:${part(about)}`));
  const calls = commands.map(({ name }) => `    ${name}) ${functionOf([...path, name])} ;;`);
  return `${functionOf(path)}() {
  local curcontext=$curcontext state line
  local -a commands=(
    ${names.join('\n    ')}
  )
  _arguments -C \\
    ${[...options.flatMap(optionSpecs), quoted('1:command:->command'), quoted('*::argument:->argument')].join(' \\\n    ')}
  case $state in
    command) _describe command commands ;;
    argument) case $words[1] in
${calls.join('\n')}
    esac ;;
  esac
}
`;
}

const functions = (path: readonly string[], command: CompletedCommand): readonly string[] => [
  command.commands.length > 0 ? group(path, command) : leaf(path, command),
  ...command.commands.flatMap((inner) => functions([...path, inner.name], inner)),
];

export const zshCompletion = (program: CompletedCommand): string => `#compdef ${program.name}
# Zsh completion of ${program.name}: save as _${program.name} in a folder of $fpath, or eval "$(${program.name} completion zsh)"

${functions([program.name], program).join('\n')}
if [[ $funcstack[1] == _${program.name} ]]; then _${program.name} "$@"; else compdef _${program.name} ${program.name}; fi
`;
