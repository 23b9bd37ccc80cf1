import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folder, MAIN } from './program.ts';

const TEXT = '“We will not sell the harbour before spring,” said Ada Brandt, the mayor.';

describe('a folder as standard input', () => {
  it.each([
    { args: ['extract', 'news.txt', '-', '--tagger', 'none'], code: 1 },
    { args: ['extract', '-', '--tagger', 'none'], code: 2 },
    { args: ['build', 'news.txt', '-', '--tagger', 'none'], code: 1 },
    { args: ['engine', 'pack', 'news.txt', '-'], code: 1 },
    { args: ['engine', 'map'], code: 3 },
  ])('is no empty input: $args', ({ args, code }) => {
    const root = folder({ 'news.txt': TEXT });
    const stdin = openSync(root, 'r');
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
      cwd: root,
      stdio: [stdin, 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    closeSync(stdin);
    expect(status).toBe(code);
    expect(stdout + stderr).toMatch(/EISDIR/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
