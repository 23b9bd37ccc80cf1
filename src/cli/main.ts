#!/usr/bin/env node
/** From argv to exit code. Whatever goes wrong ends in one sentence; NODE_DEBUG=quotegraph prints the stack as well. */
import { debuglog } from 'node:util';
import { CommanderError } from 'commander';
import { EXIT, type ExitCode, ExitError, reason } from './exit.ts';
import { createProgram } from './program.ts';
import { endQuietlyWhenNobodyReads, tell } from './terminal.ts';

const debug = debuglog('quotegraph');

function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
  debug('%s', error instanceof Error ? error.stack : error);
  tell(`quotegraph: ${sentenceOf(error)}`);
  return error instanceof ExitError ? error.exitCode : EXIT.output;
}

/** An error of the command line says all; one from further inside leaves to its cause what the system said. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { message, cause } = error;
  return cause === undefined || error instanceof ExitError ? message : `${message}: ${reason(cause).split('\n')[0]}`;
}

process.on('uncaughtException', (error) => process.exit(exitCodeOf(error)));
endQuietlyWhenNobodyReads();
try {
  await createProgram((code) => {
    process.exitCode = code;
  }).parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}
