/** The completion of bash. */
import type { CompletedCommand, CompletedOption, Values } from './commands.ts';

/** Bash completes paths by itself where the function gives nothing, unless it is told not to. */
function reply(values: Values): string {
  if (values === 'path') return ':';
  return values === 'other' || values === 'none' ? '_quotegraph_nothing' : `_quotegraph_words '${values.join(' ')}'`;
}

const spellings = ({ long, short }: CompletedOption) => (short === null ? long : `${long}|${short}`);

const valueCases = ({ options }: CompletedCommand): readonly string[] =>
  options
    .filter(({ values }) => values !== 'none')
    .map((option) => `        ${spellings(option)}) ${reply(option.values)}; return ;;`);

function commandCase(path: readonly string[], command: CompletedCommand): string {
  const options = command.options.map(({ long }) => long);
  const names = command.commands.map(({ name }) => name);
  return [
    `    '${path.join(' ')}')`,
    '      case $previous in',
    ...valueCases(command),
    '      esac',
    `      if [[ $current == -* ]]; then ${reply(options)}; else ${reply(names.length > 0 ? names : command.argument)}; fi ;;`,
  ].join('\n');
}

const cases = (path: readonly string[], command: CompletedCommand): readonly string[] => [
  commandCase(path, command),
  ...command.commands.flatMap((inner) => cases([...path, inner.name], inner)),
];

/** Names of commands that have commands of their own. */
const groups = (command: CompletedCommand) =>
  command.commands.filter(({ commands }) => commands.length > 0).map(({ name }) => name);

export function bashCompletion(program: CompletedCommand): string {
  const { name } = program;
  return `# Bash completion of ${name}: source <(${name} completion bash)

_quotegraph_words() { COMPREPLY=($(compgen -W "$1" -- "$current")); _quotegraph_nothing; }
_quotegraph_nothing() { compopt +o default 2> /dev/null; }

_quotegraph() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=${name}
  COMPREPLY=()
  # Bash splits --option=value into three words.
  if [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [[ $current == = ]]; then current=; fi
  if ((COMP_CWORD > 1)); then command+=" \${COMP_WORDS[1]}"; fi
  if ((COMP_CWORD > 2)) && [[ ' ${groups(program).join(' ')} ' == *" \${COMP_WORDS[1]} "* ]]; then command+=" \${COMP_WORDS[2]}"; fi
  case $command in
${cases([name], program).join('\n')}
  esac
}

complete -o default -F _quotegraph ${name}
`;
}
