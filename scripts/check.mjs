/**
 * Runs the npm scripts given as arguments, then every `check:…` script of package.json, continues after failures, and counts both
 * outcomes. Scripts joined by a plus run at the same time; their `pre` scripts are skipped, because a build would replace files
 * that the others read. The output of each is printed when it has ended.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const groups = [
  ...process.argv.slice(2).map((group) => group.split('+')),
  ...Object.keys(scripts)
    .filter((name) => name.startsWith('check:'))
    .map((name) => [name]),
];

/** Runs a script. @returns true if it succeeded */
function run(name, alone) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', ...(alone ? [] : ['--ignore-scripts']), name], {
      stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
    child.on('error', () => resolve(false));
    child.on('close', (status) => {
      if (!alone) process.stdout.write(`\n— npm run ${name}\n${Buffer.concat(output).toString('utf8')}`);
      resolve(status === 0);
    });
  });
}

const failed = [];
for (const group of groups) {
  const alone = group.length === 1;
  console.log(alone ? `\n— npm run ${group[0]}` : `\n— side by side: ${group.join(', ')}`);
  const passed = await Promise.all(group.map((name) => run(name, alone)));
  failed.push(...group.filter((_, i) => !passed[i]));
}
if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`);
console.log(`${groups.flat().length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
