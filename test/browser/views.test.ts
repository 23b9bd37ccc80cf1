import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeInBrowser, given, go, objections, open, useBrowser, useOpened } from './open.ts';
import { reportIn } from './setup.ts';
import { viewsOf } from './views.ts';

useBrowser();

const file = given ? reportIn(given.output) : '';
const views = given ? viewsOf(given.output) : new Map<string, string>();
const SCHEMES = ['light', 'dark'] as const;
/** A small telephone, a laptop, and a screen that is too wide for its words. */
const WIDTHS = [360, 1280, 2560] as const;

describeInBrowser('every view', () => {
  it('opens from disk without any request', async () => {
    const opened = await open(file);
    const titles = new Set<string | null>();
    for (const [name, hash] of views) {
      await go(opened.page, hash);
      const title = await opened.page.locator('h1').textContent();
      if (name !== 'no view') expect(title, name).not.toContain('No such');
      titles.add(title);
      expect(await opened.page.title(), name).toBe(title);
    }
    // Graph and audit have two addresses with one title each.
    expect(titles.size).toBeGreaterThan(views.size - 4);
    expect([opened.requests, opened.dialogs, opened.problems]).toEqual([[], [], []]);
    await opened.close();
  });

  const shared = useOpened(file);

  it.each(SCHEMES)('is accessible in %s colours', async (colorScheme) => {
    const opened = shared();
    await opened.page.emulateMedia({ colorScheme });
    for (const [name, hash] of views) {
      await go(opened.page, hash);
      expect(await objections(opened.page), name).toEqual([]);
    }
  });

  it.each(WIDTHS)('fits a window of %i pixels', async (width) => {
    const opened = shared();
    await opened.page.setViewportSize({ width, height: 900 });
    for (const [name, hash] of views) {
      await go(opened.page, hash);
      const tooWide = await opened.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(tooWide, name).toBe(0);
    }
  });

  it('follows the system colour scheme unless the reader chooses one', async () => {
    const background = (page: Awaited<ReturnType<typeof open>>['page']) =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [light, dark] = [await open(file, { colorScheme: 'light' }), await open(file, { colorScheme: 'dark' })];
    const [bright, dim] = [await background(light.page), await background(dark.page)];
    expect(bright).not.toBe(dim);
    const button = light.page.getByRole('button', { name: /colours/iu });
    await button.click();
    await light.page.locator('html[data-scheme="light"]').waitFor();
    expect(await background(light.page)).toBe(bright);
    await button.click();
    await light.page.locator('html[data-scheme="dark"]').waitFor();
    expect(await background(light.page)).toBe(dim);
    await light.close();
    await dark.close();
  });

  it('takes at most 400 kB without the reader', async () => {
    const opened = await open(file);
    const reader = await opened.page.evaluate(
      () => document.querySelector('script[data-code="reader"]')?.textContent?.length ?? 0,
    );
    expect(statSync(file).size - reader).toBeLessThanOrEqual(400_000);
    await opened.close();
  });
});

describe.runIf(given === null)('the page', () => {
  it.skip('SKIPPED: its tests need a browser', () => {});
});
