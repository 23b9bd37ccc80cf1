#!/usr/bin/env node
/** The program as a process: its arguments, its exit code, and errors that nothing else caught. */
import { reportError, runCommand } from './run-command.ts';
import { endQuietlyWhenNobodyReads } from './terminal.ts';

process.on('uncaughtException', (error) => process.exit(reportError(error)));
endQuietlyWhenNobodyReads();
process.exitCode = await runCommand(process.argv.slice(2));
