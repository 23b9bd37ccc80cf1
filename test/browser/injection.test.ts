import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ALL_ROUNDS } from '../rounds.ts';
import { hostileCollection } from './hostile.ts';
import { describeInBrowser, given, go, type Opened, open, settled, useBrowser, useOpened } from './open.ts';
import { PAYLOADS } from './payloads.ts';

useBrowser();

const hostile = given?.hostile ?? '';
const ids = (type: string) =>
  hostileCollection()
    .graph.nodes.filter((node) => node.type === type)
    .map(({ id }) => id);
const VIEWS = ['article', 'outlet', 'speaker', 'utterance'] as const;

const pwned = ({ page }: Opened) => page.evaluate(() => Reflect.get(window, 'pwned'));

/** Everything that a payload could have brought into the page. */
const foreignElements = ({ page }: Opened) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'iframe, object, embed, base, form[action], img, video, audio, marquee, math, script',
      ),
    ]
      .filter((element) => !(element instanceof HTMLScriptElement && element.parentElement?.closest('#page') === null))
      .map(({ outerHTML }) => outerHTML),
  );

const scriptLinks = ({ page }: Opened) =>
  page.evaluate(() =>
    [...document.querySelectorAll('a')].map((link) => link.protocol).filter((name) => !/^(?:https?|file):$/.test(name)),
  );

async function expectInert(opened: Opened) {
  expect(await pwned(opened)).toBeUndefined();
  expect(await foreignElements(opened)).toEqual([]);
  expect(await scriptLinks(opened)).toEqual([]);
  expect(opened.dialogs).toEqual([]);
  expect(opened.requests).toEqual([]);
  expect(opened.problems).toEqual([]);
}

describeInBrowser('sixty payloads in every field of the page', () => {
  it('are all different', () => {
    expect(new Set(PAYLOADS).size).toBe(60);
  });

  it('do not occur unescaped in the file, whose policy allows only what it names', () => {
    const html = readFileSync(hostile, 'utf8');
    for (const payload of PAYLOADS.filter((text) => text.includes('<'))) expect(html).not.toContain(payload);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html) ?? [];
    expect(policy.split(';')[0]).toBe("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|unsafe-hashes|https?:|\*/u);
  });

  const shared = useOpened(hostile);

  it.each(VIEWS)('are text in each %s', async (view) => {
    const opened = shared();
    const all = ids(view);
    expect(all).toHaveLength(60);
    for (const id of all.filter((_, i) => ALL_ROUNDS || i % VIEWS.length === VIEWS.indexOf(view))) {
      await go(opened.page, `#/${view}/${encodeURIComponent(id)}`);
      expect(await opened.page.locator('h1').textContent()).not.toContain('No such');
    }
    await expectInert(opened);
  });

  it.each(['', '#/speaker', '#/outlet', '#/article', '#/search', '#/graph', '#/audit'])(
    'are text in the view at “%s”',
    async (hash) => {
      const opened = shared();
      await go(opened.page, hash);
      await expectInert(opened);
    },
  );

  it('are text if they come from the address', async () => {
    const opened = shared();
    const places = [
      (typed: string) => `#/search?q=${typed}&speaker=${typed}&from=${typed}`,
      (typed: string) => `#/audit?q=${typed}`,
      (typed: string) => `#/${typed}/${typed}`,
      (typed: string) => `#/article/${typed}?q=${typed}`,
      (typed: string) => `#/graph?speaker=${typed}&q=${typed}`,
    ];
    for (const [i, payload] of PAYLOADS.entries()) {
      for (const place of [places[i % 5], ...(ALL_ROUNDS ? [places[(i + 1) % 5]] : [])]) {
        if (place) await go(opened.page, place(encodeURIComponent(payload)));
      }
    }
    await expectInert(opened);
  });

  it('are text if pasted as an article', async () => {
    const opened = await open(hostile, { hash: '#/audit/article' });
    await opened.page
      .locator('textarea')
      .fill(PAYLOADS.map((payload) => `“${payload}” said Maria Lindqvist.`).join('\n\n'));
    await opened.page.getByRole('button', { name: 'Check quotations' }).click();
    await opened.page.locator('.checked').waitFor();
    await settled(opened.page);
    await expectInert(opened);
    await opened.close();
  });

  it('are blocked by the policy if inserted as HTML (a check of this test)', async () => {
    const opened = await open(hostile);
    await opened.page.evaluate(
      (payloads) => {
        document.body.insertAdjacentHTML('beforeend', payloads.join(''));
      },
      PAYLOADS.filter((payload) => /<img|<svg|<iframe|<link/u.test(payload)),
    );
    await opened.page.waitForTimeout(500);
    expect(opened.problems.length).toBeGreaterThan(5);
    expect(await pwned(opened)).toBeUndefined();
    expect(opened.dialogs).toEqual([]);
    expect(opened.requests).toEqual([]);
    await opened.close();
  });
});
