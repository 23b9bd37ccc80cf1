#!/usr/bin/env node
/**
 * Packs Node, the built program and its runtime dependencies into one archive for the executors of a cluster.
 *
 *   node spark/archive.mjs quotegraph.tgz        after a build; for machines with the same system and architecture
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const [archive = 'quotegraph.tgz'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'quotegraph-archive-'));

/** Installed runtime dependencies: packages that the lock file does not mark as dev. */
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
