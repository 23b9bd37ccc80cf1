#!/usr/bin/env node
/** From argv to exit code. Whatever goes wrong ends in one sentence; NODE_DEBUG=quotegraph prints the stack as well. */
import { debuglog } from 'node:util';
import { CommanderError } from 'commander';
import { EXIT, type ExitCode, ExitError } from './exit.ts';
import { createProgram } from './program.ts';
import { endQuietlyWhenNobodyReads, tell } from './terminal.ts';

const debug = debuglog('quotegraph');

function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misuse;
  debug('%s', error instanceof Error ? error.stack : error);
  tell(`quotegraph: ${error instanceof Error ? error.message : String(error)}`);
  return error instanceof ExitError ? error.exitCode : EXIT.output;
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
