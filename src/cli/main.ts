#!/usr/bin/env node
/** Entry point of the `quotegraph` program. */
import { reportError, runCommand } from './run-command.ts';
import { exitOnBrokenPipe } from './terminal.ts';

process.on('uncaughtException', (error) => process.exit(reportError(error)));
exitOnBrokenPipe();
process.exitCode = await runCommand(process.argv.slice(2));
