/**
 * Adds the missing entries of optional packages to package-lock.json.
 *
 *   node scripts/complete-lock.mjs           after each `npm install`; `--check` only lists the missing entries
 *
 * A native package has one build per platform, each an optional dependency. `npm install` omits the builds that the registry
 * does not serve, and `npm ci` then rejects the lock file. An entry needs only the platform, which is part of the name, and the
 * version, which the dependent states; the integrity is unknown and left out.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('../package-lock.json', import.meta.url);
const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = { 'arm-eabi': 'arm', 'arm-gnueabihf': 'arm', 'arm-musleabihf': 'arm' };

/** The platform in the name of a build: `binding-linux-x64-musl` → linux, x64, musl. */
function platformOf(name) {
  const [, os, rest] = new RegExp(`-(${SYSTEMS.join('|')})-(.+)$`).exec(name) ?? [];
  if (!os || !rest) throw new Error(`${name}: the name contains no platform`);
  const cpu = PROCESSORS[rest] ?? rest.split('-')[0];
  const libc = os !== 'linux' ? {} : { libc: [/musl/.test(rest) ? 'musl' : 'glibc'] };
  return { cpu: [cpu], ...libc, os: [os] };
}

/** True if Node finds `name` from the package at `path`. */
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
        const entry = { version, ...platformOf(name), ...(dev ? { dev } : {}), optional: true };
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
