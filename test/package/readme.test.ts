import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CORPUS, folder, quotegraph } from '../cli/program.ts';
import { blocks, linksOf, page } from '../docs/recipe.ts';

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const readme = page('README');
const licenses = readFileSync(new URL('../../dist/bundle/licenses.md', import.meta.url), 'utf8');

describe('the README', () => {
  it('can be read in a few minutes', () => {
    expect(readme.split(/\s+/).length).toBeLessThanOrEqual(1500);
  });

  it('gives the commands of a user and those of a checkout', () => {
    expect(blocks('README', 'sh')).toEqual([
      'npx quotegraph build articles/    # reads your articles and writes output/\nnpm i quotegraph                  # installs the library\n',
      'npm ci && npm start    # reads the five sample articles in corpus/\nnpm test\n',
    ]);
    expect(manifest.scripts.start).toBe('node dist/cli/main.js build corpus');
  });

  it('shows what the program prints for the sample articles', async () => {
    const { stdout } = await quotegraph(['build', CORPUS, '-o', folder()]);
    const [excerpt = ''] = blocks('README', 'text');
    for (const part of excerpt.trim().split('\n\n')) expect(stdout).toContain(part.trim());
  });

  it('links to files that exist', () => {
    const links = linksOf('README');
    expect(links.length).toBeGreaterThan(15);
    for (const link of links)
      expect(existsSync(fileURLToPath(new URL(`../../${link}`, import.meta.url))), link).toBe(true);
  });

  it('gives a reason for every dependency', () => {
    const bundled = [...licenses.matchAll(/^## (\S+) - /gm)].map(([, name = '']) => name);
    const imported = Object.keys(manifest.devDependencies).filter((name) => bundled.includes(name));
    expect(imported.length).toBeGreaterThan(10);
    for (const name of [...Object.keys(manifest.dependencies), ...imported])
      expect(readme).toMatch(new RegExp(`\\| .*${name}.* \\| .{10,} \\|`));
  });
});
