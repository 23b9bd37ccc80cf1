/** The recipes in docs/, as they stand there: their blocks of code, and a shell in which `quotegraph` is the built program. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect } from 'vitest';
import { MAIN } from '../cli/program.ts';

/** The blocks of code in a language, in their order. */
export function blocks(name: string, language: string): readonly string[] {
  const text = readFileSync(new URL(`../../docs/${name}.md`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, tag, code]) =>
    tag === language && code ? [code] : [],
  );
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in a folder, where the shell finds `quotegraph`. */
export function runIn(root: string, program: string, args: readonly string[]): Ended {
  const bin = join(root, '.bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'quotegraph'), `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`);
  chmodSync(join(bin, 'quotegraph'), 0o755);
  const { NODE_OPTIONS: _options, ...rest } = process.env;
  const env = { ...rest, NO_COLOR: '1', PATH: `${bin}${delimiter}${rest['PATH'] ?? ''}` };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { code: status, stdout, stderr };
}

/** Runs the commands of a recipe in a folder. */
export function follow(root: string, name: string): void {
  for (const commands of blocks(name, 'sh'))
    expect(runIn(root, 'sh', ['-e', '-c', commands])).toMatchObject({ code: 0 });
}
