import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folder } from '../cli/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const corpus = join(root, 'corpus');

it('an audit finds what was said and no invented sentence in the sample articles', () => {
  const articles = readdirSync(corpus)
    .filter((name) => name.endsWith('.txt'))
    .map((id) => `${JSON.stringify({ id, text: readFileSync(join(corpus, id), 'utf8') })}\n`);
  const path = join(folder(), 'samples.ndjson');
  writeFileSync(path, articles.join(''));
  const { stdout, status } = spawnSync(process.execPath, [join(root, 'bench/audit.mjs'), path], { encoding: 'utf8' });
  expect(stdout).toContain('invented: 0 of 500 "printed before"');
  expect(stdout).toContain('turned: 200 of 200 found, 0 of them not told');
  expect(status).toBe(0);
});
