/** From arguments to an exit code. Every error ends in one sentence; NODE_DEBUG=quotegraph prints the stack as well. */
import { debuglog } from 'node:util';
import { CommanderError } from 'commander';
import { EXIT, type ExitCode, ExitError, reason } from './exit.ts';
import { createProgram } from './program.ts';
import { tell } from './terminal.ts';

const debug = debuglog('quotegraph');

/** Reports an error on standard error. @returns the exit code that it stands for */
export function reportError(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
  debug('%s', error instanceof Error ? error.stack : error);
  tell(`quotegraph: ${sentenceOf(error)}`);
  return error instanceof ExitError ? error.exitCode : EXIT.output;
}

/** An error of the command line is complete; one from further inside has the system's words as its cause. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  return cause === undefined || error instanceof ExitError ? message : `${message}: ${reason(cause).split('\n')[0]}`;
}

/** Runs one command to its end. @param args the arguments after the name of the program */
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
