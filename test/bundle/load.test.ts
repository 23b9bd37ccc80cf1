import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../../src/version.ts';
import { folder } from '../cli/program.ts';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

/** The built program in a folder of its own, without compiled code. */
function program() {
  const root = folder({ 'package.json': '{"type": "module"}' });
  const bundle = join(root, 'dist/bundle');
  cpSync(join(DIST, 'cli/main.js'), join(root, 'dist/cli/main.js'));
  cpSync(join(DIST, 'bundle'), bundle, { recursive: true, filter: (path) => !path.endsWith('.cache') });
  return {
    bundle,
    kept: () => readdirSync(bundle).filter((name) => name.endsWith('.cache')),
    version() {
      const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), '--version']);
      return `${stderr}${stdout}`.trim();
    },
  };
}

describe('the compiled code of the program', () => {
  it('is kept by the first run, and used by the next', () => {
    const { bundle, kept, version } = program();
    expect(version()).toBe(VERSION);
    const files = kept().map((name) => join(bundle, name));
    expect(files.length).toBeGreaterThan(0);
    const before = files.map((file) => readFileSync(file));
    expect(version()).toBe(VERSION);
    expect(files.map((file) => readFileSync(file))).toEqual(before);
    expect(kept()).toHaveLength(files.length);
  });

  it.each([
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (code: Buffer) => code.subarray(0, code.length >> 1)],
    ['changed in one byte', (code: Buffer) => Buffer.from(code).fill(0x55, code.length >> 1, (code.length >> 1) + 1)],
    ['of something else', (code: Buffer) => Buffer.alloc(code.length, 'quotegraph')],
  ])('is made again if it is %s', (_, damage) => {
    const { bundle, kept, version } = program();
    version();
    for (const name of kept()) writeFileSync(join(bundle, name), damage(readFileSync(join(bundle, name))));
    const damaged = kept().map((name) => readFileSync(join(bundle, name)));
    expect(version()).toBe(VERSION);
    const made = kept().map((name) => readFileSync(join(bundle, name)));
    for (const [index, code] of made.entries()) expect(code.equals(damaged[index] ?? code)).toBe(false);
  });

  it('is not needed where it cannot be kept', () => {
    const { bundle, kept, version } = program();
    version();
    const names = kept();
    for (const name of names) {
      rmSync(join(bundle, name));
      mkdirSync(join(bundle, name, 'in-the-way'), { recursive: true });
    }
    expect(version()).toBe(VERSION);
    expect(kept()).toEqual(names);
  });
});
