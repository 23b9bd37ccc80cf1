#!/usr/bin/env node
/** Entry point of the `quotegraph` program. */
import { loadBundled } from '../bundle/load.ts';

const { start }: typeof import('./start.ts') = loadBundled('start');
process.exitCode = await start();
