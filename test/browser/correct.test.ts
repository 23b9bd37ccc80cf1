import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { checkCorrections } from '../../src/lists/corrections.ts';
import { QuotationRecord } from '../../src/schema.ts';
import { CORPUS, folder, ndjson, quotegraph } from '../cli/program.ts';
import { describeInBrowser, given, objections, open, useBrowser } from './open.ts';
import { reportIn } from './setup.ts';

useBrowser();

const file = given ? reportIn(given.output) : '';
const quotationsIn = (output: string) =>
  ndjson(readFileSync(join(output, 'quotations.ndjson'), 'utf8')).map((line) => QuotationRecord.parse(line));

/** Words that stand in one print alone, through another outlet than the one that prints them. */
const chosen = given
  ? quotationsIn(given.output).find(({ kind, text, relation, speaker }) => {
      return kind === 'direct' && relation === 'only' && text.length > 60 && speaker !== null;
    })
  : undefined;
const address = chosen && `#/article/${encodeURIComponent(chosen.article)}?q=${chosen.id}`;

async function openAtQuotation(options: Parameters<typeof open>[1] = {}) {
  const opened = await open(file, { hash: address ?? '', ...options });
  await opened.page.getByText('Correct this').click();
  return opened;
}

const lineIn = (page: Page) => page.getByRole('textbox', { name: /line for your corrections file/iu }).inputValue();

/** What the program finds in the sample articles when it is given the line. */
async function builtWith(line: string) {
  const { entries, diagnostics } = checkCorrections([{ value: JSON.parse(line), label: 'line 1', offset: null }]);
  expect([entries.length, diagnostics]).toEqual([1, []]);
  const root = folder({ 'desk.ndjson': `${line}\n` });
  const { code, stderr } = await quotegraph(['build', CORPUS, '--corrections', 'desk.ndjson', '--quiet'], {
    cwd: root,
  });
  expect([code, stderr]).toEqual([0, '']);
  return quotationsIn(join(root, 'output'));
}

const same = (quotations: readonly QuotationRecord[]) =>
  quotations.find(({ article, text }) => article === chosen?.article && text === chosen.text);

describeInBrowser('“Correct this” at a quotation', () => {
  it('copies a line that changes the speaker in the next build', async () => {
    const { page, problems, close } = await openAtQuotation({ permissions: ['clipboard-read', 'clipboard-write'] });
    const name = page.getByRole('textbox', { name: /correct speaker/iu });
    expect(await name.inputValue()).toBe(chosen?.speaker);
    await name.fill('Ines “Nina” Alvarado');
    await page.getByRole('button', { name: 'Copy line' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${await lineIn(page)}\n`);
    expect(problems).toEqual([]);
    await close();
    expect(same(await builtWith(copied.trim()))).toMatchObject({
      speaker: 'Ines “Nina” Alvarado',
      confidence: { speaker: 1 },
    });
  });

  it('has a line that removes the quotation', async () => {
    const { page, close } = await openAtQuotation();
    await page.getByRole('combobox', { name: 'Problem' }).selectOption('Not a quotation');
    expect(await page.getByRole('textbox', { name: /correct speaker/iu }).count()).toBe(0);
    const line = await lineIn(page);
    await close();
    expect(same(await builtWith(line))).toBeUndefined();
  });

  it.each([
    ['Wrong outlet of the article', /correct outlet/iu, 'outlet'],
    ['Wrong channel (via)', /correct channel/iu, 'via'],
  ] as const)('has a line for: %s', async (what, label, field) => {
    const { page, close } = await openAtQuotation();
    await page.getByRole('combobox', { name: 'Problem' }).selectOption(what);
    await page.getByRole('textbox', { name: label }).fill('Island Post');
    const line = await lineIn(page);
    await close();
    expect(same(await builtWith(line))?.[field]).toBe('Island Post');
  });

  it('selects the line if the browser does not allow copying', async () => {
    const before = () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    };
    const { page, problems, close } = await openAtQuotation({ before });
    await page.getByRole('button', { name: 'Copy line' }).click();
    await page.getByText(/the line is selected/iu).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await lineIn(page));
    expect(problems).toEqual([]);
    await close();
  });

  it('starts afresh at another quotation', async () => {
    const { page, close } = await openAtQuotation();
    await page.getByRole('textbox', { name: /correct speaker/iu }).fill('Nobody Atall');
    const other = page.locator('.text a.quotation:not([aria-current])').first();
    await other.click();
    await page.getByText('Correct this').click();
    expect(await lineIn(page)).not.toContain('Nobody Atall');
    await close();
  });

  it.each(['light', 'dark'] as const)('is accessible in %s colours', async (colorScheme) => {
    const { page, close } = await openAtQuotation({ colorScheme });
    await page.getByRole('button', { name: 'Copy line' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /copied|selected/iu })
      .waitFor();
    expect(await objections(page)).toEqual([]);
    await close();
  });

  it('works with the keyboard alone on a small screen', async () => {
    const { page, close } = await open(file, { hash: address ?? '', width: 360 });
    await page.locator('.correct summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide).toBe(0);
    await close();
  });
});
