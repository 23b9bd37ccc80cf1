/** Starts the program in a process of its own. */
import { reportError, runCommand } from './run-command.ts';
import { exitOnBrokenPipe } from './terminal.ts';

/** @returns the exit code */
export function start(): Promise<number> {
  process.on('uncaughtException', (error) => process.exit(reportError(error)));
  exitOnBrokenPipe();
  return runCommand(process.argv.slice(2));
}
