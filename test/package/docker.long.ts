/** The image, built and run with Docker; where Docker is missing, the steps of its build stage in a folder. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORPUS, folder } from '../cli/program.ts';
import { blocks } from '../docs/recipe.ts';
import { copiedTo, ROOT, stages, valuesOf } from './dockerfile.ts';

const run = (command: string, args: readonly string[], cwd: string) =>
  spawnSync(command, args, { cwd, encoding: 'utf8' });

const [{ base } = { base: '' }] = stages();
const hasDocker = [
  ['image', 'inspect', base],
  ['pull', base],
].some((args) => run('docker', args, ROOT).status === 0);
if (!hasDocker) console.warn(`the image: skipped, because Docker does not run here or cannot get ${base}`);

describe.skipIf(!hasDocker)('the image', () => {
  it('builds, and reads a mounted folder as documented', () => {
    const [build = '', read = ''] = blocks('docker', 'sh');
    const built = run('sh', ['-e', '-c', build], ROOT);
    expect(built.status, built.stderr).toBe(0);
    const root = folder();
    cpSync(CORPUS, join(root, 'corpus'), { recursive: true });
    const { status, stdout, stderr } = run('sh', ['-e', '-c', read], root);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('Most reprinted');
    expect(existsSync(join(root, 'output/graph.json'))).toBe(true);
  });
});

describe('the files that the Dockerfile copies', () => {
  it('are enough to build the program', () => {
    const [stage] = stages();
    if (!stage) throw new Error('the Dockerfile has no stage');
    const root = folder();
    for (const path of copiedTo(stage)) cpSync(join(ROOT, path), join(root, path), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    const commands = valuesOf(stage, 'RUN').filter((command) => command !== 'npm ci');
    expect(commands).toEqual(['npm run build']);
    for (const command of commands) {
      const built = run('sh', ['-e', '-c', command], root);
      expect(built.status, built.stderr).toBe(0);
    }
    const { stdout } = run(process.execPath, ['dist/cli/main.js', 'extract', CORPUS, '--quiet'], root);
    expect(stdout.trim().split('\n')).toHaveLength(5);
  });
});
