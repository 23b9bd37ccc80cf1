/** The built program, without its bundle. */
import { start } from '../../dist/cli/start.js';

process.exitCode = await start();
