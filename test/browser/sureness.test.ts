import { expect, it } from 'vitest';
import { describeInBrowser, given, go, useBrowser, useOpened } from './open.ts';
import { reportIn } from './setup.ts';

useBrowser();

const file = given ? reportIn(given.output) : '';

describeInBrowser('the confidence of quotations', () => {
  const opened = useOpened(file);
  const shown = async () => {
    const cells = await opened().page.locator('td[data-name="confidence"]').allTextContents();
    return cells.filter((text) => !text.startsWith('–')).map((text) => Number.parseFloat(text));
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
    expect(await page.locator('.doubtful').count()).toBeGreaterThanOrEqual(doubtful.length);
  });

  it('is a dash without a speaker, and such quotations can be listed', async () => {
    const { page } = opened();
    await go(page, '#/search');
    await page.getByRole('combobox', { name: 'Speaker' }).selectOption('no speaker named');
    await page.waitForFunction(() => location.hash.includes('speaker=none'));
    await go(page, '#/');
    await go(page, '#/search?speaker=none');
    const figures = await page.locator('td[data-name="confidence"]').allTextContents();
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) expect(figure).toContain('–');
  });

  it('stands beside the cue, which a search finds', async () => {
    const { page } = opened();
    await go(page, '#/search?q=told');
    const tails = await page.locator('td[data-name="speaker"]').allTextContents();
    expect(tails.some((text) => text.includes('(told'))).toBe(true);
  });

  it('comes with a footer that says what the page holds', async () => {
    const { page } = opened();
    await go(page, '#/');
    const footer = page.locator('footer');
    expect(await footer.textContent()).toContain('with the full text of the articles');
    expect(await footer.textContent()).toContain('--page-text quotes');
    await go(page, '#/search');
    expect(await footer.textContent()).not.toContain('--page-text quotes');
    expect(await footer.textContent()).toContain('Check the article');
  });
});
