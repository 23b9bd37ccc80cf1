import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { longDate } from '../../src/report/page/dates.ts';
import { type ArticleRecord, AuditAnswer } from '../../src/schema.ts';
import { RELATION_WORDS } from '../../src/write/relation-words.ts';
import { verdictText } from '../../src/write/verdict-words.ts';
import { CORPUS, ndjson, quotegraph } from '../cli/program.ts';
import { describeInBrowser, given, go, objections, open, settled, useBrowser, useOpened } from './open.ts';
import { reportIn } from './setup.ts';

useBrowser();

const file = given ? reportIn(given.output) : '';
const ARTICLES = [
  ...['000_5876c35280797046.txt', '001_5d11a9be44409dff.txt', '002_ab9514b410f1b643.txt'],
  ...['003_559926dd5a786db3.txt', '004_4a7a3d88e280d4a5.txt'],
].map((name) => join(CORPUS, name));

/** One finding as the page shows it and as the command line answers: the same words for the same thing. */
interface Told {
  readonly verdict: string;
  readonly first: string;
  readonly left: readonly string[];
  readonly put: readonly string[];
  readonly prints: readonly string[];
  readonly differ: readonly string[];
}

const words = (text: string) =>
  text
    .replace(/\[(?:cut|added): |\]$/gu, '')
    .split(/\s+/u)
    .filter(Boolean)
    .join(' ');

async function toldIn(page: Page): Promise<Told[]> {
  const findings = await page.locator('.finding:not(.similar)').all();
  return Promise.all(
    findings.map(async (finding) => {
      const texts = async (place: string) => (await finding.locator(place).allTextContents()).map(words);
      const [verdict = '', ...more] = words((await finding.locator('.verdict').textContent()) ?? '').split('; ');
      return {
        verdict,
        first: more.join('; '),
        left: await texts('blockquote del'),
        put: await texts('blockquote ins'),
        prints: (await texts('.print .relation')).map((relation) => relation),
        differ: await texts('.disagreements b'),
      };
    }),
  );
}

/** Long runs are shown by their two ends. */
const LONGEST_RUN = 24;
const isShort = (text: string) => text.split(' ').length <= LONGEST_RUN;

function expectTold(told: readonly Told[], { found }: AuditAnswer) {
  expect(told).toHaveLength(found.length);
  for (const [i, finding] of found.entries()) {
    const shown = told[i];
    expect(shown?.verdict).toBe(verdictText(finding));
    if (finding.firstPrint.date === null) expect(shown?.first).toContain('no print has a date');
    else expect(shown?.first).toContain(`first on ${longDate(finding.firstPrint.date)}`);
    expect(shown?.first.endsWith('as far as the dates show')).toBe(
      !finding.firstPrint.certain && finding.prints.filter(({ date }) => date !== null).length > 1,
    );
    const edits = finding.alignment.filter(({ op }) => op !== 'kept');
    const cut = edits.map(({ fullest }) => words(fullest)).filter(Boolean);
    expect(shown?.left.length).toBe(cut.length);
    expect(shown?.left.filter(isShort)).toEqual(expect.arrayContaining(cut.filter(isShort)));
    expect(shown?.put).toEqual(edits.map(({ print }) => words(print)).filter(Boolean));
    expect(shown?.prints).toEqual(finding.prints.slice(0, 8).map(({ relation }) => RELATION_WORDS[relation]));
    expect(shown?.differ).toEqual(
      finding.disagreements.flatMap(({ values }) => values.map(({ value }) => words(value))),
    );
  }
}

/** What the command line answers, asked of the store that was written with the page. */
async function answersOf(output: string, args: readonly string[]): Promise<AuditAnswer[]> {
  const { stdout } = await quotegraph(['audit', join(output, 'corpus.quotes'), ...args, '--json', '--quiet']);
  return ndjson(stdout).map((line) => AuditAnswer.parse(line));
}

describeInBrowser('an audit in the page answers like the command line', () => {
  const shared = useOpened(file);

  it.each([
    'ban the programmes that have been confirmed as malicious',
    'Kaspersky Lab has only ever tried to rescue the world',
    'we have to be ready to go on the offensive',
    'it is not enough to simply defend',
    'balkanization of the internet',
    'calls on the EU to perform a review of software and equipment used in the institutions',
    'not malicious',
    'the price of herring in Northgate',
  ])('for “%s”', async (text) => {
    const { page } = shared();
    await go(page, `#/audit?q=${encodeURIComponent(text)}`);
    const [answer] = await answersOf(given?.output ?? '', ['--text', text]);
    if (!answer) throw new Error('no answer');
    expectTold(await toldIn(page), answer);
    expect(await page.locator('.finding.similar').count()).toBe(answer.similar.length);
  });

  it('keeps the query in the address', async () => {
    const { page, close } = await open(file, { hash: '#/audit' });
    await page.getByRole('textbox', { name: /words to look up/iu }).fill('confirmed as malicious');
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.locator('.finding').first().waitFor();
    const before = await toldIn(page);
    await page.reload();
    await settled(page);
    expect(await toldIn(page)).toEqual(before);
    await close();
  });
});

describeInBrowser('a pasted article', () => {
  it('is read by the rules as in Node', async () => {
    const { stdout } = await quotegraph(['extract', ...ARTICLES, '--tagger', 'none', '--quiet']);
    const onNode = ndjson(stdout) as ArticleRecord[];
    const { page, problems, close } = await open(file);
    const texts = ARTICLES.map((path) => readFileSync(path, 'utf8'));
    // A string, since what the test runner makes of `import` no browser knows.
    const inBrowser = await page.evaluate<ArticleRecord[]>(`(async () => {
      const packed = document.querySelector('script[data-code="reader"]').textContent;
      const bytes = Uint8Array.from(atob(packed), (one) => one.charCodeAt(0));
      const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
      const code = JSON.parse(await new Response(stream).text());
      const { read } = await import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      return ${JSON.stringify(texts)}.map((text) => read(text));
    })()`);
    expect(inBrowser).toHaveLength(5);
    expect(inBrowser.map((record) => ({ ...record, id: '' }))).toEqual(onNode.map((record) => ({ ...record, id: '' })));
    expect(onNode.flatMap(({ quotes }) => quotes).length).toBeGreaterThan(30);
    expect(problems).toEqual([]);
    await close();
  });

  it.each(ARTICLES.map((path) => [basename(path), path]))('is checked like audit --draft: %s', async (_, path) => {
    const output = given?.byRules ?? '';
    const answers = await answersOf(output, ['--draft', path, '--tagger', 'none']);
    const { page, close } = await open(reportIn(output), { hash: '#/audit/article' });
    await page.getByRole('textbox', { name: /article in english/iu }).fill(readFileSync(path, 'utf8'));
    await page.getByRole('button', { name: 'Check quotations' }).click();
    await page.locator('.checked, .answer-status:has-text("No quotations found")').first().waitFor();
    const shown = await page.locator('.checked > li').all();
    const told = await Promise.all(
      shown.map(async (item) => [
        words((await item.locator('q').first().textContent()) ?? ''),
        words((await item.locator('summary, p.relation').first().textContent()) ?? ''),
      ]),
    );
    expect(told).toEqual(
      answers.map(({ text, found: [best] }) => [words(text), best ? verdictText(best) : 'not printed before']),
    );
    await close();
  });

  it('tells a changed meaning first, and counts no quotation twice', async () => {
    const { page, close } = await open(file, { hash: '#/audit/article' });
    const draft =
      '“It is cold today in Northgate,” said Tom Okafor. “To ban the ones that have not been confirmed as malicious, such as Kaspersky Lab,” the document said.';
    await page.getByRole('textbox', { name: /article in english/iu }).fill(draft);
    await page.getByRole('button', { name: 'Check quotations' }).click();
    await page.locator('.checked').waitFor();
    expect(await page.locator('.answer-status').textContent()).toBe(
      '2 quotations: 1 changed in meaning, 1 not printed before.',
    );
    const told = page.locator('.turned-list .turns');
    expect(await told.textContent()).toBe('Changes the meaning: “not” was added');
    expect(await told.isVisible()).toBe(true);
    await close();
  });

  it('tells that a draft states what the speaker denied', async () => {
    const root = mkdtempSync(join(tmpdir(), 'quotegraph-denial-'));
    const denied = 'that the new pumps had failed on the night of the spring flood';
    writeFileSync(join(root, 'denial.txt'), `Nora Quist denied ${denied}.`);
    const built = ['build', join(root, 'denial.txt'), '--page-reader', '--tagger', 'none', '--quiet'];
    await quotegraph([...built, '-o', join(root, 'output')]);
    const { page, close } = await open(reportIn(join(root, 'output')), { hash: '#/audit/article' });
    await page.getByRole('textbox', { name: /article in english/iu }).fill(`Nora Quist said ${denied}.`);
    await page.getByRole('button', { name: 'Check quotations' }).click();
    await page.locator('.checked').waitFor();
    expect(await page.locator('.turned-list .turns').textContent()).toBe(
      'Changes the meaning: Nora Quist denied these words; here Nora Quist says them',
    );
    await close();
    rmSync(root, { recursive: true });
  });

  it.each(['light', 'dark'] as const)('has an accessible answer in %s colours', async (colorScheme) => {
    const { page, close } = await open(file, { hash: '#/audit/article', colorScheme });
    const draft =
      '“We have been confirmed as malicious, such as Kaspersky Lab,” said Tom Okafor. “It is cold,” he said.';
    await page.getByRole('textbox', { name: /article in english/iu }).fill(draft);
    await page.getByRole('button', { name: 'Check quotations' }).click();
    await page.locator('.checked').waitFor();
    await page.locator('.checked details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    expect(await objections(page)).toEqual([]);
    await close();
  });

  it('is not accepted by a page without the reader', async () => {
    const { page, close } = await open(file);
    await page.evaluate(() => document.querySelector('script[data-code="reader"]')?.remove());
    await go(page, '#/audit/article');
    await page.getByText(/built without the article reader/u).waitFor();
    expect(await page.locator('textarea').count()).toBe(0);
    await close();
  });
});
