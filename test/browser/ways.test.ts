import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder } from '../cli/program.ts';
import { describeInBrowser, given, go, open, settled, useBrowser } from './open.ts';
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
  it('is drawn, and shown as a table', async () => {
    const { page, problems, close } = await open(file, { hash: '#/graph' });
    await page.locator('.network[data-state="drawn"]').waitFor();
    expect(await page.locator('.network canvas').count()).toBeGreaterThan(2);
    expect(await rows(page)).toBeGreaterThan(10);
    expect(problems).toEqual([]);
    await close();
  });

  it('is drawn the same way every time', async () => {
    const picture = async () => {
      const { page, close } = await open(file, { hash: '#/graph?reprinted=1' });
      await page.locator('.network[data-state="drawn"]').waitFor();
      await settled(page);
      const image = await page.locator('.network-canvas').screenshot({ animations: 'disabled' });
      await close();
      return image.toString('base64');
    };
    expect(await picture()).toBe(await picture());
  });

  it('filters the drawing and the table by speaker, outlet and words', async () => {
    const { page, close } = await open(file, { hash: '#/graph' });
    const all = await rows(page);
    await page.getByRole('combobox', { name: /^Speaker/u }).selectOption({ index: 1 });
    await settled(page);
    const ofSpeaker = await rows(page);
    expect(ofSpeaker).toBeLessThan(all);
    expect(await page.evaluate(() => location.hash)).toMatch(/^#\/graph\?speaker=s/u);
    await page.getByRole('combobox', { name: /^Outlet/u }).selectOption({ index: 1 });
    await settled(page);
    expect(await rows(page)).toBeLessThanOrEqual(ofSpeaker);
    await page.getByRole('searchbox', { name: 'Text', exact: true }).fill('no such words');
    await page.getByText('No utterances match these filters.').waitFor();
    expect(await page.locator('.network').count()).toBe(0);
    await close();
  });

  it('is only a table, with a message, if the browser cannot draw', async () => {
    const before = () => {
      HTMLCanvasElement.prototype.getContext = () => null;
    };
    const { page, close } = await open(file, { hash: '#/graph', before });
    await page.getByText(/cannot draw the graph/u).waitFor();
    expect(await rows(page)).toBeGreaterThan(10);
    await go(page, '#/graph?reprinted=1');
    expect(await rows(page)).toBeGreaterThan(1);
    await close();
  });
});
