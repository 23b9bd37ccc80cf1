/** Runs the npm scripts given, then every `check:…` script of package.json, all of them whatever fails, and counts. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const names = [...process.argv.slice(2), ...Object.keys(scripts).filter((name) => name.startsWith('check:'))];
const failed = names.filter((name) => {
  console.log(`\n— npm run ${name}`);
  return (
    spawnSync('npm', ['run', '--silent', name], { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0
  );
});
if (failed.length > 0) console.log(`\nfailed: ${failed.join(', ')}`);
console.log(`${names.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
