/** The site of `npm run docs`, opened from disk. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { chromiumPath } from '../browser/chromium.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = mkdtempSync(join(tmpdir(), 'site-'));
const executablePath = chromiumPath();
if (executablePath === null) console.warn('skipped: the search of the documentation needs Chromium');

const documentOf = (page: string) => parseHTML(readFileSync(page, 'utf8')).document;
const pages = () =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !name.startsWith('media'))
    .map((name) => join(site, name));

/** Links of a page to files that do not exist, or to headings that they do not have. */
function brokenLinks(page: string): string[] {
  const links = [...documentOf(page).querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '');
  return links.filter((link) => {
    if (/^(?:https?|mailto):/.test(link)) return false;
    const [path = '', heading = ''] = link.split('#').map(decodeURIComponent);
    const target = path === '' ? page : join(dirname(page), path);
    if (!existsSync(target)) return true;
    return heading !== '' && documentOf(target).getElementById(heading) === null;
  });
}

beforeAll(() => {
  const typedoc = join(root, 'node_modules/typedoc/bin/typedoc');
  const run = spawnSync(process.execPath, [typedoc, '--out', site], { cwd: root, encoding: 'utf8' });
  expect(run.status, run.stdout + run.stderr).toBe(0);
}, 300_000);
afterAll(() => rmSync(site, { recursive: true, force: true }));

describe('the site of the documentation', () => {
  it('has every page of the guide, called by its heading, and the reference of the library', () => {
    const titles = pages().map((page) => documentOf(page).querySelector('h1')?.textContent?.trim());
    for (const name of readdirSync(join(root, 'docs')).filter((file) => file.endsWith('.md'))) {
      const [, heading] = /^# (.+)$/m.exec(readFileSync(join(root, 'docs', name), 'utf8')) ?? [];
      expect(titles).toContain(heading);
    }
    expect(titles).toContain('Function extract');
  });

  it('has no broken link', () => {
    for (const page of pages()) expect(brokenLinks(page), page).toEqual([]);
  });

  it.skipIf(executablePath === null)('finds words of its pages, from disk', async () => {
    const browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(site, 'index.html')).href);
    await page.keyboard.press('/');
    // The dialog takes the focus only when it has unfolded.
    await page.locator('#tsd-search-input').fill('corrections');
    await page.locator('#tsd-search-results a').first().click();
    expect(await page.locator('h1').first().textContent()).toContain('Corrections');
  });
});
