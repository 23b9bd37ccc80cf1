/** Runs a command and reports an error in one sentence; with NODE_DEBUG=quotegraph also its stack. */
import { debuglog } from 'node:util';
import { CommanderError } from 'commander';
import { printable } from '../write/printable.ts';
import { EXIT, type ExitCode, ExitError, systemMessage } from './exit.ts';
import { createProgram } from './program.ts';
import { writeStderr } from './terminal.ts';

const debug = debuglog('quotegraph');

/** @returns the exit code for the error */
export function reportError(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
  debug('%s', error instanceof Error ? error.stack : error);
  writeStderr(`quotegraph: ${printable(sentenceOf(error))}`);
  return error instanceof ExitError ? error.exitCode : EXIT.output;
}

/** Adds the first line of the cause to errors from other modules. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('syscall' in error && error.syscall === 'uv_cwd') return 'the current folder no longer exists';
  const { message, cause } = error;
  return cause === undefined || error instanceof ExitError
    ? message
    : `${message}: ${systemMessage(cause).split('\n')[0]}`;
}

/** @param args the arguments after the name of the program */
export async function runCommand(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  try {
    await createProgram((ended) => {
      code = ended;
    }).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return reportError(error);
  }
}
