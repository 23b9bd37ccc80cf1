import { expect, it } from 'vitest';
import { describeInBrowser, given, go, useBrowser, useOpened } from './open.ts';
import { reportIn } from './setup.ts';

useBrowser();

const file = given ? reportIn(given.output) : '';

describeInBrowser('the confidence of quotations', () => {
  const opened = useOpened(file);
  const shown = async () => {
    const cells = await opened().page.locator('td[data-name="confidence"]').allTextContents();
    return cells.map((text) => Number.parseFloat(text));
  };

  it('is in every list, the surest first', async () => {
    await go(opened().page, '#/search');
    const all = await shown();
    expect(all.length).toBeGreaterThan(30);
    expect(all).toEqual([...all].sort((a, b) => b - a));
    const speaker = await opened().page.locator('td[data-name="speaker"] a').first().getAttribute('href');
    const article = await opened().page.locator('td[data-name="outlet"] a').first().getAttribute('href');
    for (const address of [speaker, article]) {
      await go(opened().page, address ?? '');
      expect((await shown()).length).toBeGreaterThan(0);
    }
  });

  it('filters, and what is more likely wrong than right is marked', async () => {
    const { page } = opened();
    await go(page, '#/search');
    const all = await shown();
    const choice = page.getByRole('combobox', { name: 'Confidence' });
    await choice.selectOption('0.9');
    await page.waitForFunction(() => location.hash.includes('confidence=0.9'));
    await go(page, '#/search?confidence=0.9');
    expect(await shown()).toEqual(all.filter((sure) => sure >= 0.9));
    await go(page, '#/search?confidence=doubtful');
    const doubtful = all.filter((sure) => sure < 0.5);
    expect(await shown()).toEqual(doubtful);
    expect(await page.locator('.doubtful').count()).toBe(doubtful.length);
  });

  it('stands beside the cue, which a search finds', async () => {
    const { page } = opened();
    await go(page, '#/search?q=told');
    const tails = await page.locator('td[data-name="speaker"]').allTextContents();
    expect(tails.some((text) => text.includes('(told'))).toBe(true);
  });

  it('comes with a footer that says what the page holds', async () => {
    const { page } = opened();
    await go(page, '#/search');
    const footer = await page.locator('footer').textContent();
    expect(footer).toContain('with the full text of the articles');
    expect(footer).toContain('--page-text quotes');
  });
});
