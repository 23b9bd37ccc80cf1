import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { QuotationRecord } from '../../src/schema.ts';
import { ndjson } from '../cli/program.ts';
import { describeInBrowser, given, go, useBrowser, useOpened } from './open.ts';
import { reportIn } from './setup.ts';

useBrowser();

const file = given ? reportIn(given.output) : '';
const denied = given
  ? ndjson(readFileSync(join(given.output, 'quotations.ndjson'), 'utf8'))
      .map((line) => QuotationRecord.parse(line))
      .filter(({ stance }) => stance === 'denies')
  : [];

describeInBrowser('the stance of quotations', () => {
  const opened = useOpened(file);

  it('filters a search, and stands before the words', async () => {
    const { page } = opened();
    await go(page, '#/search');
    await page.getByRole('combobox', { name: 'Stance' }).selectOption('denies');
    await page.getByText(`${denied.length} of `).waitFor();
    const cells = await page.locator('td:has(q)').allTextContents();
    expect(cells).toHaveLength(denied.length);
    for (const cell of cells) expect(cell).toMatch(/^\S[^:]*: /u);
  });

  it('is found by the words that show it', async () => {
    const { page } = opened();
    await go(page, '#/search?q=denied');
    expect((await page.locator('.stance').allTextContents()).some((text) => text.includes('denied'))).toBe(true);
  });

  it('is shown with the utterance, its prints and the details', async () => {
    const [first] = denied;
    const { page } = opened();
    await go(page, `#/utterance/${first?.utterance}`);
    expect(await page.locator('blockquote').first().textContent()).toContain(`${first?.stanceWords?.text}: `);
    expect(await page.locator('.prints .stance').count()).toBeGreaterThan(0);
    await go(page, `#/article/${encodeURIComponent(first?.article ?? '')}?q=${first?.id}`);
    expect(await page.locator('.details').textContent()).toContain('Denies this');
  });

  it('can be corrected with a choice of stances', async () => {
    const [first] = denied;
    const { page } = opened();
    await go(page, `#/article/${encodeURIComponent(first?.article ?? '')}?q=${first?.id}`);
    await page.getByText('Correct this').click();
    await page.getByRole('combobox', { name: 'Problem' }).selectOption('Wrong stance');
    const choice = page.getByRole('combobox', { name: 'Correct stance' });
    expect(await choice.inputValue()).toBe('denies');
    await choice.selectOption('demands');
    const line = page.getByRole('textbox', { name: /line for your corrections file/iu });
    expect(JSON.parse(await line.inputValue())).toMatchObject({ decision: 'stance', stance: 'demands' });
  });
});
