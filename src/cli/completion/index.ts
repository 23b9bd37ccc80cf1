/** `quotegraph completion`: prints a script by which a shell completes commands, options and their values. */
import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../exit.ts';
import { writeStdout } from '../terminal.ts';
import { bashCompletion } from './bash.ts';
import { type CompletedCommand, completedCommand } from './commands.ts';
import { fishCompletion } from './fish.ts';
import type { Shell } from './shells.ts';
import { zshCompletion } from './zsh.ts';

const SCRIPTS: Readonly<Record<Shell, (program: CompletedCommand) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

export async function printCompletion(shell: Shell, program: Command): Promise<ExitCode> {
  await writeStdout([SCRIPTS[shell](completedCommand(program))]);
  return EXIT.done;
}
