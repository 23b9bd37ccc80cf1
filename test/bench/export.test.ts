import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const BENCH = fileURLToPath(new URL('../../bench/export.mjs', import.meta.url));

it('the bench of exports writes collections that the exports read', () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [BENCH, '30', 'csv'], { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  expect(stdout).toMatch(/^ +30 {2}csv +\d+ MB at most\n$/);
});
