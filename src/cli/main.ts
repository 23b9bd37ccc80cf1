#!/usr/bin/env node
/** Entry point of the `quotegraph` program. */
import { optimiseLate } from '../bundle/flags.ts';
import { loadBundled } from '../bundle/load.ts';

optimiseLate();
const { start }: typeof import('./start.ts') = loadBundled('start');
process.exitCode = await start();
