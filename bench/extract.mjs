/** The answers of the built program for annotated articles, of which it sees everything but the annotations. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** Runs a command on articles as NDJSON on stdin. @returns the records that it prints */
export function answersOf([command, ...args], articles) {
  const input = articles.map(({ attributions: _, ...article }) => `${JSON.stringify(article)}\n`).join('');
  const { error, status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** The command `quotegraph extract -` with options. */
export const extractWith = (...options) => [process.execPath, MAIN, 'extract', '-', '--quiet', ...options];
