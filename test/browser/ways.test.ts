import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder } from '../cli/program.ts';
import { describeInBrowser, given, open, settled, useBrowser } from './open.ts';
import { reportIn } from './setup.ts';

useBrowser();

const file = given ? reportIn(given.output) : '';
const rows = (page: Awaited<ReturnType<typeof open>>['page']) => page.locator('tbody tr').count();

describeInBrowser('ways through the page', () => {
  it('searches while the user types, from any view, and keeps the query in the address', async () => {
    const { page, close } = await open(file, { hash: '#/outlet' });
    await page.getByRole('searchbox', { name: /search/iu }).pressSequentially('malicious');
    await settled(page);
    expect(await page.evaluate(() => location.hash)).toBe('#/search?q=malicious');
    const found = await rows(page);
    expect(found).toBeGreaterThan(0);
    const texts = await page.locator('td.words').allTextContents();
    for (const text of texts) expect(text.toLowerCase()).toContain('malicious');

    await page.reload();
    await settled(page);
    expect(await rows(page)).toBe(found);
    expect(await page.getByRole('searchbox').first().inputValue()).toBe('malicious');
    await close();
  });

  it('begins with the first answers, which lead to their utterances', async () => {
    const { page, close } = await open(file);
    expect(await page.locator('.panel h2').allTextContents()).toEqual([
      'Most quoted',
      'Reprinted',
      'Changed in meaning',
      'Denied',
      'Disputed',
    ]);
    const words = page.locator('.panel-words').first();
    expect((await words.boundingBox())?.y).toBeLessThan(900);
    await words.click();
    await settled(page);
    expect(await page.evaluate(() => location.hash)).toMatch(/^#\/utterance\/u/u);
    await close();
  });

  it('filters, and keeps the filters in the address', async () => {
    const { page, close } = await open(file, { hash: '#/search' });
    const all = await rows(page);
    await page.getByLabel('Kind').selectOption('indirect');
    await settled(page);
    const some = await rows(page);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
    const address = await page.evaluate(() => location.hash);
    await close();
    const other = await open(file, { hash: address });
    expect(await rows(other.page)).toBe(some);
    await other.close();
  });

  it('sorts by a column in both directions', async () => {
    const { page, close } = await open(file, { hash: '#/speaker' });
    const numbers = async () => (await page.locator('tbody td.number:first-of-type').allTextContents()).join();
    const head = page.locator('th').nth(0).getByRole('button');
    await head.click();
    await settled(page);
    expect(await page.locator('th').nth(0).getAttribute('aria-sort')).toBe('ascending');
    const up = [await page.locator('tbody tr').first().textContent(), await numbers()];
    await head.click();
    await settled(page);
    expect(await page.locator('th').nth(0).getAttribute('aria-sort')).toBe('descending');
    expect([await page.locator('tbody tr').first().textContent(), await numbers()]).not.toEqual(up);
    await close();
  });

  it('exports a table as CSV with all rows and a header', async () => {
    const { page, close } = await open(file, { hash: '#/search' });
    const count = await rows(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /csv/iu }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/u);
    const saved = join(folder(), 'table.csv');
    await download.saveAs(saved);
    const csv = readFileSync(saved, 'utf8');
    const records = csv.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+(?:\r?\n|$)/gu) ?? [];
    expect(records[0]).toMatch(/text/u);
    expect(records.length).toBeGreaterThanOrEqual(count);
    await close();
  });

  it('works with the keyboard alone', async () => {
    const { page, close } = await open(file);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Skip');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');

    await page.reload();
    await settled(page);
    const audit = page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Audit' });
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      if (await audit.evaluate((link) => link === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /printed before/iu }).waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    for (let presses = 0; presses < 6; presses++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.tagName === 'TEXTAREA')) break;
    }
    await page.keyboard.type('confirmed as malicious');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.finding').first().waitFor();
    await close();
  });
});

describeInBrowser('the graph', () => {
  /** Pairs of labels that cover each other. */
  const overlaps = (page: Awaited<ReturnType<typeof open>>['page']) =>
    page.evaluate(() => {
      const boxes = [...document.querySelectorAll('.network li > *')].map((label) => label.getBoundingClientRect());
      return boxes.flatMap((one, i) =>
        boxes.slice(i + 1).flatMap((other) => {
          const apart = one.right <= other.left || other.right <= one.left;
          return apart || one.bottom <= other.top || other.bottom <= one.top ? [] : [[one.y, other.y]];
        }),
      );
    });

  it('begins at an utterance and goes on to the neighbourhood of what is chosen', async () => {
    const { page, problems, close } = await open(file, { hash: '#/graph' });
    expect(await page.locator('.network .utterances [aria-current]').count()).toBe(1);
    const outlet = page.locator('.network .outlets a').first();
    const name = await outlet.textContent();
    await outlet.click();
    await settled(page);
    expect(await page.locator('h1').textContent()).toBe(name);
    expect(await page.evaluate(() => location.hash)).toMatch(/^#\/graph\?outlet=o/u);
    expect(await page.locator('.network .utterances li').count()).toBeGreaterThan(1);
    expect(await page.locator('.network .outlets [aria-current]').textContent()).toBe(name);
    expect(problems).toEqual([]);
    await close();
  });

  it.each([820, 1280, 2560])('has no labels over each other at %i pixels', async (width) => {
    const { page, close } = await open(file, { hash: '#/graph', width });
    for (const label of ['Speaker', 'Outlet', 'Utterance']) {
      await page.getByRole('combobox', { name: label }).selectOption({ index: 1 });
      await settled(page);
      expect(await page.locator('.network li').count()).toBeGreaterThan(2);
      expect(await overlaps(page), label).toEqual([]);
    }
    await close();
  });

  it('is a list on a small screen', async () => {
    const { page, close } = await open(file, { hash: '#/graph', width: 390 });
    expect(await page.locator('.network').isVisible()).toBe(false);
    expect(await page.locator('tbody tr').first().isVisible()).toBe(true);
    await close();
  });
});
