/** The entry of the process that builds a snapshot. Its argument is the job; it prints the result on one line. */
import { loadBundled } from '../bundle/load.ts';

const { buildSnapshot }: typeof import('./build-snapshot.ts') = loadBundled('build-snapshot');
process.stdout.write(`${await buildSnapshot(process.argv[2] ?? '')}\n`);
