/** The typed client of docs/server.md: generated, compiled under strict rules, and run against a server. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { folder } from '../cli/program.ts';
import { blocks } from '../docs/recipe.ts';
import { placeBuilt, started } from './started.ts';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Runs a program of a package in a folder. */
function runIn(at: string, program: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(modules, program), ...args], {
    cwd: at,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
}

it('is generated from the description of the server, and gets what it asks for', async () => {
  const home = await placeBuilt();
  const server = await started(join(home.root, 'news.quotes'));
  onTestFinished(async () => {
    await server.close();
    home.remove();
  });
  const [example = ''] = blocks('server', 'ts');
  const client = example.replace('http://127.0.0.1:7878', server.url).replace('malicious', 'winter');
  const at = folder({ 'client.ts': client, 'package.json': '{ "type": "module" }' });
  symlinkSync(modules, join(at, 'node_modules'), 'dir');
  const description = await fetch(new URL('openapi.json', server.url));
  writeFileSync(join(at, 'openapi.json'), await description.text());

  runIn(at, 'openapi-typescript/bin/cli.js', 'openapi.json', '--output', 'quotegraph-api.ts');
  expect(readFileSync(join(at, 'quotegraph-api.ts'), 'utf8')).toContain('listQuotations');
  const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', '--types', 'node'];
  runIn(at, 'typescript/bin/tsc', ...options, 'client.ts');

  // The server is in this process, so the client needs one of its own.
  const run = spawn(process.execPath, ['client.js'], { cwd: at });
  let printed = '';
  run.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  run.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const [code] = await once(run, 'close');
  expect(printed).toContain('Ada Brandt Lock Gazette “We will not raise the fares before the winter of 2031');
  expect(code).toBe(0);
});
