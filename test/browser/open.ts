/** Opens a page as somebody would who has it on disk, and notes whatever it tries beyond showing itself. */
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';

/** Where there is no browser, `setup.ts` has said so. */
export const given = inject('given');
export const describeInBrowser = describe.skipIf(given === null);

let browser: Browser | null = null;

/** Call once in a file of tests. */
export function useBrowser() {
  beforeAll(async () => {
    if (given) browser = await chromium.connect(given.browser);
  });
  afterAll(() => browser?.close());
}

export interface Opened {
  readonly page: Page;
  /** Addresses that were asked for, other than the page's own file. */
  readonly requests: readonly string[];
  readonly dialogs: readonly string[];
  /** Errors, and what the policy of the page had to stop. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

interface Options extends BrowserContextOptions {
  readonly hash?: string;
  readonly width?: number;
  /** The beginning of addresses that the page may ask for. */
  readonly allowed?: string;
  /** Runs before anything of the page. */
  readonly before?: () => void;
}

/** All data is read, and what is shown stands still. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const isWorking = () =>
      document.querySelector('h1') === null ||
      [...document.querySelectorAll('[role="status"]')].some(({ textContent }) => textContent?.trim().endsWith('…'));
    await frame();
    while (isWorking()) await frame();
    await frame();
    await frame();
  });
}

/** @param place the file of a page, or its address on a server */
export async function open(
  place: string,
  { hash = '', width = 1280, allowed, before, ...more }: Options = {},
): Promise<Opened> {
  if (!browser) throw new Error('there is no browser: call useBrowser() first');
  const context = await browser.newContext({ viewport: { width, height: 900 }, acceptDownloads: true, ...more });
  const [requests, dialogs, problems]: string[][] = [[], [], []];
  const own = place.startsWith('http:') ? place : pathToFileURL(place).href;
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.split('#')[0] === own || (allowed !== undefined && url.startsWith(allowed))) return route.continue();
    requests?.push(url);
    return route.abort();
  });
  await context.exposeBinding('noteViolation', (_, what: string) => problems?.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const note = Reflect.get(window, 'noteViolation');
      note(`${violatedDirective} stopped ${blockedURI} ${sample}`);
    });
  });
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  page.on('websocket', (socket) => requests?.push(socket.url()));
  page.on('popup', (popup) => requests?.push(popup.url()));
  page.on('dialog', async (dialog) => {
    dialogs?.push(dialog.message());
    await dialog.dismiss();
  });
  page.on('pageerror', (error) => problems?.push(error.message));
  await page.goto(`${own}${hash}`);
  await settled(page);
  return {
    page,
    requests: requests ?? [],
    dialogs: dialogs ?? [],
    problems: problems ?? [],
    close: () => context.close(),
  };
}

/** Another view of the same page. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate(async (to) => {
    const shown = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    const before = location.hash;
    location.hash = to;
    if (location.hash !== before) await shown;
  }, hash);
  await settled(page);
}

/** A page that the tests of a `describe` share, each of which goes to its own view. */
export function useOpened(file: string, options: Options = {}): () => Opened {
  let opened: Opened | null = null;
  beforeAll(async () => {
    opened = await open(file, options);
  });
  afterAll(() => opened?.close());
  return () => {
    if (!opened) throw new Error('the page is not open yet');
    return opened;
  };
}

/** What axe objects to in what is shown, a line each. */
export async function objections(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => {
    const { run }: typeof axe = Reflect.get(window, 'axe');
    return run(document, { resultTypes: ['violations'] });
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
