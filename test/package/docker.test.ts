/** The essentials of the Dockerfile; docker.long.ts builds what it says, with Docker where that runs. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copiedTo, inContext, ROOT, stages, valuesOf } from './dockerfile.ts';

const [build, final, ...others] = stages();
if (!build || !final) throw new Error('the Dockerfile has two stages');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

describe('the Dockerfile', () => {
  it('builds in one stage and runs in another of the same base, with a supported Node and glibc', () => {
    expect(others).toEqual([]);
    expect(final.base).toBe(build.base);
    const [, major] = /^node:(\d+)-bookworm-slim$/.exec(final.base) ?? [];
    expect(Number(major)).toBeGreaterThanOrEqual(Number(/\d+/.exec(manifest.engines.node)?.[0]));
  });

  it('copies only files that exist and that the context has', () => {
    const copied = [build, final].flatMap(copiedTo);
    expect(copied.length).toBeGreaterThan(5);
    for (const path of copied) expect(existsSync(join(ROOT, path)), path).toBe(true);
    expect(inContext().filter((path) => !copied.includes(path))).toEqual([]);
    expect(copied.filter((path) => !inContext().includes(path))).toEqual([]);
  });

  it('installs from the lock file, and without development dependencies in the image', () => {
    expect(valuesOf(build, 'RUN')).toContain('npm ci');
    expect(valuesOf(final, 'RUN').join('\n')).toMatch(/^npm ci --omit=dev /m);
    for (const stage of [build, final]) {
      const lockAt = stage.instructions.findIndex(({ value }) => value.includes('package-lock.json'));
      const installAt = stage.instructions.findIndex(({ value }) => value.startsWith('npm ci'));
      expect(lockAt).toBeGreaterThanOrEqual(0);
      expect(installAt).toBeGreaterThan(lockAt);
    }
  });

  it('runs the program directly, as a user without rights', () => {
    expect(valuesOf(final, 'USER')).toEqual(['node']);
    expect(valuesOf(final, 'ENTRYPOINT')).toEqual(['["quotegraph"]']);
    const linked = /ln -s (\S+) \/usr\/local\/bin\/quotegraph$/m.exec(valuesOf(final, 'RUN').join('\n'))?.[1];
    expect(linked).toBe(`${valuesOf(final, 'WORKDIR')[0]}/${manifest.bin.quotegraph}`);
  });
});
