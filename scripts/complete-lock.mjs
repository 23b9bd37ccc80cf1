/**
 * Gives every optional package that package-lock.json names an entry of its own.
 *
 *   node scripts/complete-lock.mjs           after each `npm install`; `--check` only says what is missing
 *
 * Native packages come in one build per system, as optional dependencies. `npm install` leaves out of the lock those that
 * its registry could not show it, and `npm ci` then refuses the lock. The name of such a build says what it runs on and
 * whoever depends on it says which version, so the entry can be written without having seen the package; its integrity,
 * which cannot be known that way, is left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = { 'arm-eabi': 'arm', 'arm-gnueabihf': 'arm', 'arm-musleabihf': 'arm' };

/** What the name of a build says that it runs on: `binding-linux-x64-musl` → linux, x64, musl. */
function runsOn(name) {
  const [, os, rest] = new RegExp(`-(${SYSTEMS.join('|')})-(.+)$`).exec(name) ?? [];
  if (!os || !rest) throw new Error(`${name}: the name does not say what it runs on`);
  const cpu = PROCESSORS[rest] ?? rest.split('-')[0];
  const libc = os !== 'linux' ? {} : { libc: [/musl/.test(rest) ? 'musl' : 'glibc'] };
  return { cpu: [cpu], ...libc, os: [os] };
}

/** True where Node would find `name` from the package at `path`. */
function isLocked(packages, path, name) {
  const folders = path === '' ? [''] : [path, ...ancestors(path)];
  return folders.some((folder) => `${folder ? `${folder}/` : ''}node_modules/${name}` in packages);
}

function ancestors(path) {
  const parts = path.split('/node_modules/');
  const nested = parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join('/node_modules/'));
  return [...nested, ''];
}

function missing(packages) {
  return Object.entries(packages).flatMap(([path, { dev, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isLocked(packages, path, name))
      .map(([name, version]) => {
        const entry = { version, ...runsOn(name), ...(dev ? { dev } : {}), optional: true };
        return [`node_modules/${name}`, entry];
      }),
  );
}

const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const entries = missing(lock.packages);
if (process.argv.includes('--check')) {
  for (const [path] of entries) console.error(`${path} has no entry: run node scripts/complete-lock.mjs`);
  process.exitCode = entries.length > 0 ? 1 : 0;
} else {
  const sorted = Object.entries({ ...lock.packages, ...Object.fromEntries(entries) }).sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
  console.log(`${entries.length} entries added`);
}
