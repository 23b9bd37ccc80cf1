import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Correction, KnownEntry } from '../../src/schema.ts';
import { itLong } from '../rounds.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const blocks = (language: string) =>
  [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, tag, code]) =>
    tag === language && code ? [code] : [],
  );

describe('the README', () => {
  it('has a library example with the stated output', () => {
    const [example = ''] = blocks('js');
    const expected = [...example.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line);
    expect(expected.length).toBeGreaterThan(0);
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', example], { cwd: root, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout.trim().split('\n')).toEqual(expected);
  });

  it('has an audit with the stated output', () => {
    const [, command = '', expected] =
      /^\$ quotegraph (audit .*)\n([\s\S]*)$/m.exec(blocks('text').join('\n---\n')) ?? [];
    const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    const run = spawnSync(process.execPath, ['dist/cli/main.js', ...args], { cwd: root, encoding: 'utf8' });
    expect(run.stdout.trim()).toBe(expected?.split('\n---\n')[0]?.trim());
  });

  itLong('has a nightly build with the stated output', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quotegraph-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'desk.txt'), blocks('txt')[0] ?? '');
    const block = blocks('text').find((text) => text.includes('--watch')) ?? '';
    const commands = [...block.matchAll(/^\$ quotegraph (.*)$/gm)].map(([, args = '']) => args.split(' '));
    expect(commands).toHaveLength(2);
    const told = commands.map((args) => {
      const placed = args.map((arg) => (arg.startsWith('corpus') ? join(root, arg) : arg));
      return spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...placed], { cwd: folder, encoding: 'utf8' })
        .stdout;
    });
    expect(told[1]?.slice(told[1].indexOf('Changes in the store')).trim()).toBe(block.replace(/^\$.*\n/gm, '').trim());
  });

  it('has valid corrections of every kind', () => {
    const [example = ''] = blocks('ndjson');
    const corrections = example
      .trim()
      .split('\n')
      .map((line) => Correction.parse(JSON.parse(line)));
    const decisions = Correction.options.map(({ shape }) => shape.decision.value);
    expect(corrections.map(({ decision }) => decision).sort()).toEqual([...decisions].sort());
  });

  it('has a valid list of known entities', () => {
    const [example = ''] = blocks('json');
    const entries = example.trim().split('\n');
    expect(entries.map((line) => KnownEntry.parse(JSON.parse(line)).type)).toEqual(['person', 'outlet']);
  });

  it('gives a reason for every dependency', () => {
    for (const name of Object.keys(manifest.dependencies))
      expect(readme).toMatch(new RegExp(`\\| .*${name}.* \\| .{10,} \\|`));
  });

  it('starts with the two commands', () => {
    expect(blocks('sh')[0]).toBe('npm ci && npm start\nnpm test\n');
  });
});
