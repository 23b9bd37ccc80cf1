#!/usr/bin/env node
/**
 * Packs Node and the built program with all that it needs at run time into one archive, as a cluster unpacks it beside its executors.
 *
 *   node spark/archive.mjs quotegraph.tgz        after a build; for machines like this one
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const [archive = 'quotegraph.tgz'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'quotegraph-archive-'));

/** Installed packages that the program runs on: what the lock does not call a tool of its making. */
function* installed() {
  const { packages } = JSON.parse(readFileSync(at('package-lock.json'), 'utf8'));
  for (const [path, { dev, devOptional }] of Object.entries(packages))
    if (path.startsWith('node_modules/') && !dev && !devOptional && existsSync(at(path))) yield path;
}

try {
  mkdirSync(join(folder, 'node/bin'), { recursive: true });
  cpSync(process.execPath, join(folder, 'node/bin/node'), { dereference: true });
  for (const path of ['package.json', 'dist', ...installed()])
    cpSync(at(path), join(folder, path), { recursive: true, dereference: true });
  const { status } = spawnSync('tar', ['-czf', resolve(archive), '-C', folder, '.'], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
